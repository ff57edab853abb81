import { type Day, dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { Call, From } from "./call.ts";
import type { Decision, Result } from "./decision.ts";
import { route } from "./route.ts";
import { type EntryChange, type ExtensionEntry, entryStanding } from "./table/entry.ts";
import { overlay } from "./table/overlay.ts";
import type { RoutingTable } from "./table/routing-table.ts";

/** A call whose result a plan changes, with both results. */
export interface Consequence {
  readonly call: Call;
  readonly before: Result;
  readonly after: Result;
}

/**
 * Which calls change: every number that the changes touch, dialled by a mobile and by a desk colleague, and every
 * phone that they touch, dialling a colleague. Asked of the table as it is, and under an overlay of the changes.
 */
export function consequences(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
  at: Instant,
): readonly Consequence[] {
  const after = overlay(table, company, changes);
  const entries = entriesOf(table, company, changes);
  const colleagues = colleaguesOf(table, company, new Set(changes.map((change) => change.id)), dayOf(at));
  const calls = new Map<string, Call>();
  for (const { from, dialled } of callsOf(entries, colleagues)) {
    calls.set(JSON.stringify([from, dialled]), { company, from, dialled, at });
  }
  return [...calls.values()].flatMap((call) => {
    const results = { before: resultOf(route(table, call)), after: resultOf(route(after, call)) };
    return sameResult(results.before, results.after) ? [] : [{ call, ...results }];
  });
}

type CallAsked = Pick<Call, "from" | "dialled">;

function callsOf(
  entries: readonly ExtensionEntry[],
  colleagues: readonly ExtensionEntry[],
): readonly CallAsked[] {
  return entries.flatMap((entry) => {
    const from = phoneOf(entry);
    return colleagues.flatMap((colleague) => {
      const theirs = phoneOf(colleague);
      return [
        ...(theirs === null ? [] : [{ from: theirs, dialled: entry.number }]),
        ...(from === null ? [] : [{ from, dialled: colleague.number }]),
      ];
    });
  });
}

/** Each changed extension as it stands and as it would. */
function entriesOf(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
): readonly ExtensionEntry[] {
  const after = changes.flatMap(({ entry }) => entry ?? []);
  const before = changes.flatMap(({ id }) => table.withId(company, id) ?? []);
  return [...before, ...after];
}

/** One mobile and one desk colleague whom the changes leave alone and who can call on that day. */
function colleaguesOf(
  table: RoutingTable,
  company: CompanyId,
  touched: ReadonlySet<ExtensionId>,
  day: Day,
): readonly ExtensionEntry[] {
  let mobile: ExtensionEntry | undefined;
  let desk: ExtensionEntry | undefined;
  for (const entry of table.extensions(company)) {
    if (touched.has(entry.id) || entryStanding(entry, day) !== "LIVE") continue;
    if (entry.kind === "MOBILE") mobile ??= entry;
    else desk ??= entry;
    if (mobile !== undefined && desk !== undefined) break;
  }
  return [desk, mobile].filter((entry) => entry !== undefined);
}

function phoneOf(entry: ExtensionEntry): From | null {
  if (entry.kind === "DESK_PHONE") return { desk: entry.number };
  if (entry.kind === "PBX_EXTENSION") return { pbx: entry.number };
  return entry.mobile === null ? null : { mobile: entry.mobile };
}

function resultOf({ trace: _, ...result }: Decision): Result {
  return result;
}

/** Results are plain data with keys in one order. */
function sameResult(one: Result, other: Result): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
