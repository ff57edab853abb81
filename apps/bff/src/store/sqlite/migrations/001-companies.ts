import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Companies with their contract facts and their settings. */
export const companies: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...FACTS, ...SETTINGS]) await sql.raw(statement).execute(db);
  },
};

const FACTS = [
  `create table companies (
    id text primary key, name text not null, revision integer not null, hash text not null
  ) strict`,
  `create table base_contracts (
    company_id text primary key references companies (id), menu text not null, holder text not null,
    starts_on text not null, ends_on text, number_plan text not null, number_050 text
  ) strict`,
  `create table holders (
    company_id text not null references companies (id), id text not null, position integer not null,
    name text not null, corporate_number text, kind text not null, primary key (company_id, id)
  ) strict`,
  `create table sites (
    company_id text not null references companies (id), id text not null, position integer not null,
    name text not null, site_code text not null, address text, state text not null,
    access_line text not null, equipment text not null, gateway_number text, primary key (company_id, id)
  ) strict`,
  // One line belongs to one company: the number alone is the key.
  `create table mobile_lines (
    number text primary key, company_id text not null references companies (id),
    holder text not null, status text not null, options text not null
  ) strict`,
  "create index mobile_lines_of_company on mobile_lines (company_id, number)",
  `create table two_in_one_pairs (
    company_id text not null references companies (id), position integer not null,
    a text not null, b text not null, starts_on text not null, ends_on text,
    primary key (company_id, position)
  ) strict`,
  "create index pairs_by_a on two_in_one_pairs (company_id, a)",
  "create index pairs_by_b on two_in_one_pairs (company_id, b)",
];

const SETTINGS = [
  `create table two_in_one_modes (
    company_id text not null references companies (id), a text not null, mode text not null,
    avoid_other_number integer not null, primary key (company_id, a)
  ) strict`,
  `create table inbound (
    company_id text not null references companies (id), number text not null, position integer not null,
    extension text not null, primary key (company_id, number)
  ) strict`,
  `create table extensions (
    company_id text not null references companies (id), id text not null, number text not null,
    kind text not null, site text, mobile text, name text not null, kana text, department text,
    voicemail text not null, forwarding text not null, search_key text not null, kana_key text not null,
    primary key (company_id, id)
  ) strict`,
  // A document may hold several extensions whose number was nothing but dashes; they are held, not refused.
  "create unique index one_extension_per_number on extensions (company_id, number) where number <> ''",
  "create unique index one_extension_per_mobile on extensions (company_id, mobile) where mobile is not null",
  "create index extensions_by_number on extensions (company_id, number, id)",
  "create index extensions_by_kana on extensions (company_id, kana_key, number, id)",
];
