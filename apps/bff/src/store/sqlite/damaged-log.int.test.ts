import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import type { Store } from "../store.ts";
import { ACME_2, added, commitOf, putExample } from "../suite/example-company.ts";
import { verifyLog } from "../verify-log.ts";
import { dataFolders, storeIn } from "./data-folders.ts";

const newFolder = dataFolders();
const MINE = "company_id = 'acme-2'";

/** Two companies of six entries each; somebody then does this to the file. */
async function damagedBy(statement: string): Promise<Store> {
  const folder = newFolder();
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  await putExample(store);
  await putExample(store, ACME_2);
  for (let index = 0; index < 5; index += 1) {
    const action = added(String(8000 + index), "新", { id: `${index}` as never });
    await store.write((writer) => writer.commit(commitOf([action], ACME_2, { reason: "入社" })));
  }
  const database = new DatabaseSync(join(folder, "naisen.db"));
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all())
    database.exec(`drop trigger ${String(name)}`);
  database.exec(statement);
  database.close();
  return store;
}

test.each([
  ["a reason", `update change_log set reason = '退社' where ${MINE} and revision = 3`, 3, "ENTRY_CHANGED"],
  [
    "an action",
    `update change_log set actions = replace(actions, '8001', '8009') where ${MINE} and revision = 3`,
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
  expect(await verifyLog(store)).toEqual({ kind: "broken", company: ACME_2, revision, why });
});

test("an entry taken out and the later ones closed up behind it", async () => {
  const store = await damagedBy(
    `delete from change_log where ${MINE} and revision = 3;
     update change_log set revision = -revision + 1 where ${MINE} and revision > 3;
     update change_log set revision = -revision where ${MINE} and revision < 0;
     update companies set revision = 5 where id = 'acme-2'`,
  );
  expect(await verifyLog(store)).toMatchObject({ kind: "broken", revision: 3, why: "ENTRY_CHANGED" });
});

test("another company's log stays clean", async () => {
  const store = await damagedBy(`delete from change_log where ${MINE} and revision = 3`);
  expect(await verifyLog(store, "acme" as never)).toEqual({ kind: "clean", entries: 1, companies: 1 });
});
