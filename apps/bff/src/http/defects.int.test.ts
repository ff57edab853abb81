import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let said = "";
beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
    },
  });
  open = await openHouse({ logger: pino({ base: null }, stream) });
});
afterAll(() => open.close());

const linesSaid = () => said.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

test("of a defect only the request's id gets out; the log has under it what was thrown and where", async () => {
  const browser = await Browser.signedIn(open.address, "demo", "admin");
  const read = vi.spyOn(open.house.store, "read").mockRejectedValueOnce(new TypeError("a planted defect"));
  const { status, body, headers } = await browser.ask("GET", "/api/extensions");
  read.mockRestore();
  expect([status, body.code, body.requestId]).toEqual([500, "defect", headers.get("x-request-id")]);
  expect(JSON.stringify(body)).not.toMatch(/planted|TypeError|\.ts:|node_modules/);
  const told = linesSaid().find(({ level, requestId }) => level === 50 && requestId === body.requestId);
  expect(told.err).toMatchObject({ type: "TypeError", message: "a planted defect" });
  expect(told.err.stack).toContain("defects.int.test.ts");
  expect((await browser.ask("GET", "/api/extensions")).status).toBe(200);
});

test("a request that is given up before its answer has its line too", async () => {
  const browser = await Browser.signedIn(open.address, "demo", "admin");
  const { promise: held, reject } = Promise.withResolvers<never>();
  const read = vi.spyOn(open.house.store, "read").mockReturnValueOnce(held);
  const asker = new AbortController();
  const asked = fetch(`${open.address}/api/sites`, {
    headers: { cookie: "naisen-session=any" },
    signal: asker.signal,
  });
  await expect.poll(() => read.mock.calls.length).toBeGreaterThan(0);
  asker.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(() => linesSaid().at(-1)).toMatchObject({ method: "GET", cut: true });
  reject(new Error("too late for anybody"));
  read.mockRestore();
  expect((await browser.ask("GET", "/api/sites")).status).toBe(200);
});
