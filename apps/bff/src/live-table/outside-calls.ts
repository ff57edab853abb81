import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import { alarmsOf, isOutOfHours, type OutsideAlarm } from "@naisen/domain/settings/outside-day";
import { type Day, dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { OutsideDay, Store } from "../store/store.ts";

/** An alarm that is yet to be written into the security log. */
interface Raised {
  readonly alarm: OutsideAlarm;
  readonly calls: number;
  readonly at: Instant;
}

/** A company's last day on which calls went out; `isKept` where the store knows it as it is. */
interface Counted {
  day: OutsideDay;
  raised: readonly Raised[];
  isKept: boolean;
}

/**
 * Counts the calls that go out of each company on a day (adr-0021): in memory at once, for the next call is judged by it,
 * and in the store a moment later, so that a restart forgets little. One day a company; a clock that is put back goes on
 * with the day that it had, so that nobody gets a cap twice.
 */
export class OutsideCalls {
  readonly #store: Pick<Store, "read" | "write">;
  readonly #companies = new Map<CompanyId, Counted>();
  readonly #toFreeze = new Set<CompanyId>();

  constructor(store: Pick<Store, "read" | "write">) {
    this.#store = store;
  }

  /** Takes up what was counted before the server stopped. */
  async start(): Promise<void> {
    const days = await this.#store.read((reader) => reader.outsideDays());
    for (const day of days) this.#companies.set(day.company, { day, raised: [], isKept: true });
  }

  /** What was counted on that day, or on a later one where the clock was put back. */
  of(company: CompanyId, day: Day): OutsideDay {
    const known = this.#companies.get(company)?.day;
    return known !== undefined && known.day >= day
      ? known
      : { company, day, calls: 0, outOfHours: 0, alarms: [] };
  }

  /**
   * Counts a call that goes out now. Answers the alarms that it raises: each when what it is raised at is reached, thus once
   * more on a day where that was set higher since.
   */
  count(company: CompanyId, policy: OutsidePolicy, now: Instant): readonly OutsideAlarm[] {
    const before = this.of(company, dayOf(now));
    const counts = {
      calls: before.calls + 1,
      outOfHours: before.outOfHours + (isOutOfHours(now) ? 1 : 0),
    };
    const known = new Set(alarmsOf(policy, before).filter((alarm) => before.alarms.includes(alarm)));
    const alarms = alarmsOf(policy, counts).filter((alarm) => !known.has(alarm));
    this.#companies.set(company, {
      day: { ...before, ...counts, alarms: [...new Set([...before.alarms, ...alarms])] },
      raised: [
        ...(this.#companies.get(company)?.raised ?? []),
        ...alarms.map((alarm) => ({ alarm, calls: counts.calls, at: now })),
      ],
      isKept: false,
    });
    if (alarms.includes("CAP") && policy.freezeAtCap) this.#toFreeze.add(company);
    return alarms;
  }

  /** The companies whose cap was reached and is to freeze them, until that is done. */
  toFreeze(): readonly CompanyId[] {
    return [...this.#toFreeze];
  }

  froze(company: CompanyId): void {
    this.#toFreeze.delete(company);
  }

  /** Writes the counts that the store does not know, and the alarms, in one transaction; what fails waits for the next. */
  async flush(): Promise<void> {
    const changed = [...this.#companies].filter(([, { isKept }]) => !isKept);
    if (changed.length === 0) return;
    const written = changed.map(([company, counted]) => ({ company, counted, ...counted }));
    await this.#store.write(async (writer) => {
      for (const { company, day, raised } of written) {
        if ((await writer.head(company)) === null) continue;
        await writer.putOutsideDay(day);
        for (const { alarm, calls, at } of raised) {
          await writer.putEvent({
            company,
            at,
            code: "outside.alarm",
            params: { alarm, calls },
            actor: null,
          });
        }
      }
    });
    for (const { company, counted, raised } of written) {
      const now = this.#companies.get(company);
      if (now === counted) this.#companies.set(company, { ...counted, raised: [], isKept: true });
      else if (now !== undefined) now.raised = now.raised.slice(raised.length);
    }
  }
}
