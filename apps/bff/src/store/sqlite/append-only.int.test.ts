import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putExample } from "../suite/example-company.ts";
import { verifyLog } from "../verify-log.ts";
import { type Connection, connectWriter } from "./connection.ts";
import { dataFolders, storeIn } from "./data-folders.ts";

const newFolder = dataFolders();
let file: string;
let ours: Connection;

beforeAll(async () => {
  const folder = newFolder();
  file = join(folder, "naisen.db");
  const store = await storeIn(folder);
  await putExample(store);
  await putExample(store);
  for (const at of [1, 2]) {
    const event = { company: "acme", at, code: "account.removed", params: {}, actor: null } as const;
    await store.write((writer) => writer.putEvent(event));
  }
  await store.close();
  ours = connectWriter(file);
  await ours.migrate();
  ours.guardLogs();
});
afterAll(() => ours.close());

/** Each column of each log's rows, and the ways around the triggers. */
const ATTEMPTS = [
  "update change_log set reason = 'x'",
  "update change_log set outline = null",
  "update change_log set revision = revision + 100",
  "delete from change_log",
  "delete from change_log where revision = 2",
  "insert or replace into change_log select * from change_log where revision = 1",
  "insert or replace into change_log (company_id, revision, id, at, actor_company_id, actor_user_id, actor_role, door, actions, previous_hash, hash) select company_id, 99, id, at, actor_company_id, actor_user_id, actor_role, door, actions, previous_hash, hash from change_log where revision = 1",
  "insert into change_log select * from change_log where true on conflict do update set reason = 'x'",
  "update security_log set code = 'x'",
  "update or ignore security_log set code = 'x'",
  "delete from security_log where seq = 2",
  "replace into security_log select * from security_log where seq = 1",
  "insert into security_log select * from security_log where true on conflict do update set code = 'x'",
];

test.each(ATTEMPTS)("not by a statement of any connection: %s", async (statement) => {
  const database = new DatabaseSync(file);
  expect(() => database.exec(statement)).toThrow(/is only written on/);
  database.close();
});

test.each([
  ...ATTEMPTS,
  "drop trigger change_log_not_altered",
  "drop trigger security_log_not_taken_away",
  "drop table security_log",
  "alter table security_log rename to another",
  "alter table change_log drop column outline",
  "pragma writable_schema = on",
  "pragma recursive_triggers = on",
  "update sqlite_schema set sql = ''",
  "delete from sqlite_schema where type = 'trigger'",
])("nor by our own connection, which may not touch the triggers either: %s", async (statement) => {
  const attempt = ours.transaction((transaction) => sql.raw(statement).execute(transaction));
  await expect(attempt).rejects.toThrow(/not authorized|prohibited|is only written on|may not be modified/);
});

test("after all that both logs are what was written", async () => {
  const store = await storeIn(join(file, ".."));
  expect(await verifyLog(store)).toEqual({ kind: "clean", entries: 2, events: 2, companies: 1 });
  await store.close();
});
