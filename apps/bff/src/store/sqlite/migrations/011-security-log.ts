import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The log of events about who may do what; and neither log can be altered any more, only written on. */
export const securityLog: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...TABLES, ...guardsOf("change_log", "revision", ["id"])])
      await sql.raw(statement).execute(db);
    for (const statement of guardsOf("security_log", "seq", [])) await sql.raw(statement).execute(db);
  },
};

const TABLES = [
  `create table security_log (
    company_id text not null, seq integer not null, at text not null, code text not null, params text not null,
    actor_company_id text, actor_user_id text, actor_role text, subject text, door text not null,
    request_id text, source text, count integer not null, since text, previous_hash text not null,
    hash text not null, primary key (company_id, seq)
  ) strict, without rowid`,
  "create table security_heads (company_id text primary key, seq integer not null, hash text not null) strict",
  "create index security_log_by_code on security_log (company_id, code, seq)",
  "create index security_log_by_actor on security_log (company_id, actor_user_id, seq)",
  "create index security_log_by_subject on security_log (company_id, subject, seq)",
  "create index security_log_by_time on security_log (company_id, at, seq)",
];

/**
 * Triggers that refuse to alter a row of a log or take it away. A "replace" would do both without asking them, so that
 * nothing is put in the place of a row either, nor before the last one (https://sqlite.org/lang_conflict.html).
 */
function guardsOf(log: string, number: string, alsoUnique: readonly string[]): readonly string[] {
  const same = (column: string) =>
    `exists (select 1 from ${log} where company_id = new.company_id and ${column} = new.${column})`;
  const refuse = `select raise(abort, '${log} is only written on')`;
  return [
    `create trigger ${log}_not_altered before update on ${log} begin ${refuse}; end`,
    `create trigger ${log}_not_taken_away before delete on ${log} begin ${refuse}; end`,
    `create trigger ${log}_written_on before insert on ${log} when ${[
      `exists (select 1 from ${log} where company_id = new.company_id and ${number} >= new.${number})`,
      ...alsoUnique.map(same),
    ].join(" or ")} begin ${refuse}; end`,
  ];
}
