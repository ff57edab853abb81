import type { World } from "@naisen/domain/company-state";
import { type NumberStanding, numberStanding } from "@naisen/domain/number-standing";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { numbersFrom, spanStart } from "@naisen/domain/vocabulary/number-span";
import type { NumberSpan } from "../store/store.ts";
import { byNumber, hundredsInUse } from "./number-spans.ts";
import type { House } from "./use-case.ts";

/** A number with what it is to the company. */
interface Numbered {
  readonly number: ExtensionNumber;
  readonly standing: NumberStanding;
}

/**
 * Rows of a hundred numbers, in blocks of ten: those of the thousand around `from`, or without it the `rows` hundreds
 * that are used most. Null where there is no such company.
 */
export async function getNumberMap(
  { store, now }: House,
  company: CompanyId,
  from: ExtensionNumber | null,
  rows: number,
) {
  return store.read(async (reader) => {
    const head = await reader.head(company);
    if (head === null) return null;
    const starts =
      from === null
        ? mostUsed(await hundredsInUse(store, reader, company, head.revision), rows)
        : hundredsAround(from).slice(0, rows);
    const numbers = starts.flatMap((start) => numbersFrom(start, 100));
    const state = await reader.aroundNumbers(company, numbers);
    if (state === null) return null;
    const world = { ...state, day: dayOf(now()) };
    const hundreds = starts.map((start) => ({ start, numbers: standings(start, 100, world) }));
    return {
      rows: hundreds.map(({ start, numbers: hundred }) => ({ from: start, blocks: blocksOf(hundred) })),
      free: nextFree(hundreds.map((hundred) => hundred.numbers)),
      revision: head.revision,
    };
  });
}

function mostUsed(hundreds: readonly NumberSpan[], rows: number): readonly ExtensionNumber[] {
  return hundreds
    .toSorted((one, other) => other.used - one.used || byNumber(one.from, other.from))
    .slice(0, rows)
    .map(({ from }) => from)
    .toSorted(byNumber);
}

/** The hundreds of the thousand in which a number stands; of two digits there is but one. */
function hundredsAround(number: ExtensionNumber): readonly ExtensionNumber[] {
  return numbersFrom(spanStart(number, 1000), 1000).filter((one) => one === spanStart(one, 100));
}

function standings(start: ExtensionNumber, count: number, world: World): readonly Numbered[] {
  return numbersFrom(start, count).map((number) => ({ number, standing: numberStanding(number, world) }));
}

function blocksOf(hundred: readonly Numbered[]) {
  const starts = hundred.filter((_, place) => place % 10 === 0);
  return starts.map(({ number }, place) => blockOf(number, hundred.slice(place * 10, place * 10 + 10)));
}

function blockOf(from: ExtensionNumber, numbers: readonly Numbered[]) {
  const count = (is: (standing: NumberStanding) => boolean) =>
    numbers.filter(({ standing }) => is(standing)).length;
  return {
    from,
    to: numbers.at(-1)?.number ?? from,
    used: count(({ kind }) => kind === "USED"),
    free: count(({ kind }) => kind === "FREE"),
    reserved: count((standing) => isReserved(standing)),
    blocked: count((standing) => standing.kind === "REFUSED" && !isReserved(standing)),
    first: numbers.find(({ standing }) => standing.kind === "FREE")?.number ?? null,
  };
}

function isReserved(standing: NumberStanding): boolean {
  return standing.kind === "REFUSED" && standing.breach.code === "number.reserved";
}

/** The first free number behind one in use, where most are in use; else the first free one. */
function nextFree(hundreds: readonly (readonly Numbered[])[]): ExtensionNumber | null {
  const usedIn = (hundred: readonly Numbered[]) =>
    hundred.filter(({ standing }) => standing.kind === "USED").length;
  const byUse = hundreds.toSorted((one, other) => usedIn(other) - usedIn(one));
  const behind = byUse.flatMap((hundred) => {
    const first = hundred.findIndex(({ standing }) => standing.kind === "USED");
    return first === -1 ? [] : hundred.slice(first);
  });
  return [...behind, ...hundreds.flat()].find(({ standing }) => standing.kind === "FREE")?.number ?? null;
}
