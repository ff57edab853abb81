/** Thrown to whoever would wait behind too many: nothing was begun. */
export class NoTurn extends Error {
  /** What there was no turn for, as the security log names it. */
  readonly operation: string;

  constructor(operation: string) {
    super(`no turn for ${operation}`);
    this.operation = operation;
  }
}

/** So many work at the same time, so many wait in all, and so many of one asker. */
interface Bounds {
  readonly operation: string;
  readonly atOnce: number;
  readonly waiting: number;
  readonly ofOne: number;
}

/**
 * Lets work that takes long go on one after the other, each asker in their turn: whoever has asked for much waits for their own, and
 * lets others by. What would wait behind too many is refused at once (adr-0027).
 */
export class Turns {
  readonly #bounds: Bounds;
  /** Who waits, by asker; the first asker has the next turn, and then stands last. */
  readonly #waiting = new Map<string | null, (() => void)[]>();
  #running = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** Does the work in its turn, or throws NoTurn. `asker` null: nobody knows who; of those as many wait as may in all. */
  async take<T>(asker: string | null, work: () => Promise<T>): Promise<T> {
    await this.#turn(asker);
    try {
      return await work();
    } finally {
      this.#passOn();
    }
  }

  async #turn(asker: string | null): Promise<void> {
    const { operation, atOnce, waiting, ofOne } = this.#bounds;
    if (this.#running < atOnce) {
      this.#running += 1;
      return;
    }
    const own = this.#waiting.get(asker) ?? [];
    const all = [...this.#waiting.values()].reduce((count, { length }) => count + length, 0);
    if (all >= waiting || (asker !== null && own.length >= ofOne)) throw new NoTurn(operation);
    this.#waiting.set(asker, own);
    await new Promise<void>((resolve) => own.push(resolve));
  }

  /** A turn goes to whoever is next and is given up only where nobody waits: between the two nobody slips in. */
  #passOn(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#running -= 1;
      return;
    }
    const [asker, own] = next;
    this.#waiting.delete(asker);
    const go = own.shift();
    if (own.length > 0) this.#waiting.set(asker, own);
    go?.();
  }
}
