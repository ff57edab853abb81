import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { outlineText } from "../log-outline.ts";
import type { Row, Tables } from "../schema.ts";
import { noteTouched } from "../touched-rows.ts";

/** By what history is asked: what an entry touched, when, who, by which door, and what an undo took back. */
export const history: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    await fillIn(db as Kysely<Tables>);
  },
};

const STATEMENTS = [
  `create table change_log_touched (
    company_id text not null references companies (id), address text not null, revision integer not null,
    primary key (company_id, address, revision)
  ) strict, without rowid`,
  "alter table change_log add column outline text",
  "create index change_log_by_time on change_log (company_id, at, door, revision)",
  "create index change_log_by_actor on change_log (company_id, actor_user_id, revision)",
  "create index change_log_by_door on change_log (company_id, door, revision)",
  "create index change_log_by_undone on change_log (company_id, undoes, revision) where undoes is not null",
  // By an expression, so that the list, which is in the order of numbers, does not take it.
  "create index extensions_by_site on extensions (company_id, coalesce(site, ''), kind)",
  "create index mobile_lines_by_status on mobile_lines (company_id, status, number)",
  "create index mobile_lines_by_holder on mobile_lines (company_id, holder, number)",
];

/** One entry after the other: an import's may be as large as the company. A damaged one is left to verify-log. */
async function fillIn(db: Kysely<Tables>): Promise<void> {
  let last: Pick<Row<"change_log">, "company_id" | "revision"> | undefined;
  for (;;) {
    const row = await db
      .selectFrom("change_log")
      .select(["company_id", "revision", "actions", "turned"])
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(company_id, revision) > (${last?.company_id}, ${last?.revision})`),
      )
      .orderBy("company_id")
      .orderBy("revision")
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return;
    last = { company_id: row.company_id, revision: row.revision };
    const said = saidBy(row);
    if (said === null) continue;
    await noteTouched(db, { company: row.company_id, revision: row.revision, ...said });
    await db
      .updateTable("change_log")
      .set({ outline: outlineText(said) })
      .where("company_id", "=", row.company_id)
      .where("revision", "=", row.revision)
      .execute();
  }
}

function saidBy({ actions, turned }: Pick<Row<"change_log">, "actions" | "turned">) {
  try {
    return { actions: JSON.parse(actions), ...(turned === null ? {} : { turned: JSON.parse(turned) }) };
  } catch {
    return null;
  }
}
