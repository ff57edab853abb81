import type { EndpointName } from "@naisen/api/endpoints";
import { COST, isManyChanges } from "./costs.ts";
import type { Who } from "./who.ts";

/** So many may come at once, and so many a second after them. */
interface Pace {
  readonly atOnce: number;
  readonly aSecond: number;
}

type Kind = "SMALL" | "LARGE";

/** Of somebody who is known, and of a source. */
type Paces = Readonly<Record<"ASKER" | "SOURCE", Readonly<Record<Kind, Pace>>>>;

/**
 * Generous for people: the list's first view asks a dozen times and a whole list of 10,000 rows fifty times in a row. Each
 * gives one back within a second, so that Retry-After is always 1 and the panel's one repetition comes late enough.
 */
export const PACES: Paces = {
  ASKER: { SMALL: { atOnce: 1_200, aSecond: 40 }, LARGE: { atOnce: 60, aSecond: 1 } },
  // An office comes by one address, all of it at nine.
  SOURCE: { SMALL: { atOnce: 2_000, aSecond: 100 }, LARGE: { atOnce: 200, aSecond: 2 } },
};

/** So many askers and sources are known at once; beyond it the ones that asked least lately begin anew. */
const MOST_KNOWN = 20_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * How often each account, token and source asks (adr-0027): one that asks too much waits, and nobody else does. An account has
 * one pace in all its sessions. It is kept in memory: a server that starts anew has nothing to hold against anybody.
 */
export class Asks {
  readonly #buckets = new Map<string, Bucket>();
  readonly #clock: () => number;
  readonly #paces: Paces;

  /** `clock`: milliseconds that never go back. */
  constructor(clock: () => number = () => performance.now(), paces: Paces = PACES) {
    this.#clock = clock;
    this.#paces = paces;
  }

  /** Takes one request of somebody who is known, and gives 0; or the milliseconds that they have to wait. */
  ofAsker(who: Who, kind: Kind): number {
    const { companyId, userId, token } = who;
    return this.#take(["ASKER", kind, companyId, userId, token?.id ?? null], this.#paces.ASKER[kind]);
  }

  /** The same of somebody who is not; a source of null says nothing of whom it serves and is not counted. */
  ofSource(source: string | null, kind: Kind): number {
    return source === null ? 0 : this.#take(["SOURCE", kind, source], this.#paces.SOURCE[kind]);
  }

  #take(subject: readonly (string | null)[], { atOnce, aSecond }: Pace): number {
    const now = this.#clock();
    const key = JSON.stringify(subject);
    const { left, at } = this.#buckets.get(key) ?? { left: atOnce, at: now };
    const filled = Math.min(atOnce, left + ((now - at) / 1_000) * aSecond);
    this.#keep(key, { left: filled < 1 ? filled : filled - 1, at: now });
    return filled < 1 ? ((1 - filled) / aSecond) * 1_000 : 0;
  }

  /** The last that asked stands last. */
  #keep(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const [oldest] = this.#buckets.size > MOST_KNOWN ? this.#buckets.keys() : [];
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}

/** Whether this request is one of the large ones, of which there are fewer. */
export function isLarge(name: EndpointName, body: unknown): boolean {
  const cost = COST[name];
  return cost === "LARGE" || (cost === "BY_CHANGES" && isManyChanges(body));
}
