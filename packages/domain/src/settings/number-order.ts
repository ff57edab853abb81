import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { Extension } from "./extension.ts";

/** Extensions in the order of their numbers as text, where all that begin alike stand together. */
export class NumberOrder {
  readonly #sorted: readonly Extension[];

  constructor(extensions: Iterable<Extension>) {
    this.#sorted = [...extensions].toSorted((one, other) =>
      one.number < other.number ? -1 : one.number > other.number ? 1 : one.id < other.id ? -1 : 1,
    );
  }

  beginningWith(start: ExtensionNumber): readonly Extension[] {
    const from = this.#firstWhere((number) => number > start);
    let to = from;
    while (this.#sorted[to]?.number.startsWith(start) === true) to += 1;
    return this.#sorted.slice(from, to);
  }

  /** The place of the first of whom it is true, as it is then of all behind. */
  #firstWhere(isTrue: (number: ExtensionNumber) => boolean): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const number = this.#sorted[middle]?.number;
      if (number === undefined || isTrue(number)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
