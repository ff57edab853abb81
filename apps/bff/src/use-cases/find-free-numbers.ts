import { setImmediate } from "node:timers/promises";
import { numberStanding } from "@naisen/domain/number-standing";
import { lengthsOf } from "@naisen/domain/rules/number/well-formed";
import type { ExtensionKind } from "@naisen/domain/settings/extension";
import { type Day, dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { numbersFrom } from "@naisen/domain/vocabulary/number-span";
import type { Over } from "../store/over.ts";
import type { Reader } from "../store/store.ts";
import { hundredsInUse } from "./number-spans.ts";
import type { House } from "./use-case.ts";

/** What is looked for: `limit` free numbers, or where `run` is more than 1 the first of each so many in a row. */
export interface Wanted {
  readonly near: ExtensionNumber | null;
  readonly kind: ExtensionKind | null;
  readonly site: SiteId | null;
  readonly run: number;
  readonly limit: number;
}

/** So many numbers are looked at for one question, a piece at a time: a call never waits for more than one piece. */
const MOST_LOOKED_AT = 10_000;
const PIECE = 500;

/** Where a company that has no extension yet begins. */
const USUAL_DIGITS = 4;

/** Free numbers from a place on, and from the first again; null where there is no such company. */
export async function findFreeNumbers({ store, now }: House, over: Over, wanted: Wanted) {
  const { company } = over;
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const state = await reader.aroundNumbers(company, []);
    if (head === null || state === null) return null;
    const { least, most } = lengthsOf(state.facts.baseContract.numberPlan);
    const start =
      wanted.near ??
      (await lowestOfKin(reader, over, wanted)) ??
      (await hundredsInUse(store, reader, company, head.revision))[0]?.from ??
      firstOf(Math.min(Math.max(least, USUAL_DIGITS), most));
    const found = await search(reader, company, dayOf(now()), start, wanted);
    return { ...found, revision: head.revision };
  });
}

async function lowestOfKin(reader: Reader, over: Over, { kind, site }: Wanted) {
  if (kind === null) return null;
  const beside = site === null ? null : await reader.lowestNumber(over, kind, site);
  return beside ?? reader.lowestNumber(over, kind, null);
}

function firstOf(digits: number): ExtensionNumber {
  return "0".repeat(digits) as ExtensionNumber;
}

async function search(
  reader: Reader,
  company: CompanyId,
  day: Day,
  start: ExtensionNumber,
  { run, limit }: Wanted,
): Promise<{ items: ExtensionNumber[]; complete: boolean }> {
  const runs = new FreeRuns(run);
  let looked = 0;
  for (const piece of piecesFrom(start)) {
    if (looked >= MOST_LOOKED_AT) return { items: runs.firsts, complete: false };
    if (looked > 0) await setImmediate();
    looked += piece.length;
    const state = await reader.aroundNumbers(company, piece);
    if (state === null) break;
    for (const number of piece) runs.look(number, numberStanding(number, { ...state, day }).kind === "FREE");
    if (runs.firsts.length >= limit) break;
  }
  return { items: runs.firsts.slice(0, limit), complete: true };
}

/** Gathers free numbers in rows of so many, while one goes through numbers upwards. */
class FreeRuns {
  readonly firsts: ExtensionNumber[] = [];
  readonly #length: number;
  #row: ExtensionNumber[] = [];

  constructor(length: number) {
    this.#length = length;
  }

  look(number: ExtensionNumber, isFree: boolean): void {
    const last = this.#row.at(-1);
    const isNext = last === undefined || Number(number) === Number(last) + 1;
    const row = isFree ? [...(isNext ? this.#row : []), number] : [];
    const [first] = row;
    const isFull = row.length === this.#length;
    if (isFull && first !== undefined) this.firsts.push(first);
    this.#row = isFull ? [] : row;
  }
}

/** All numbers of that length in pieces: from the start to the last, then from the first to before the start. */
function* piecesFrom(start: ExtensionNumber): Generator<readonly ExtensionNumber[]> {
  const first = Number(start);
  const end = 10 ** start.length;
  for (const [from, to] of [
    [first, end],
    [0, first],
  ] as const) {
    for (let at = from; at < to; at += PIECE) {
      const number = String(at).padStart(start.length, "0") as ExtensionNumber;
      yield numbersFrom(number, Math.min(PIECE, to - at));
    }
  }
}
