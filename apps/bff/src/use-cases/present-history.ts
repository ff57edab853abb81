import type { historyEntry } from "@naisen/api/history-entry";
import type { ToSend } from "@naisen/api/to-send";
import { numberOfNobody } from "@naisen/domain/settings/forwarding";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import { isTheirs, type Over } from "../store/over.ts";
import type { LogOutline, Reader, Undoer } from "../store/store.ts";
import { nameActors } from "./name-actors.ts";
import { narrowOutlines } from "./narrow-history.ts";
import { NOT_TOLD } from "./narrowing.ts";
import { presentLogEntry } from "./present-log-entry.ts";
import { beyond, undoingOf, undonesAmong } from "./undoing.ts";

/** An entry of history on its way out. */
export type HistoryToSend = ToSend<typeof historyEntry>;

/** So many of the extensions that stand in actions by their ids are named; one further is told as another. */
const MOST_NAMED = 200;

/** Entries as history shows them, with who did it and whether each can still be taken back. */
export async function presentHistory(
  reader: Reader,
  over: Over,
  found: readonly LogOutline[],
  now: Instant,
): Promise<HistoryToSend[]> {
  const { company } = over;
  const narrowed = await narrowOutlines(reader, over, found);
  const entries = narrowed.map(({ entry }) => entry);
  const head = (await reader.head(company))?.revision ?? 0;
  const undones = await undonesAmong(reader, company, entries);
  const actors = [...entries, ...undones.values()].map(({ actor }) => actor);
  const named = await nameActors(reader, company, actors);
  const nameOfId = await extensionNames(reader, over, entries);
  const sent: HistoryToSend[] = [];
  for (const { entry, isCut } of narrowed) {
    const { name, extension } = named(entry.actor);
    const undoerName = ({ actor }: Undoer) => named(actor).name;
    sent.push({
      ...presentLogEntry(entry),
      actorName: name,
      actorExtension: extension,
      facts: entry.factsHash !== null,
      totals: entry.totals,
      undo: isCut
        ? beyond(entry)
        : await undoingOf(reader, entry, head, undones.get(entry.id), undoerName, now),
      names: [...idsIn(entry)].flatMap((id) => nameOfId.get(id) ?? []),
    });
  }
  return sent;
}

async function extensionNames(reader: Reader, over: Over, entries: readonly LogOutline[]) {
  const ids = [...new Set(entries.flatMap((entry) => [...idsIn(entry)]))].slice(0, MOST_NAMED);
  const state =
    ids.length === 0 ? null : await reader.neighbourhood(over.company, { ids, numbers: [], mobiles: [] });
  const written = namesWritten(entries);
  return new Map(
    ids.flatMap((id) => {
      const found = state?.settings.extensions.get(id) ?? written.get(id) ?? nobody(id);
      return found === null ? [] : [[id, { id, number: found.number, name: nameOf(over, found) }]];
    }),
  );
}

function nameOf(over: Over, found: { readonly name: string; readonly site?: SiteId | null }): string {
  return found.name === "" || isTheirs(over, found.site ?? null) ? found.name : NOT_TOLD;
}

/** Extensions as the entries wrote them: one that is gone is told as it was last. */
function namesWritten(entries: readonly LogOutline[]) {
  const records = entries.flatMap(({ actions }) =>
    actions.flatMap((action) => (action.kind === "EXTENSION" ? (action.after ?? action.before ?? []) : [])),
  );
  return new Map(records.map((record) => [record.id, record]));
}

/** A number that is named while no extension has it; its name is empty. */
function nobody(id: ExtensionId) {
  const number = numberOfNobody(id);
  return number === null ? null : { number, name: "" };
}

/** The extensions that an entry names by their ids: whom forwards and numbers from outside ring. */
function idsIn({ actions }: LogOutline): ReadonlySet<ExtensionId> {
  const ids = actions.flatMap((action) => {
    if (action.kind === "INBOUND") return [action.before, action.after].flatMap((image) => image?.to ?? []);
    if (action.kind !== "EXTENSION") return [];
    return [action.before, action.after].flatMap((image) => image?.forwarding.map(({ to }) => to) ?? []);
  });
  return new Set(ids);
}
