import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { dropGuards } from "../../../testing/drop-guards.ts";
import { wholeOf } from "../../over.ts";
import { StoreNewer } from "../../store.ts";
import { ACME, added, commitOf, putExample } from "../../suite/example-company.ts";
import { connectWriter } from "../connection.ts";
import { dataFolders, storeIn } from "../data-folders.ts";
import { MIGRATIONS } from "./migrate.ts";

const newFolder = dataFolders();

test.each(Object.keys(MIGRATIONS))("a file left at %s is brought to the last", async (name) => {
  const folder = newFolder();
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate({ upTo: name });
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
  await writer.migrate({ upTo: "006-people" });
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
    const found = await reader.listAccounts(wholeOf(ACME), { search: "taro", after: null, limit: 10 });
    expect(found).toMatchObject({ accounts: [{ userId: "Ｔaro", hasPassword: true }], total: 1 });
  });
  await store.close();
});

test("a secret of before is of whoever rotated its token last, as the log has it, or else of the maker", async () => {
  const folder = newFolder();
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate({ upTo: "020-sent-logs" });
  writer.close();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  const at = Date.parse("2026-12-01T00:00:00Z");
  for (const [id, maker] of [
    ["rotated", "chief"],
    ["as-made", "chief"],
    ["of-command-line", null],
  ] as const) {
    const made = "insert into api_tokens values (?, 'acme', ?, 'READ', null, ?, ?, ?, null, null, null)";
    database.prepare(made).run(id, `${id} の名`, maker, at, at + 1);
    database.prepare("insert into api_token_secrets values (?, ?, ?)").run(`newest of ${id}`, id, null);
  }
  database.exec("insert into api_token_secrets values ('first of rotated', 'rotated', 1)");
  const log = `insert into security_log values ('acme', ?, ?, 'token.rotated', '{"name":"rotated の名"}',
    'acme', ?, 'ADMIN', null, 'PANEL', null, null, 1, null, '', ?)`;
  for (const [seq, when, who] of [
    [1, "2026-11-30T23:59:59.000Z", "namesake's"],
    [2, "2026-12-01T01:00:00.000Z", "first"],
    [3, "2026-12-02T01:00:00.000Z", "east"],
  ] as const)
    database.prepare(log).run(seq, when, who, String(seq));
  await (await storeIn(folder)).close();
  const told = database.prepare("select secret_hash, told_to from api_token_secrets order by 1").all();
  database.close();
  expect(Object.fromEntries(told.map((row) => [row.secret_hash, row.told_to]))).toEqual({
    "first of rotated": "chief",
    "newest of as-made": "chief",
    "newest of of-command-line": null,
    "newest of rotated": "east",
  });
});

test("a file of a later version is refused and left as it is", async () => {
  const folder = newFolder();
  await (await storeIn(folder)).close();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  database.exec("insert into kysely_migration values ('999-later', '2030-01-01T00:00:00.000Z')");
  await expect(storeIn(folder)).rejects.toEqual(new StoreNewer("999-later"));
  database.exec("delete from kysely_migration where name = '999-later'");
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

test("what a log of before was about is found after it as if it had been noted at once", async () => {
  const folder = newFolder();
  const store = await storeIn(folder);
  await putExample(store);
  const many = Array.from({ length: 60 }, (_, index) => added(String(8000 + index), "社員"));
  await store.write((writer) => writer.commit(commitOf(many)));
  await store.write((writer) => writer.commit(commitOf([added("9000", "一人")])));
  await store.close();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  const noted = () => ({
    touched: database.prepare("select * from change_log_touched order by address, revision").all(),
    outlines: database.prepare("select revision, outline from change_log order by revision").all(),
  });
  const before = noted();
  expect(before.touched.length).toBeGreaterThan(120);
  for (const { name } of database
    .prepare(
      "select name from sqlite_schema where type = 'index' and (name like 'change_log_by_%' or name like 'extensions_listed_by_%')",
    )
    .all()
    .filter(({ name }) => name !== "change_log_by_id"))
    database.exec(`drop index ${String(name)}`);
  dropGuards(database);
  database.exec("drop table security_log; drop table security_heads");
  database.exec(
    "drop table outside_policies; drop table outside_days; drop table sent_logs; drop table masking_salt",
  );
  database.exec("drop index extensions_by_site; drop table change_log_touched");
  database.exec("alter table change_log drop column outline");
  for (const table of LATER) database.exec(`drop table ${table}`);
  database.exec("drop index sessions_of_account; drop index sessions_by_time");
  for (const column of ["proved_at", "owes", "user_agent", "totp_pending"])
    database.exec(`alter table sessions drop column ${column}`);
  database.exec("alter table accounts drop column sites");
  database.exec("delete from kysely_migration where name >= '008'");
  await (await storeIn(folder)).close();
  expect(noted()).toEqual(before);
  database.close();
});

const LATER = [
  "single_sign_on",
  "provider_links",
  "second_factors",
  "account_factors",
  "passkeys",
  "recovery_codes",
  "challenges",
  "setup_codes",
  "failures",
  "known_devices",
  "api_tokens",
  "api_token_secrets",
];

test("whoever signed in by password alone before goes on so", async () => {
  const folder = newFolder();
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate({ upTo: "009-list-filters" });
  writer.close();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  database.exec("insert into companies values ('acme', 'Acme', 1, 'h', null)");
  database.exec(
    "insert into accounts values ('operator', 'carrier', 'OPERATOR', null, null, 'h', null, null, null, 'carrier')",
  );
  database.close();
  const store = await storeIn(folder);
  await store.read(async (reader) => {
    expect(await reader.secondFactor("acme")).toBe("NONE");
    expect(await reader.secondFactor("other")).toBeNull();
    expect((await reader.factors("operator", "carrier")).passwordOnly).toBe(true);
  });
  await store.close();
});

test("migrations are numbered in their order", () => {
  const names = Object.keys(MIGRATIONS);
  expect(names).toEqual(names.toSorted());
  expect(names.map((name) => /^\d{3}-/.test(name)).every(Boolean)).toBe(true);
  expect(new Set(names.map((name) => name.slice(0, 3))).size).toBe(names.length);
});
