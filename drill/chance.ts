/** Everything random of a drill: a small generator whose seed alone determines what comes. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  next: () => number;
  /** A whole number between two, both included. */
  int: (least: number, most: number) => number;
  /** Whether something happens that happens so often, from 0 to 1. */
  maybe: (probability: number) => boolean;
  /** One of a list that is not empty. */
  pick: <Value>(values: readonly Value[]) => Value;
  /** One of a list by weight. */
  weighted: <Value>(values: readonly (readonly [number, Value])[]) => Value;
};

/** A chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[int(0, values.length - 1)];
    if (value === undefined) throw new Error("nothing to pick from");
    return value;
  };
  const weighted = <Value>(values: readonly (readonly [number, Value])[]): Value => {
    let left = next() * values.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of values) {
      left -= weight;
      if (left < 0) return value;
    }
    return pick(values)[1];
  };
  return { next, int, maybe: (probability) => next() < probability, pick, weighted };
}
