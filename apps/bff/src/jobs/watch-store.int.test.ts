import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { expect, test } from "vitest";
import type { NotSound } from "../store/proof.ts";
import { openHouse } from "../testing/open-house.ts";
import { startWatch } from "./watch-store.ts";

const THREAD = new URL("../store/sqlite/prove-thread.ts", import.meta.url);

test("a row altered under a running server is told by its number", async () => {
  const open = await openHouse();
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { timeout: 5_000 });
  database.exec("update extensions set name = '誰か' where company_id = 'demo' and number = '7002'");
  database.close();
  const told = await new Promise<NotSound>((resolve) => {
    startWatch(THREAD, open.dataDir, pino({ level: "silent" }), resolve, 0);
  });
  expect(told).toMatchObject({ kind: "rows-differ", company: "demo", number: "7002" });
  await open.close();
});
