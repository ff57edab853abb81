import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterAll(() => open.close());

/** Who reads a number, adds one and writes it back over what was read. */
const EDITORS = ["佐藤", "鈴木", "高橋"];

test("in whatever order several read and write back, each acknowledged addition is there", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      await set("0", {});
      const read = scheduler.scheduleFunction(counted);
      const write = scheduler.scheduleFunction(set);
      const added = EDITORS.map(async () => {
        const { count, version } = await read();
        return (await write(String(count + 1), version)) === 201;
      });
      const taken = (await scheduler.waitFor(Promise.all(added))).filter(Boolean).length;
      expect(taken).toBeGreaterThan(0);
      expect((await counted()).count).toBe(taken);
    }),
    { numRuns: 15, seed: 20_261_201 },
  );
});

async function counted() {
  const { body, headers } = await admin.ask("GET", "/api/extensions/7001");
  return { count: Number(body.department), version: { "if-match": headers.get("etag") ?? "" } };
}

async function set(department: string, version: Record<string, string>): Promise<number> {
  const changes = [
    { type: "EditExtension", extension: "7001", department },
    { type: "EditExtension", extension: "7001", name: `数 ${department}` },
  ];
  return (await admin.ask("POST", "/api/change-sets", { changes }, version)).status;
}
