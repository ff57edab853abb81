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

test("accounts of before have their passwords and are found", async () => {
  const folder = newFolder();
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate("006-people");
  writer.close();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  database.exec("insert into accounts values ('acme', 'Ｔaro', 'ADMIN', null, '$argon2id$one')");
  database.close();
  const store = await storeIn(folder);
  await store.read(async (reader) => {
    expect(await reader.account("acme", "Ｔaro")).toMatchObject({
      passwordHash: "$argon2id$one",
      disabledAt: null,
      createdAt: null,
    });
    const found = await reader.listAccounts("acme", { search: "taro", after: null, limit: 10 });
    expect(found).toMatchObject({ accounts: [{ userId: "Ｔaro", hasPassword: true }], total: 1 });
  });
  await store.close();
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
