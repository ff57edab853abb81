import type { CompanyState } from "@naisen/domain/company-state";
import type { Action } from "@naisen/domain/plan/plan";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { isTheirs, type Over } from "../store/over.ts";
import type { LogEntry, LogOutline, Reader } from "../store/store.ts";
import { isTheirAction } from "./delegated-changes.ts";
import { isTheirExtension } from "./narrowing.ts";

/** An entry as it is told to somebody; `isCut` where it did more than is theirs to know, or may have. */
export interface Narrowed<Entry> {
  readonly entry: Entry;
  readonly isCut: boolean;
}

/**
 * Entries without what they did to others. A record is told where it was theirs before or is after. The reason, which
 * may speak of all that was done, goes with what is left out.
 */
export async function narrowEntries<Entry extends LogEntry>(
  reader: Reader,
  over: Over,
  entries: readonly Entry[],
): Promise<readonly Narrowed<Entry>[]> {
  if (over.sites === null) return entries.map((entry) => ({ entry, isCut: false }));
  const state = await stateAround(reader, over, entries);
  return entries.map((entry) => {
    const actions = entry.actions.filter((action) => state !== null && isToldOf(over, action, state));
    const turned = entry.turned && {
      ...entry.turned,
      extensions: entry.turned.extensions.filter(({ number }) => state !== null && isOf(over, number, state)),
    };
    const isCut =
      actions.length < entry.actions.length ||
      (turned?.extensions.length ?? 0) < (entry.turned?.extensions.length ?? 0);
    const told = { ...entry, actions, ...(turned === undefined ? {} : { turned }) };
    return { entry: isCut ? { ...told, reason: null } : told, isCut };
  });
}

/** The same with their totals, which count what is told. */
export async function narrowOutlines(
  reader: Reader,
  over: Over,
  entries: readonly LogOutline[],
): Promise<readonly Narrowed<LogOutline>[]> {
  const narrowed = await narrowEntries(reader, over, entries);
  if (over.sites === null) return narrowed;
  return narrowed.map(({ entry, isCut }) => {
    const { added, changed, removed, turned } = entry.totals;
    const all = added + changed + removed + turned;
    const totals = totalsOf(entry);
    const told = totals.added + totals.changed + totals.removed + totals.turned;
    return { entry: { ...entry, totals }, isCut: isCut || told < all };
  });
}

function totalsOf({ actions, turned }: LogOutline): LogOutline["totals"] {
  const count = (is: (action: Action) => boolean) => actions.filter(is).length;
  const isAdded = ({ kind, action }: Action) => kind === "EXTENSION" && action === "ADD";
  const isRemoved = ({ kind, action }: Action) => kind === "EXTENSION" && action === "REMOVE";
  return {
    added: count(isAdded),
    changed: count((action) => !isAdded(action) && !isRemoved(action)),
    removed: count(isRemoved),
    turned: turned?.extensions.length ?? 0,
  };
}

function stateAround(reader: Reader, { company }: Over, entries: readonly LogEntry[]) {
  const images = entries.flatMap(({ actions }) =>
    actions.flatMap((action) => [action.before ?? [], action.after ?? []].flat()),
  );
  return reader.neighbourhood(company, {
    ids: images.flatMap((image) => ("to" in image ? [image.to] : [])),
    numbers: entries.flatMap(({ turned }) =>
      (turned?.extensions ?? []).map(({ number }) => number as ExtensionNumber),
    ),
    mobiles: images.flatMap((image) => ("a" in image ? [image.a] : [])),
  });
}

function isToldOf(over: Over, action: Action, state: CompanyState): boolean {
  if (action.kind !== "EXTENSION") return isTheirAction(over, action, state, state.settings);
  return [action.before, action.after].some((image) => image !== null && isTheirs(over, image.site));
}

function isOf(over: Over, number: string, { settings }: CompanyState): boolean {
  return settings.extensions
    .numbered(number as ExtensionNumber)
    .some((extension) => isTheirExtension(over, extension));
}
