import type { HistoryEntry } from "@naisen/api/history-entry";
import type { Action } from "@naisen/domain/plan/plan";
import { dayOf, type Instant, laterBy } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { displayPhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { LogEntry, LogOutline, Reader, Undoer } from "../store/store.ts";

/** A change set can be taken back for so many days. */
const DAYS = 30;
/** So many of the numbers that were changed again are told. */
const MOST_LATER = 3;
/** An undo may be undone, and that again; further than this nobody is followed. */
const MOST_TURNS = 20;

/** Why an entry may not be taken back, whatever its plan says; null where it may. */
export function neverUndone(
  { at, factsHash }: Pick<LogEntry, "at" | "factsHash">,
  now: Instant,
): "TOO_LATE" | "CONTRACT" | null {
  if (factsHash !== null) return "CONTRACT";
  return lastDayOf({ at }) < dayOf(now) ? "TOO_LATE" : null;
}

/** The entries that are taken back, by their ids, with what took them back: an undo that was undone took back nothing. */
export async function undonesAmong(
  reader: Reader,
  company: CompanyId,
  entries: readonly LogOutline[],
): Promise<ReadonlyMap<string, Undoer>> {
  const undoers = new Map<string, Undoer>();
  let asked: readonly string[] = entries.map(({ id }) => id);
  for (let turn = 0; turn < MOST_TURNS && asked.length > 0; turn += 1) {
    const found = await reader.undoersOf(company, asked);
    for (const undoer of found) undoers.set(undoer.undoes, undoer);
    asked = found.map(({ id }) => id);
  }
  const stands = (id: string): boolean => {
    const undoer = undoers.get(id);
    return undoer === undefined || !stands(undoer.id);
  };
  return new Map([...undoers].filter(([id]) => !stands(id)));
}

/** Whether one entry can still be taken back; `head` is the company's last revision. */
export async function undoingOf(
  reader: Reader,
  entry: LogOutline,
  head: number,
  undoer: Undoer | undefined,
  nameOf: (undoer: Undoer) => string,
  now: Instant,
): Promise<HistoryEntry["undo"]> {
  const until = lastDayOf(entry);
  const plain = { until, by: null, later: [] };
  if (undoer !== undefined) {
    const by = { id: undoer.id, at: undoer.at, actorName: nameOf(undoer) };
    return { ...plain, state: "UNDONE", by };
  }
  const never = neverUndone(entry, now);
  if (never === "CONTRACT") return { ...plain, state: never };
  if (entry.actions.length === 0) return { ...plain, state: "NOTHING" };
  if (never !== null) return { ...plain, state: never };
  const byAddress = new Map(entry.actions.map((action) => [action.address, action]));
  const later = await reader.laterTouches(entry.company, [...byAddress.keys()], entry.revision, MOST_LATER);
  return {
    ...plain,
    state: later.length > 0 || (isCut(entry) && entry.revision < head) ? "AFTER_LOOKING" : "AT_ONCE",
    later: later.map(({ address, at, id }) => ({ number: numberIn(byAddress.get(address)), at, id })),
  };
}

/** Of an entry that did what is not theirs who ask: an administrator of the whole company takes it back. */
export function beyond(entry: LogOutline): HistoryEntry["undo"] {
  return { until: lastDayOf(entry), by: null, later: [], state: "BEYOND_SITES" };
}

/** Whether it says less than it did: what it does not say may have been changed again by any later entry. */
function isCut({ actions, totals }: LogOutline): boolean {
  return actions.length < totals.added + totals.changed + totals.removed;
}

function lastDayOf({ at }: Pick<LogEntry, "at">): string {
  return laterBy(dayOf(Date.parse(at) as Instant), DAYS);
}

/** The number by which a person knows the record. */
function numberIn(action: Action | undefined): string {
  if (action === undefined) return "";
  switch (action.kind) {
    case "EXTENSION":
      return (action.after ?? action.before)?.number ?? "";
    case "TWO_IN_ONE": {
      const a = (action.after ?? action.before)?.a;
      return a === undefined ? "" : displayPhoneNumber(a);
    }
    case "INBOUND": {
      const number = (action.after ?? action.before)?.number;
      return number === undefined ? "" : displayPhoneNumber(number);
    }
    case "OUTSIDE":
      return "";
  }
}
