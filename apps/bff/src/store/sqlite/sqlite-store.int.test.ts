import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { describeStore } from "../store.suite.ts";
import { connectReader, connectWriter } from "./connection.ts";
import { dataFolders, storeIn } from "./data-folders.ts";

const newFolder = dataFolders();

describeStore("SQLite store", () => storeIn(newFolder()));

test("the writing connection syncs each commit into a write-ahead log and keeps references", async () => {
  const folder = newFolder();
  await (await storeIn(folder)).close();
  const writer = connectWriter(join(folder, "naisen.db"));
  const values = await writer.transaction(async (transaction) => {
    const asked = ["journal_mode", "synchronous", "foreign_keys"].map((pragma) =>
      sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(transaction),
    );
    return (await Promise.all(asked)).flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
  });
  writer.close();
  expect(values).toEqual(["wal", 2, 1]);
});

test("a reading connection cannot write", async () => {
  const folder = newFolder();
  await (await storeIn(folder)).close();
  const reader = connectReader(join(folder, "naisen.db"));
  const write = reader.transaction((transaction) => transaction.deleteFrom("sessions").execute());
  await expect(write).rejects.toMatchObject({ name: "StoreAway" });
  reader.close();
});

test("the data folder is its owner's alone", async () => {
  const folder = join(newFolder(), "made", "by", "the-store");
  await (await storeIn(folder)).close();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("no row says how an extension stands", async () => {
  const folder = newFolder();
  await (await storeIn(folder)).close();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  const columns = database
    .prepare("select c.name from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'")
    .all()
    .map(({ name }) => String(name));
  database.close();
  expect(columns).toContain("search_key");
  expect(columns.filter((name) => /standing|held|live/.test(name))).toEqual([]);
});
