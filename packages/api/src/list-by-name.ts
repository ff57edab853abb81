/** An item at its place: behind `main` in the list, and before it where it was put in later. */
interface Entry<Item> {
  readonly item: Item;
  readonly place: Place;
}

type Place = readonly [main: number, before: -1 | 0, turn: number];

/**
 * A list of which one alters only what shares a name with something: those items are found by their names, so that
 * altering each of ten thousand takes no longer than they must.
 */
export class ListByName<Item extends object> {
  readonly #namesIn: (item: Item) => readonly string[];
  readonly #named = new Map<string, Set<Entry<Item>>>();
  readonly #entries = new Set<Entry<Item>>();
  #turn = 0;

  constructor(items: readonly Item[], namesIn: (item: Item) => readonly string[]) {
    this.#namesIn = namesIn;
    for (const item of items) this.#put(item, this.#end());
  }

  get items(): readonly Item[] {
    return inOrder([...this.#entries]).map(({ item }) => item);
  }

  /** Puts in the place of the items that share a name with this one, in their order, what `alter` makes of them. */
  alter(item: Item, alter: (near: readonly Item[]) => readonly Item[]): void {
    const entries = inOrder([
      ...new Set(this.#namesIn(item).flatMap((name) => [...(this.#named.get(name) ?? [])])),
    ]);
    const near = entries.map((entry) => entry.item);
    const altered = alter(near);
    const kept = keptOf(entries, altered);
    const replaced = altered.length === near.length && kept.filter((entry) => entry === null).length === 1;
    for (const entry of entries) if (!kept.includes(entry)) this.#drop(entry);
    for (const [index, one] of altered.entries()) {
      if (kept[index] !== null) continue;
      const next = kept.slice(index + 1).find((entry) => entry !== null);
      const gone = replaced ? entries.find((entry, at) => at === index && !kept.includes(entry)) : undefined;
      this.#put(one, gone?.place ?? (next == null ? this.#end() : this.#before(next)));
    }
  }

  #put(item: Item, place: Place): void {
    const entry = { item, place };
    this.#entries.add(entry);
    for (const name of this.#namesIn(item)) {
      const known = this.#named.get(name);
      if (known === undefined) this.#named.set(name, new Set([entry]));
      else known.add(entry);
    }
  }

  #drop(entry: Entry<Item>): void {
    this.#entries.delete(entry);
    for (const name of this.#namesIn(entry.item)) this.#named.get(name)?.delete(entry);
  }

  #end(): Place {
    this.#turn += 1;
    return [this.#turn, 0, 0];
  }

  #before({ place: [main] }: Entry<Item>): Place {
    this.#turn += 1;
    return [main, -1, this.#turn];
  }
}

/** The entry of each item that is still there, each entry once; null for what is new. */
function keptOf<Item>(
  entries: readonly Entry<Item>[],
  items: readonly Item[],
): readonly (Entry<Item> | null)[] {
  const left = [...entries];
  return items.map((item) => {
    const index = left.findIndex((entry) => entry.item === item);
    return index === -1 ? null : (left.splice(index, 1)[0] ?? null);
  });
}

function inOrder<Item>(entries: readonly Entry<Item>[]): readonly Entry<Item>[] {
  return entries.toSorted(
    ({ place: one }, { place: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2],
  );
}
