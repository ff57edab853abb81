import type { AnswerToSend } from "@naisen/api/endpoint";
import type { listMobileLines as endpoint } from "@naisen/api/endpoints/contract";
import type { World } from "@naisen/domain/company-state";
import type { MobileLine } from "@naisen/domain/facts/mobile-line";
import { pairWith } from "@naisen/domain/facts/two-in-one";
import { dayOf } from "@naisen/domain/vocabulary/day";
import { spanIncludes } from "@naisen/domain/vocabulary/day-span";
import { normaliseDigits } from "@naisen/domain/vocabulary/digits";
import { displayPhoneNumber, type PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Over } from "../store/over.ts";
import type { LineQuery, Reader } from "../store/store.ts";
import { pageByPlace } from "./page-by-place.ts";
import { presentItem } from "./present-extension.ts";
import type { House } from "./use-case.ts";

/** What is listed: `typed` is a number, or how it begins, as a person typed it. */
export interface LinesToList extends Omit<LineQuery, "on" | "start" | "after"> {
  readonly typed: string;
  /** The `next` of the page before. */
  readonly after: string | null;
}

/** What a masked number shows of how it begins: nothing is found by more of it. */
const SHOWN_TO_ALL = /^\+81\d{0,2}$/;

/** A page of a company's mobile lines, each with what it carries and why that is held. */
export async function listMobileLines(
  { store, now }: House,
  over: Over,
  { typed, after, ...query }: LinesToList,
): Promise<AnswerToSend<typeof endpoint>> {
  const start = startOf(typed);
  if (over.masked && start !== null && !SHOWN_TO_ALL.test(start)) return { items: [], next: null };
  return store.read(async (reader) => {
    const day = dayOf(now());
    const { lines, next } = await pageBehind(reader, over, after, { ...query, on: day, start });
    const mobiles = lines.map(({ number }) => number);
    const state = await reader.neighbourhood(over.company, { ids: [], numbers: [], mobiles });
    if (state === null) return { items: [], next: null };
    return { items: lines.map((line) => presentLine(line, { ...state, day }, over)), next };
  });
}

/** A page of the lines behind a number, or behind a place. */
async function pageBehind(
  reader: Reader,
  over: Over,
  after: string | null,
  query: Omit<LineQuery, "after">,
): Promise<{ readonly lines: readonly MobileLine[]; readonly next: string | null }> {
  if (!over.masked) {
    const number = after?.startsWith("~") ? null : (after as PhoneNumber | null);
    return reader.listLines(over, { ...query, after: number });
  }
  const { rows, next } = await pageByPlace(after, query.limit, async (limit) => {
    const { lines, next } = await reader.listLines(over, { ...query, after: null, limit });
    return { rows: lines, isMore: next !== null };
  });
  return { lines: rows, next };
}

/** "090-1111" as the beginning of an E.164 number; null where nothing was typed. */
function startOf(typed: string): string | null {
  const digits = normaliseDigits(typed);
  if (digits === "") return null;
  return digits.startsWith("0") ? `+81${digits.slice(1)}` : digits;
}

function presentLine(line: MobileLine, world: World, over: Over) {
  const { facts, settings, day } = world;
  const [carried] = settings.extensions.onMobile(line.number);
  const item = carried === undefined ? null : presentItem(carried, world, over);
  return {
    number: line.number,
    display: displayPhoneNumber(line.number),
    holder: facts.holders.get(line.holder)?.name ?? line.holder,
    sameHolder: line.holder === facts.baseContract.holder,
    status: line.status,
    options: line.options.map(({ kind, term }) => ({ kind, ...term, inForce: spanIncludes(term, day) })),
    boundTo: item && {
      number: item.number,
      name: item.name,
      state: item.state,
      violations: item.violations,
    },
    twoInOne: presentPair(line, world),
  };
}

function presentPair({ number }: MobileLine, { facts, day }: World) {
  const pair = pairWith(number, facts.pairs, day);
  if (pair === undefined) return null;
  const half = pair.a === number ? ("A" as const) : ("B" as const);
  const other = displayPhoneNumber(half === "A" ? pair.b : pair.a);
  return { half, other, ...pair.term, inForce: spanIncludes(pair.term, day) };
}
