import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Who forwards to whom, to be looked up from both ends, and the numbers that stand free since somebody gave them up. */
export const forwardsAndReleases: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table forwards (
      company_id text not null references companies (id), extension text not null, target text not null,
      primary key (extension, company_id, target)
    ) strict`.execute(db);
    await sql`create index forwards_by_target on forwards (target, company_id, extension)`.execute(db);
    await sql`create index forwards_of_company on forwards (company_id)`.execute(db);
    await sql`insert into forwards (company_id, extension, target)
      select distinct extensions.company_id, extensions.id, rule.value ->> '$.to'
      from extensions, json_each(extensions.forwarding) as rule`.execute(db);
    await sql`create table releases (
      company_id text not null references companies (id), number text not null, released_on text not null,
      name text not null, primary key (company_id, number)
    ) strict`.execute(db);
  },
};
