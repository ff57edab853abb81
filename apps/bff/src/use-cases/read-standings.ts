import { dayOf } from "@naisen/domain/vocabulary/day";
import type { Standings } from "../live-table/standings.ts";
import type { Over } from "../store/over.ts";
import type { CompanyHead, Reader } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** A snapshot of the store is asked for so often before one is taken that the table has not reached or has passed. */
const MOST_TRIES = 4;

/**
 * Reads with how the extensions stand today, both of one revision. Where commits come too fast for that, with the table
 * as it is by then: it differs from the rows by what was committed within that moment. Null: there is no such company.
 */
export async function readStandings<T>(
  { store, live, now }: House,
  over: Over,
  work: (reader: Reader, head: CompanyHead, standings: Standings) => Promise<T>,
): Promise<T | null> {
  const { company } = over;
  for (let tries = 1; ; tries += 1) {
    const outcome = await store.read(async (reader) => {
      const head = await reader.head(company);
      if (head === null) return { kind: "answer", answer: null } as const;
      const standings = live.standings(over, dayOf(now()));
      if (standings.revision !== head.revision && tries < MOST_TRIES) return { kind: "apart" } as const;
      return { kind: "answer", answer: await work(reader, head, standings) } as const;
    });
    if (outcome.kind === "answer") return outcome.answer;
    await live.catchUp(company);
  }
}
