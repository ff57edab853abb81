import { outsideTarget } from "@naisen/domain/settings/forwarding";
import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Call, From } from "./call.ts";
import { type Conditions, NOTHING_KNOWN } from "./conditions.ts";
import { outsidePrefixesOf } from "./prefixes.ts";
import { type EntryChange, type ExtensionEntry, entryStanding, optionInForce } from "./table/entry.ts";
import type { RoutingTable } from "./table/routing-table.ts";
import { handsetOf } from "./two-in-one.ts";

/** A call worth asking about when something changes. */
export type CallAsked = Pick<Call, "from" | "dialled" | "conditions">;

/** A change of one company, with its table before and after. */
export interface Changing {
  readonly before: RoutingTable;
  readonly after: RoutingTable;
  readonly company: CompanyId;
  readonly changes: readonly EntryChange[];
  readonly day: Day;
}

/** Somebody outside; who it is makes no difference to where an inbound number rings. */
const SOMEBODY_OUTSIDE = "+81312345678" as PhoneNumber;

/**
 * The calls by which changes are told: every touched extension, dialled by a mobile and by a desk or PBX colleague when
 * free, busy, not answering and abroad, and dialling them itself; every handset whose 2in1 mode is touched, also its
 * ordinary calls; every touched inbound number; where what goes out changes, calls to numbers of each class and of its
 * list, and to those who forward outside.
 */
export function* callsTouched(changing: Changing): Iterable<CallAsked> {
  const told = new Set<string>();
  for (const call of callsWithRepeats(changing)) {
    const key = keyOf(call);
    if (told.has(key)) continue;
    told.add(key);
    yield call;
  }
}

function* callsWithRepeats(changing: Changing): Iterable<CallAsked> {
  const entries = entriesOf(changing);
  const colleagues = colleaguesOf(changing, new Set(entries.map(({ id }) => id)));
  yield* callsToAndFrom(entries, colleagues);
  for (const line of handsetLines(changing)) yield* callsFromLine(line, colleagues);
  for (const number of inboundNumbers(changing)) {
    yield { from: { outside: SOMEBODY_OUTSIDE }, dialled: number };
  }
  if (changing.changes.some(({ kind }) => kind === "OUTSIDE")) yield* callsOut(changing, colleagues);
}

/** Each touched extension as it stands and as it would: those that change, and those on the lines of a touched handset. */
function entriesOf(changing: Changing): readonly ExtensionEntry[] {
  const { before, after, company, changes } = changing;
  const ids = changes.flatMap((change) => (change.kind === "EXTENSION" ? [change.id] : []));
  const lines = handsetLines(changing);
  return [before, after].flatMap((table) => [
    ...ids.flatMap((id) => table.withId(company, id) ?? []),
    ...lines.flatMap((line) => table.onMobile(company, line) ?? []),
  ]);
}

/** Both lines of each pair whose mode changes. */
function handsetLines({ before, company, changes }: Changing): readonly PhoneNumber[] {
  const pairs = before.company(company)?.pairs;
  const lines = changes.flatMap((change) =>
    change.kind === "TWO_IN_ONE"
      ? (pairs?.get(change.a) ?? []).filter(({ a }) => a === change.a).flatMap(({ a, b }) => [a, b])
      : [],
  );
  return [...new Set(lines)];
}

function inboundNumbers({ changes }: Changing): readonly PhoneNumber[] {
  return changes.flatMap((change) => (change.kind === "INBOUND" ? [change.number] : []));
}

/** A phone that the changes leave alone, with the number by which it is dialled. */
interface Colleague {
  readonly from: From;
  readonly entry: ExtensionEntry;
}

/** One desk or PBX and one mobile colleague who can call on that day; a mobile whose own number is the one that calls. */
function colleaguesOf(
  { before, company, day }: Changing,
  touched: ReadonlySet<ExtensionId>,
): readonly Colleague[] {
  let mobile: Colleague | undefined;
  let desk: Colleague | undefined;
  for (const entry of before.extensions(company)) {
    if (touched.has(entry.id) || entryStanding(entry, day) !== "LIVE") continue;
    const from = phoneOf(entry);
    if (from === null) continue;
    if (entry.kind !== "MOBILE") desk ??= { from, entry };
    else if (entry.mobile !== null && handsetOf(before, company, entry.mobile, day) === null)
      mobile ??= { from, entry };
    if (mobile !== undefined && desk !== undefined) break;
  }
  return [desk, mobile].filter((colleague) => colleague !== undefined);
}

function phoneOf({ kind, number, mobile }: ExtensionEntry): From | null {
  if (kind === "DESK_PHONE") return { desk: number };
  if (kind === "PBX_EXTENSION") return { pbx: number };
  return mobile === null ? null : { mobile };
}

function* callsToAndFrom(
  entries: readonly ExtensionEntry[],
  colleagues: readonly Colleague[],
): Iterable<CallAsked> {
  const linesOf = new Map<ExtensionId, PhoneNumber[]>();
  for (const { id, mobile } of entries) {
    if (mobile !== null) linesOf.set(id, [...(linesOf.get(id) ?? []), mobile]);
  }
  for (const entry of entries) {
    const from = phoneOf(entry);
    const situations = situationsOf(entry, linesOf.get(entry.id) ?? []);
    for (const colleague of colleagues) {
      for (const conditions of situations) yield called(colleague.from, entry.number, conditions);
      if (from !== null) yield { from, dialled: colleague.entry.number };
    }
  }
}

/** Free, busy, not answering, and a mobile abroad in a country of WORLD WING; on whichever line it is or would be. */
function situationsOf(
  { number, kind }: ExtensionEntry,
  lines: readonly PhoneNumber[],
): readonly (Conditions | null)[] {
  const abroad = { abroad: "US", worldWing: true };
  return [
    null,
    { ...NOTHING_KNOWN, busy: new Set([number]) },
    { ...NOTHING_KNOWN, noAnswer: new Set([number]) },
    ...(kind === "MOBILE" && lines.length > 0
      ? [{ ...NOTHING_KNOWN, lines: new Map(lines.map((line) => [line, abroad])) }]
      : []),
  ];
}

function called(from: From, dialled: string, conditions: Conditions | null): CallAsked {
  return conditions === null ? { from, dialled } : { from, dialled, conditions };
}

/** By extension, and as an ordinary call where a colleague has a mobile number. */
function callsFromLine(line: PhoneNumber, colleagues: readonly Colleague[]): readonly CallAsked[] {
  const from = { mobile: line };
  return colleagues.flatMap(({ entry }) => [
    { from, dialled: entry.number },
    ...(entry.mobile === null ? [] : [{ from, dialled: entry.mobile }]),
  ]);
}

/** Numbers outside by which a change of what goes out is told: one of each class, and such as begin like its list. */
function* callsOut(changing: Changing, colleagues: readonly Colleague[]): Iterable<CallAsked> {
  const { before, after, company } = changing;
  const entry = before.company(company);
  for (const number of numbersOutside(before.outside(company), after.outside(company))) {
    for (const from of phonesOut(changing)) {
      for (const { digits } of outsidePrefixesOf(from, entry)) yield { from, dialled: digits + number };
    }
  }
  const forwarding = [...before.extensions(company)].filter(({ forwarding }) =>
    forwarding.some(({ to }) => outsideTarget(to) !== null),
  );
  yield* callsToAndFrom(forwarding.slice(0, MOST_FORWARDING), colleagues);
}

/** A number of each class that nobody has. */
const EXAMPLES = ["0312345678", "010442079460000", "0570012345", "00330312345678"];
/** So many entries of a list, and extensions that forward outside, are asked about. */
const MOST_LISTED = 20;
const MOST_FORWARDING = 50;

function numbersOutside(was: OutsidePolicy, is: OutsidePolicy): readonly string[] {
  const changed = [
    ...was.allowList.filter((start) => !is.allowList.includes(start)),
    ...is.allowList.filter((start) => !was.allowList.includes(start)),
  ];
  return [...EXAMPLES, ...changed.slice(0, MOST_LISTED).map(beginningLike)];
}

/** The start of numbers as a whole number: zeros follow it. */
function beginningLike(start: string): string {
  return start.padEnd(start.startsWith("+") ? 12 : 10, "0");
}

/** A mobile for each outside option, and a fixed IP phone at a site with a gateway, of those that can call on that day. */
function phonesOut({ before, company, day }: Changing): readonly From[] {
  const sites = before.company(company)?.sites;
  const waysOut: readonly ((entry: ExtensionEntry) => boolean)[] = [
    (entry) => optionInForce(entry, "OUTSIDE_050", day),
    (entry) => optionInForce(entry, "OUTSIDE_GATEWAY", day),
    ({ kind, site }) => kind === "DESK_PHONE" && site !== null && sites?.get(site)?.gateway != null,
  ];
  const found = new Set<ExtensionEntry>();
  for (const goesOut of waysOut) {
    for (const entry of before.extensions(company)) {
      if (!goesOut(entry) || entryStanding(entry, day) !== "LIVE") continue;
      found.add(entry);
      break;
    }
  }
  return [...found].flatMap((entry) => phoneOf(entry) ?? []);
}

function keyOf({ from, dialled, conditions }: CallAsked): string {
  const known = conditions && [[...conditions.lines], [...conditions.busy], [...conditions.noAnswer]];
  return JSON.stringify([from, dialled, known]);
}
