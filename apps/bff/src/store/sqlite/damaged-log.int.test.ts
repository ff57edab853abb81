import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Day } from "@naisen/domain/vocabulary/day";
import { expect, onTestFinished, test } from "vitest";
import { dropGuards } from "../../testing/drop-guards.ts";
import { arriving } from "../arrival.ts";
import type { SecurityEvent } from "../security-log.ts";
import type { Store } from "../store.ts";
import { ACME_2, added, commitOf, putExample } from "../suite/example-company.ts";
import { verifyCompany, verifyLog } from "../verify-log.ts";
import { dataFolders, storeIn } from "./data-folders.ts";

const newFolder = dataFolders();
const ARRIVAL = { door: "PANEL", requestId: "a request", source: "203.0.113.0/24" } as const;
const MINE = "company_id = 'acme-2'";

/** Two companies of six changes and six events each; somebody then does this to the file. */
async function damagedBy(damage: string | ((database: DatabaseSync) => void)): Promise<Store> {
  const folder = newFolder();
  copyFileSync(filled, join(folder, "naisen.db"));
  const database = new DatabaseSync(join(folder, "naisen.db"));
  // Whoever can write the file by themselves is held back by no trigger of it.
  dropGuards(database);
  if (typeof damage === "string") database.exec(damage);
  else damage(database);
  database.close();
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  return store;
}

const filled = await fill();

async function fill(): Promise<string> {
  const folder = newFolder();
  const store = await storeIn(folder);
  await putExample(store);
  await putExample(store, ACME_2);
  const turned = { day: "2026-12-01" as Day, extensions: [] };
  for (let index = 0; index < 5; index += 1) {
    const many = Array.from({ length: index === 1 ? 60 : 1 }, (_, at) =>
      added(String(8000 + 100 * index + at), "新", { id: `${index}-${at}` as never }),
    );
    const also = { reason: "入社", turned, undoes: "an id", factsHash: "a hash" };
    await store.write((writer) => writer.commit(commitOf(many, ACME_2, also)));
  }
  for (const company of ["acme", "acme-2"]) {
    for (let index = 0; index < 6; index += 1)
      await arriving(ARRIVAL, () => store.write((writer) => writer.putEvent(eventOf(company, index))));
  }
  await store.close();
  return join(folder, "naisen.db");
}

function eventOf(company: string, index: number): SecurityEvent {
  const actor = { companyId: company, userId: "admin", role: "ADMIN" };
  const counted = { count: 5, since: index };
  return {
    company,
    at: index,
    code: "link.made",
    params: { purpose: "RESET" },
    actor,
    subject: "taro",
    counted,
  };
}

test.each([
  ["a reason", `update change_log set reason = '退社' where ${MINE} and revision = 3`, 3, "ENTRY_CHANGED"],
  [
    "an action",
    `update change_log set actions = replace(actions, '8100', '8109') where ${MINE} and revision = 3`,
    3,
    "ENTRY_CHANGED",
  ],
  [
    "who did it",
    `update change_log set actor_user_id = 'nobody' where ${MINE} and revision = 2`,
    2,
    "ENTRY_CHANGED",
  ],
  [
    "a row that is no JSON any more",
    `update change_log set actions = '[{' where ${MINE} and revision = 4`,
    4,
    "ENTRY_CHANGED",
  ],
  ["an entry in the middle", `delete from change_log where ${MINE} and revision = 3`, 3, "ENTRY_MISSING"],
  ["the first entry", `delete from change_log where ${MINE} and revision = 1`, 1, "ENTRY_MISSING"],
  ["the tail", `delete from change_log where ${MINE} and revision > 4`, 5, "ENTRY_MISSING"],
  ["the log", `delete from change_log where ${MINE}`, 1, "ENTRY_MISSING"],
  [
    "the tail and the head's revision",
    `delete from change_log where ${MINE} and revision > 4;
     update companies set revision = 4 where id = 'acme-2'`,
    4,
    "HEAD_DIFFERS",
  ],
  ["the head's revision", "update companies set revision = 5 where id = 'acme-2'", 6, "BEYOND_HEAD"],
])("%s is missed where it was altered", async (_what, statement, revision, why) => {
  const store = await damagedBy(statement);
  expect(await verifyLog(store)).toEqual({
    kind: "broken",
    company: ACME_2,
    log: "CHANGES",
    row: revision,
    why,
  });
});

test("an entry taken out and the later ones closed up behind it", async () => {
  const store = await damagedBy(
    `delete from change_log where ${MINE} and revision = 3;
     update change_log set revision = -revision + 1 where ${MINE} and revision > 3;
     update change_log set revision = -revision where ${MINE} and revision < 0;
     update companies set revision = 5 where id = 'acme-2'`,
  );
  expect(await verifyLog(store)).toMatchObject({ kind: "broken", row: 3, why: "ENTRY_CHANGED" });
});

test("another company's log stays clean", async () => {
  const store = await damagedBy(`delete from change_log where ${MINE} and revision = 3`);
  expect(await verifyLog(store, "acme" as never)).toEqual({
    kind: "clean",
    entries: 1,
    events: 6,
    companies: 1,
  });
});

const LOGS = {
  CHANGES: { table: "change_log", row: "revision" },
  EVENTS: { table: "security_log", row: "seq" },
} as const;

async function columns(): Promise<readonly (readonly [keyof typeof LOGS, string])[]> {
  const folder = newFolder();
  await (await storeIn(folder)).close();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  const found = (["CHANGES", "EVENTS"] as const).flatMap((log) =>
    database
      .prepare("select name from pragma_table_info(?)")
      .all(LOGS[log].table)
      .map(({ name }) => [log, String(name)] as const),
  );
  database.close();
  return found;
}

/** The value with one byte of it changed; one more where there was none. */
function flipped(value: unknown): string | number {
  if (typeof value === "number") return value ^ 64;
  if (typeof value !== "string" || value === "") return "x";
  const last = value.length - 1;
  return value.slice(0, last) + String.fromCharCode(value.charCodeAt(last) ^ 1);
}

test.each(await columns())(
  "one byte of an entry of %s, in its %s, and the entry is named",
  async (log, column) => {
    const { table, row } = LOGS[log];
    const store = await damagedBy((database) => {
      const at = `company_id = 'acme-2' and ${row} = 3`;
      const { value } = database.prepare(`select ${column} as value from ${table} where ${at}`).get() ?? {};
      database.exec("pragma foreign_keys = off");
      database.prepare(`update ${table} set ${column} = ? where ${at}`).run(flipped(value));
    });
    const verdicts = await store.read((reader) => verifyCompany(reader, "acme-2"));
    const why = column === "company_id" || column === row ? "ENTRY_MISSING" : expect.any(String);
    expect(verdicts.find((verdict) => verdict.log === log)).toMatchObject({
      entries: 2,
      broken: { row: 3, why },
    });
    expect(verdicts.find((verdict) => verdict.log !== log)).toMatchObject({ broken: null });
    expect(await verifyLog(store)).toMatchObject({ kind: "broken", log });
  },
);

test.each([
  ["the last event", `delete from security_log where ${MINE} and seq = 6`, 6, "ENTRY_MISSING"],
  [
    "the last event and the head's seq",
    `delete from security_log where ${MINE} and seq = 6; update security_heads set seq = 5 where ${MINE}`,
    5,
    "HEAD_DIFFERS",
  ],
  ["the head", `delete from security_heads where ${MINE}`, 1, "BEYOND_HEAD"],
  ["all events", `delete from security_log where ${MINE}`, 1, "ENTRY_MISSING"],
])("%s taken away is missed", async (_what, statement, row, why) => {
  const store = await damagedBy(statement);
  expect(await verifyLog(store)).toEqual({ kind: "broken", company: ACME_2, log: "EVENTS", row, why });
});

test("a thread of its own comes to the same", async () => {
  const store = await damagedBy(`update security_log set source = null where ${MINE} and seq = 4`);
  const [asked, again] = await Promise.all([store.verify("acme-2"), store.verify("acme-2")]);
  expect(asked).toEqual(await store.read((reader) => verifyCompany(reader, "acme-2")));
  expect(again).toEqual(asked);
  expect(asked).toMatchObject([
    { log: "CHANGES", entries: 6, broken: null },
    { log: "EVENTS", entries: 3, broken: { row: 4, why: "ENTRY_CHANGED" } },
  ]);
});
