import { setImmediate } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import type { Commit, LogEntry } from "../store.ts";
import { touchedBy } from "../touched-addresses.ts";
import { eachOf } from "./many-rows.ts";
import type { Tables } from "./schema.ts";

/** So many addresses at once: a call never waits for more than one such piece. */
const PIECE = 2000;

type Touching = Pick<Commit, "company" | "actions" | "turned"> & Pick<LogEntry, "revision">;

/** Notes what the entry touched, so that it is found by it. An extension that turned is noted under its id too. */
export async function noteTouched(db: Kysely<Tables>, entry: Touching): Promise<void> {
  const { company, revision, turned } = entry;
  // In the order of the key: an import's many rows go in one behind the other, not all over the table.
  const addresses = [...touchedBy(entry)].toSorted();
  for (let start = 0; start < addresses.length; start += PIECE) {
    if (start > 0) await setImmediate();
    await sql`insert or ignore into change_log_touched (company_id, address, revision)
      select ${company}, value, ${revision} from json_each(${JSON.stringify(addresses.slice(start, start + PIECE))})`.execute(
      db,
    );
  }
  const numbers = turned?.extensions.map(({ number }) => number) ?? [];
  for (let start = 0; start < numbers.length; start += PIECE) {
    await sql`insert or ignore into change_log_touched (company_id, address, revision)
      select company_id, 'standing/of/' || id, ${revision} from extensions
      where company_id = ${company} and number in ${eachOf(numbers.slice(start, start + PIECE))}`.execute(db);
  }
}
