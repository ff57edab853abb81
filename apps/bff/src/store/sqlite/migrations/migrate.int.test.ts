import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { ACME, putExample } from "../../suite/example-company.ts";
import { connectWriter } from "../connection.ts";
import { dataFolders, storeIn } from "../data-folders.ts";
import { MIGRATIONS } from "./migrate.ts";

const newFolder = dataFolders();

test.each(Object.keys(MIGRATIONS))("a file left at %s is brought to the last", async (name) => {
  const folder = newFolder();
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate(name);
  writer.close();
  const store = await storeIn(folder);
  await putExample(store);
  expect(await store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  await store.close();
});

test("a migration that fails leaves none of the steps before it", async () => {
  const folder = newFolder();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  database.exec("create table sessions (in_the_way text)");
  await expect(storeIn(folder)).rejects.toThrow("sessions");
  const tables = database
    .prepare("select name from sqlite_schema where name in ('companies', 'accounts')")
    .all();
  expect(tables).toEqual([]);
  database.exec("drop table sessions");
  database.close();
  await (await storeIn(folder)).close();
});

test("opening again leaves what is there", async () => {
  const folder = newFolder();
  const store = await storeIn(folder);
  await putExample(store);
  const before = await store.read((reader) => reader.whole(ACME));
  await store.close();
  const again = await storeIn(folder);
  expect(await again.read((reader) => reader.whole(ACME))).toEqual(before);
  await again.close();
});

test("migrations are numbered in their order", () => {
  const names = Object.keys(MIGRATIONS);
  expect(names).toEqual(names.toSorted());
  expect(names.map((name) => Number(name.slice(0, 3)))).toEqual(names.map((_, index) => index + 1));
});
