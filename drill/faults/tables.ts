import type { DatabaseSync } from "node:sqlite";

/** The tables of a database or an attached one in which Naisen keeps something. */
export function tablesOf(database: DatabaseSync, schema: string): readonly string[] {
  const question = `select name from ${schema}.sqlite_schema where type = 'table' and name not like 'kysely_%'
    and name not like 'sqlite_%' order by name`;
  return database
    .prepare(question)
    .all()
    .map(({ name }) => String(name));
}

/** Its columns, quoted. */
export function columnsOf(database: DatabaseSync, schema: string, table: string): readonly string[] {
  return database
    .prepare("select name from pragma_table_info(?, ?)")
    .all(table, schema)
    .map(({ name }) => `"${name}"`);
}
