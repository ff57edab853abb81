import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ENDPOINTS } from "@naisen/api/endpoints";
import { ja } from "@naisen/messages/ja";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { dropGuards } from "../testing/drop-guards.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { naisen } from "../testing/running-server.ts";

let open: OpenHouse;
let admin: Browser;
let database: DatabaseSync;
beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  for (const name of ["一つ目", "二つ目", "三つ目"]) {
    const changes = [{ type: "EditExtension", extension: "7001", name }];
    expect((await admin.ask("POST", "/api/change-sets", { changes })).status).toBe(201);
  }
  database = new DatabaseSync(join(open.dataDir, "naisen.db"), { timeout: 5_000 });
  // Whoever writes the file by a program of their own is held back by no trigger of it.
  dropGuards(database);
});
afterAll(async () => {
  database.close();
  await open.close();
});

async function asked() {
  const { status, body } = await admin.ask("GET", "/api/log-verification");
  expect([status, ENDPOINTS.verifyLogs.success.body.safeParse(body).error]).toEqual([200, undefined]);
  return body.logs.map(({ log, broken }: { log: string; broken: unknown }) => [log, broken]);
}
const commanded = () => naisen(open.dataDir, ["verify-log"]);

test("while both logs are as they were written, the panel and the command say so", async () => {
  expect(await asked()).toEqual([
    ["CHANGES", null],
    ["EVENTS", null],
  ]);
  expect((await commanded()).exit).toBe(0);
});

test.each([
  ["CHANGES", 3, "change_log", "revision", "reason"],
  ["EVENTS", 2, "security_log", "seq", "source"],
] as const)("a row of %s that was altered, %i: both name it, and the command ends with 1", async (...row) => {
  const [log, number, table, key, column] = row;
  const where = `where company_id = 'demo' and ${key} = ${number}`;
  const before = database.prepare(`select ${column} as kept from ${table} ${where}`).get();
  database.exec(`update ${table} set ${column} = 'altered' ${where}`);
  const broken = { row: number, why: "ENTRY_CHANGED" };
  const other = log === "CHANGES" ? "EVENTS" : "CHANGES";
  expect(Object.fromEntries(await asked())).toEqual({ [log]: broken, [other]: null });
  expect(await commanded()).toEqual({
    exit: 1,
    output: ja.cli.logBroken("demo", log, number, "ENTRY_CHANGED"),
  });
  database.prepare(`update ${table} set ${column} = ? ${where}`).run(before?.kept ?? null);
  expect((await commanded()).exit).toBe(0);
});
