import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { type Store, StoreAway } from "../store.ts";
import { ACME, added, commitOf, putExample } from "../suite/example-company.ts";
import { connectWriter } from "./connection.ts";
import { dataFolders, storeIn } from "./data-folders.ts";

const newFolder = dataFolders();
const SQLITE_FULL = 13;
const SQLITE_IOERR_WRITE = 778;
const SQLITE_IOERR_FSYNC = 1034;

async function openExample(folder = newFolder()): Promise<Store> {
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  await putExample(store);
  return store;
}

/** The next commit fails with this result code, as SQLite would report it, and rolls back. */
function nextCommitFails(errcode: number): void {
  const exec = DatabaseSync.prototype.exec;
  const spy = vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (
    this: DatabaseSync,
    statement: string,
  ) {
    if (statement !== "commit") return exec.call(this, statement);
    spy.mockRestore();
    exec.call(this, "rollback");
    throw Object.assign(new Error("disk"), { code: "ERR_SQLITE_ERROR", errcode });
  });
}

test.each([SQLITE_FULL, SQLITE_IOERR_WRITE])(
  "a commit that the disk refuses (%i) is not acknowledged, and the next may go on",
  async (errcode) => {
    const store = await openExample();
    nextCommitFails(errcode);
    const refused = store.write((writer) => writer.commit(commitOf([added("7004", "田中")])));
    await expect(refused).rejects.toBeInstanceOf(StoreAway);
    expect(await store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
    expect((await store.write((writer) => writer.commit(commitOf([])))).revision).toBe(2);
  },
);

test("after a failed sync the write-ahead log is emptied before anything is written again", async () => {
  const folder = newFolder();
  const store = await openExample(folder);
  nextCommitFails(SQLITE_IOERR_FSYNC);
  const write = () => store.write((writer) => writer.commit(commitOf([])));
  await expect(write()).rejects.toBeInstanceOf(StoreAway);
  expect(await store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  const log = join(folder, "naisen.db-wal");
  const before = statSync(log).size;
  await store.write(async () => expect(statSync(log).size).toBe(0));
  expect(before).toBeGreaterThan(0);
  expect((await write()).revision).toBe(2);
});

test("and neither log can be altered by the connection that was opened for it", async () => {
  const folder = newFolder();
  await (await storeIn(folder)).close();
  const ours = connectWriter(join(folder, "naisen.db"));
  onTestFinished(() => ours.close());
  ours.guardLogs();
  const attempt = () =>
    ours.transaction((transaction) => sql`drop trigger change_log_not_altered`.execute(transaction));
  await expect(attempt()).rejects.toThrow(/not authorized/);
  nextCommitFails(SQLITE_IOERR_FSYNC);
  await expect(ours.transaction(async () => undefined)).rejects.toBeInstanceOf(StoreAway);
  await expect(attempt()).rejects.toThrow(/not authorized/);
});

test("while that cannot be done, nothing is written and reading goes on", async () => {
  const folder = newFolder();
  const store = await openExample(folder);
  const other = new DatabaseSync(join(folder, "naisen.db"), { readOnly: true });
  other.exec("begin");
  other.prepare("select * from companies").all();
  nextCommitFails(SQLITE_IOERR_FSYNC);
  const write = () => store.write((writer) => writer.commit(commitOf([])));
  await expect(write()).rejects.toBeInstanceOf(StoreAway);
  await expect(write()).rejects.toBeInstanceOf(StoreAway);
  expect(await store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  other.close();
  expect((await write()).revision).toBe(2);
});

test("a file locked by somebody else is away until it is free", async () => {
  const folder = newFolder();
  const store = await openExample(folder);
  const other = new DatabaseSync(join(folder, "naisen.db"));
  other.exec("begin immediate");
  const write = () => store.write((writer) => writer.commit(commitOf([])));
  await expect(write()).rejects.toBeInstanceOf(StoreAway);
  other.exec("rollback");
  other.close();
  expect((await write()).revision).toBe(2);
});

test("a full file is away and keeps what it had", async () => {
  const folder = newFolder();
  const prepare = DatabaseSync.prototype.exec;
  const spy = vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (
    this: DatabaseSync,
    statement: string,
  ) {
    prepare.call(this, statement);
    if (statement === "pragma synchronous = full") prepare.call(this, "pragma max_page_count = 96");
  });
  const store = await openExample(folder);
  spy.mockRestore();
  const many = Array.from({ length: 2_000 }, (_, index) =>
    added(String(10_000 + index), "長い名前".repeat(9)),
  );
  const write = store.write(async (writer) => {
    await writer.commit(commitOf(many)).catch(() => undefined);
    const times = { startedAt: 1, seenAt: 1, provedAt: 1 };
    await writer.putSession({
      tokenHash: "t",
      companyId: ACME,
      userId: "u",
      ...times,
      owes: null,
      userAgent: "",
    });
  });
  await expect(write).rejects.toBeInstanceOf(StoreAway);
  await store.read(async (reader) => {
    expect(await reader.head(ACME)).toMatchObject({ revision: 1 });
    expect(await reader.session("t")).toBeNull();
  });
});

test("a data file that cannot be opened is away, and the lock is given back", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "naisen.db"));
  await expect(storeIn(folder)).rejects.toBeInstanceOf(StoreAway);
  await expect(storeIn(folder)).rejects.toBeInstanceOf(StoreAway);
});
