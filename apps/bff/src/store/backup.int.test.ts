import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { dropGuards } from "../testing/drop-guards.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { backUp } from "./sqlite/back-up.ts";
import { openReaderOf, openSqliteReader, openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import { proveStore } from "./sqlite/prove-store.ts";
import { restoreStore } from "./sqlite/restore-store.ts";
import type { Store } from "./store.ts";

const root = mkdtempSync(join(tmpdir(), "naisen-backup-"));
let house: OpenHouse;
let admin: Browser;
let backup: string;

beforeAll(async () => {
  house = await openHouse();
  admin = await Browser.signedIn(house.address, "demo", "admin");
  await rename("前の名前");
  backup = join(root, "backup.db");
  expect(await backUp(house.dataDir, backup)).toMatchObject({ kind: "backed-up", proof: { companies: 2 } });
});
afterAll(async () => {
  await house.close();
  rmSync(root, { recursive: true, force: true });
});

const newFolder = () => mkdtempSync(join(root, "data-"));

function rename(name: string) {
  return admin.ask("POST", "/api/change-sets", {
    changes: [{ type: "EditExtension", extension: "7001", name }],
  });
}

/** A folder whose store is a copy of the backup, altered past the log. */
function alteredBy(statement: string): string {
  const folder = newFolder();
  copyFileSync(backup, join(folder, "naisen.db"));
  const database = new DatabaseSync(join(folder, "naisen.db"));
  database.exec(statement);
  database.close();
  return folder;
}

async function proofOf(folder: string) {
  const opened = await openReaderOf(join(folder, "naisen.db"));
  if (opened.kind === "absent") return opened.kind;
  try {
    return await proveStore(join(folder, "naisen.db"), opened.store);
  } finally {
    await opened.store.close();
  }
}

async function nameIn(store: Pick<Store, "read">): Promise<string | undefined> {
  const whole = await store.read((reader) => reader.whole("demo" as never));
  return whole?.settings.extensions.numbered("7001" as never)[0]?.name;
}

describe("a backup", () => {
  test("is one file that only its owner may read, of the moment at which it was made", async () => {
    await rename("後の名前");
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const opened = await openReaderOf(backup);
    if (opened.kind === "absent") expect.unreachable();
    else {
      expect(await nameIn(opened.store)).toBe("前の名前");
      await opened.store.close();
    }
  });

  test("takes no other file's place, and needs a store", async () => {
    expect(await backUp(house.dataDir, backup)).toEqual({ kind: "file-exists" });
    expect(await backUp(newFolder(), join(root, "none.db"))).toEqual({ kind: "absent" });
  });

  test("of a store that is not what was written is not made", async () => {
    const folder = alteredBy("update extensions set name = '誰か' where number = '7001'");
    const file = join(root, "wrong.db");
    expect(await backUp(folder, file)).toMatchObject({
      kind: "not-sound",
      proof: { kind: "rows-differ", company: "demo", number: "7001" },
    });
    expect(() => statSync(file)).toThrow("ENOENT");
  });
});

describe("a restore", () => {
  test("gives the company as it was, with nobody signed in", async () => {
    const folder = newFolder();
    expect(await restoreStore(folder, backup)).toMatchObject({ kind: "restored", kept: null });
    const opened = await openSqliteStore(folder);
    if (opened.kind !== "opened") return expect.unreachable();
    expect(await nameIn(opened.store)).toBe("前の名前");
    await opened.store.close();
    const sessions = new DatabaseSync(join(folder, "naisen.db")).prepare(
      "select count(*) as n from sessions",
    );
    expect(sessions.get()).toEqual({ n: 0 });
  });

  test("is refused over a running server, and over a store that holds something", async () => {
    expect(await restoreStore(house.dataDir, backup, { replace: true })).toEqual({ kind: "in-use" });
    const folder = newFolder();
    await restoreStore(folder, backup);
    expect(await restoreStore(folder, backup)).toEqual({ kind: "not-empty" });
  });

  test("keeps the store that it replaces, with what its write-ahead log held", async () => {
    const folder = newFolder();
    await restoreStore(folder, backup);
    const database = new DatabaseSync(join(folder, "naisen.db"));
    database.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table later (x)");
    const log = readFileSync(join(folder, "naisen.db-wal"));
    database.close();
    writeFileSync(join(folder, "naisen.db-wal"), log);
    const restored = await restoreStore(folder, backup, { replace: true });
    if (restored.kind !== "restored" || restored.kept === null) return expect.unreachable();
    const tables = (file: string) =>
      new DatabaseSync(file).prepare("select name from sqlite_schema where name = 'later'").all().length;
    expect([tables(restored.kept), tables(join(folder, "naisen.db"))]).toEqual([1, 0]);
  });

  test("puts a backup in the place of a store that cannot be read any more", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "naisen.db"), "x".repeat(8192));
    expect(await restoreStore(folder, backup)).toEqual({ kind: "not-empty" });
    expect(await restoreStore(folder, backup, { replace: true })).toMatchObject({ kind: "restored" });
    expect(await proofOf(folder)).toMatchObject({ kind: "sound" });
  });

  test.each([
    ["no store", "not-a-store", (file: string) => writeFileSync(file, "x".repeat(8192))],
    ["an empty file", "not-a-store", (file: string) => truncateSync(file, 0)],
    ["half a file", "not-sound", (file: string) => truncateSync(file, statSync(backup).size >> 1)],
    [
      "a store of a later version",
      "newer",
      (file: string) => sql(file, "insert into kysely_migration values ('999-later', '2030')"),
    ],
    [
      "a log with a row altered",
      "not-sound",
      (file: string) => sql(file, "update change_log set reason = 'x' where company_id = 'demo'"),
    ],
    [
      "rows that the log does not say",
      "not-sound",
      (file: string) => sql(file, "update mobile_lines set status = 'SUSPENDED' where company_id = 'demo'"),
    ],
  ])("of %s is refused, and changes nothing", async (_, kind, spoil) => {
    const folder = newFolder();
    const file = join(folder, "spoiled.db");
    copyFileSync(backup, file);
    spoil(file);
    expect(await restoreStore(folder, file)).toMatchObject({ kind });
    expect(await openSqliteReader(folder)).toEqual({ kind: "absent" });
  });
});

function sql(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  dropGuards(database);
  database.exec(statement);
  database.close();
}

test.each([
  ["a name", "update extensions set name = '誰か' where number = '7002' and company_id = 'demo'", "7002"],
  [
    "a bound line",
    "update extensions set mobile = null where number = '7003' and company_id = 'demo'",
    "7003",
  ],
  ["an extension", "delete from extensions where number = '7004' and company_id = 'demo'", "7004"],
  [
    "a forward",
    "update extensions set forwarding = '[]' where number = '7001' and company_id = 'demo'",
    "7001",
  ],
])("%s that was altered past the log is named", async (_, statement, number) => {
  expect(await proofOf(alteredBy(statement))).toMatchObject({ kind: "rows-differ", company: "demo", number });
});

test.each([
  ["holder of a line", "update mobile_lines set holder = 'h-other' where company_id = 'demo'"],
  ["contract's end", "update base_contracts set ends_on = '2027-01-01' where company_id = 'demo'"],
  ["site's state", "update sites set state = 'SUSPENDED' where company_id = 'demo'"],
])("the %s altered past the log is found among the facts", async (_, statement) => {
  expect(await proofOf(alteredBy(statement))).toMatchObject({ kind: "rows-differ", address: "facts" });
});

test("a row that cannot be read is named", async () => {
  const folder = alteredBy(
    "update extensions set forwarding = '[{' where number = '7002' and company_id = 'demo'",
  );
  expect(await proofOf(folder)).toEqual({ kind: "damaged", where: "extensions demo 7002" });
});
