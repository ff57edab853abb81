import { type Arrival, arrivalOfNow, arriving } from "./arrival.ts";
import type { SecurityEvent } from "./security-log.ts";
import { type Store, StoreAway } from "./store.ts";

/** So long the same refusal is counted after it was written. */
const WINDOW = 60_000;
/**
 * So many different refusals of one person of a company, or of all strangers to it, are written within a window; all others
 * of theirs are counted together. Who wants to go unseen behind many refusals has only their own to make.
 */
const MOST_AT_ONCE = 20;

/** A refusal that was written, or could not be, and those like it since. */
interface Counted {
  readonly event: SecurityEvent;
  readonly arrival: Arrival;
  count: number;
  since: number;
  last: number;
}

/**
 * Writes refusals into the security log so that whoever makes many of them does not fill the disk (adr-0019): the first
 * at once, the same ones within a minute as one event with their count. Nobody waits for it: how long an answer takes
 * says nothing of what was written.
 */
export class RefusalLog {
  readonly #store: Pick<Store, "write">;
  readonly #open = new Map<string, Counted>();
  #lastWrite: Promise<void> = Promise.resolve();
  #fault: unknown = null;

  constructor(store: Pick<Store, "write">) {
    this.#store = store;
  }

  /** Tells of a refusal. One that the store does not take now is counted and written later. */
  note(event: SecurityEvent): void {
    this.#closeOver(event.at);
    const arrival = arrivalOfNow();
    const key = keyOf(event, arrival);
    const counted = this.#open.get(key);
    if (counted !== undefined) count(counted, event.at);
    else if (this.#openOf(event) >= MOST_AT_ONCE) this.#countAsMore(event);
    else this.#writeFirst(key, event, arrival);
  }

  /** Writes the counts of what began a window ago, or of everything, and waits until all is written; throws a defect. */
  async flush(now: number = Number.POSITIVE_INFINITY): Promise<void> {
    this.#closeOver(now);
    await this.settled();
    const fault = this.#fault;
    this.#fault = null;
    if (fault !== null) throw fault;
  }

  /** Waits until what was noted is written. */
  async settled(): Promise<void> {
    await this.#lastWrite;
  }

  #writeFirst(key: string, event: SecurityEvent, arrival: Arrival): void {
    const first = { event, arrival, count: 0, since: event.at, last: event.at };
    this.#open.set(key, first);
    this.#write(event, arrival, () => count(first, event.at));
  }

  /** A clock that was put back leaves no window open. */
  #closeOver(now: number): void {
    for (const [key, counted] of this.#open) {
      const age = now - counted.event.at;
      if (age >= 0 && age < WINDOW) continue;
      this.#open.delete(key);
      const { event, arrival, count, since, last } = counted;
      if (count === 0) continue;
      const repeated = { ...event, at: last, counted: { count, since } };
      this.#write(repeated, { ...arrival, requestId: null }, () => this.#keep(key, counted));
    }
  }

  /** What the store did not take waits for the next flush, together with what came since. */
  #keep(key: string, counted: Counted): void {
    const newer = this.#open.get(key);
    if (newer !== undefined) {
      counted.count += newer.count;
      counted.last = Math.max(counted.last, newer.last);
    }
    this.#open.set(key, counted);
  }

  #openOf(asked: SecurityEvent): number {
    return [...this.#open.values()].filter(({ event }) => isOfSame(event, asked)).length;
  }

  #countAsMore({ company, at, actor }: SecurityEvent): void {
    const event = { company, at, code: "refusals.more", params: {}, actor } as const;
    const arrival = { ...arrivalOfNow(), requestId: null, source: null };
    const key = keyOf(event, arrival);
    const counted = this.#open.get(key);
    if (counted === undefined) this.#open.set(key, { event, arrival, count: 1, since: at, last: at });
    else count(counted, at);
  }

  #write(event: SecurityEvent, arrival: Arrival, failed: () => void): void {
    this.#lastWrite = this.#lastWrite
      .then(() => arriving(arrival, () => this.#store.write((writer) => writer.putEvent(event))))
      .catch((fault: unknown) => {
        if (!(fault instanceof StoreAway)) this.#fault = fault;
        failed();
      });
  }
}

function count(counted: Counted, at: number): void {
  counted.count += 1;
  counted.since = counted.count === 1 ? at : Math.min(counted.since, at);
  counted.last = Math.max(counted.last, at);
}

/** Whether both are of one person of a company, or of strangers to it. */
function isOfSame(one: SecurityEvent, other: SecurityEvent): boolean {
  const [by, otherBy] = [one.actor, other.actor];
  return (
    one.company === other.company &&
    by?.companyId === otherBy?.companyId &&
    by?.userId === otherBy?.userId &&
    by?.role === otherBy?.role
  );
}

function keyOf({ company, code, params, actor, subject }: SecurityEvent, { door, source }: Arrival): string {
  return JSON.stringify([company, code, params, actor, subject ?? null, door, source]);
}
