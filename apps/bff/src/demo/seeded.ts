/** A source of numbers that look random and are the same at every start. */
export interface Seeded {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** The entries in another order. */
  readonly shuffled: <Entry>(entries: readonly Entry[]) => readonly Entry[];
}

/** Park and Miller's generator: the next is 48271 times the last, modulo 2^31 - 1. */
export function seeded(seed: number): Seeded {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return {
    below,
    shuffled: (entries) =>
      entries
        .map((entry) => ({ entry, place: below(1_000_000) }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ entry }) => entry),
  };
}
