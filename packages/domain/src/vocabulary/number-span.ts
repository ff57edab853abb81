import type { ExtensionNumber } from "./extension-number.ts";

/** How many numbers stand together: a block of ten, the hundred of a row, the thousand of a page. */
export type SpanSize = 10 | 100 | 1000;

/** The first number of the ten, the hundred or the thousand in which a number stands; of a short number all its digits turn. */
export function spanStart(number: ExtensionNumber, size: SpanSize): ExtensionNumber {
  const turning = Math.min(Math.log10(size), number.length);
  return (number.slice(0, number.length - turning) + "0".repeat(turning)) as ExtensionNumber;
}

/** The numbers of the same length from one on, at most `count`; the last is the one of nines. */
export function numbersFrom(start: ExtensionNumber, count: number): readonly ExtensionNumber[] {
  const first = Number(start);
  const last = Math.min(first + count, 10 ** start.length);
  return Array.from({ length: Math.max(0, last - first) }, (_, step) =>
    String(first + step).padStart(start.length, "0"),
  ) as readonly string[] as readonly ExtensionNumber[];
}
