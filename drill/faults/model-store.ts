import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Browser } from "../../apps/bff/src/testing/browser.ts";
import { enrolApp } from "../../apps/bff/src/testing/factors.ts";
import { openHouse } from "../../apps/bff/src/testing/open-house.ts";
import type { Instant } from "../../packages/domain/src/vocabulary/day.ts";

/** What an administrator does before the upgrade, each a change set of its own. */
const CHANGES = [
  [{ type: "EditExtension", extension: "7001", name: "名前 1", department: "部署 1" }],
  [{ type: "SetForwarding", extension: "7002", rules: [{ when: "BUSY", to: "7003" }] }],
  [{ type: "RemoveExtension", extension: "7004" }],
  [{ type: "EditExtension", extension: "2001", name: "受付の 名前" }],
];

/**
 * Writes a file as the present version keeps it: two companies, their accounts and sessions, one account with an
 * authenticator app, change sets of which the last is undone, and both logs. Gives the app's secret.
 */
export async function makeModel(file: string): Promise<string> {
  const open = await openHouse();
  try {
    open.setNow(Date.now() as Instant);
    const admin = await Browser.signedIn(open.address, "demo", "admin");
    let last = "";
    for (const changes of CHANGES) {
      const { status, body } = await admin.ask("POST", "/api/change-sets", { changes });
      if (status !== 201) throw new Error(JSON.stringify(body));
      last = body.id;
    }
    const undone = await admin.ask("POST", `/api/change-sets/${last}/undo`, {});
    if (undone.status !== 201) throw new Error(JSON.stringify(undone.body));
    const { secret } = await enrolApp(open, await Browser.signedIn(open.address, "demo", "second"));
    const database = new DatabaseSync(join(open.dataDir, "naisen.db"));
    database.prepare("vacuum into ?").run(file);
    database.close();
    return secret;
  } finally {
    await open.close();
  }
}
