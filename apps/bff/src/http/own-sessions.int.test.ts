import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";

const MINUTE = 60_000;
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterEach(() => open.setNow(NOW));
afterAll(() => open.close());

const after = (minutes: number) => open.setNow((NOW + minutes * MINUTE) as Instant);

async function signedInBy(userAgent: string, userId: string): Promise<Browser> {
  const browser = new Browser(open.address);
  const credentials = { companyId: "demo", userId, password: PASSWORD };
  const { status } = await browser.ask("POST", "/api/session", credentials, { "user-agent": userAgent });
  expect(status).toBe(201);
  return browser;
}

test("one sees where one is signed in, and ends one of them or all others", async () => {
  const elsewhere = await signedInBy(FIREFOX, "admin");
  after(2);
  const third = await signedInBy("curl/8", "admin");
  after(3);
  const here = await signedInBy(FIREFOX, "admin");
  await sessionCookie(open, "demo", "admin", "FACTOR");
  await sessionCookie(open, "demo", "second");
  const { body } = await here.ask("GET", "/api/sessions");
  expect(body.items).toMatchObject([
    { isThis: true, browser: "Firefox", system: "Windows", startedAt: "2026-12-01T00:03:00.000Z" },
    { isThis: false, browser: null, system: null },
    {
      isThis: false,
      startedAt: "2026-12-01T00:00:00.000Z",
      lastUsedAt: "2026-12-01T00:00:00.000Z",
      endsAt: "2026-12-01T12:00:00.000Z",
    },
  ]);
  expect(body.items).toHaveLength(3);
  expect((await here.ask("DELETE", `/api/sessions/${body.items[2].id}`)).status).toBe(204);
  expect((await elsewhere.ask("GET", "/api/me")).status).toBe(401);
  expect((await third.ask("GET", "/api/me")).status).toBe(200);
  expect((await here.ask("DELETE", `/api/sessions/${body.items[2].id}`)).status).toBe(404);
  expect((await here.ask("DELETE", "/api/sessions")).status).toBe(204);
  expect((await third.ask("GET", "/api/me")).status).toBe(401);
  expect((await here.ask("GET", "/api/me")).status).toBe(200);
});

test("another's session is one that is not there", async () => {
  const here = await signedInBy("", "admin");
  const second = await signedInBy("", "second");
  const [session] = (await second.ask("GET", "/api/sessions")).body.items;
  expect((await here.ask("DELETE", `/api/sessions/${session.id}`)).status).toBe(404);
  expect((await second.ask("GET", "/api/me")).status).toBe(200);
});

test("an administrator ends another's sessions", async () => {
  const here = await signedInBy("", "admin");
  const user = await signedInBy("", "user");
  expect((await here.ask("DELETE", "/api/accounts/user/sessions")).status).toBe(204);
  expect((await user.ask("GET", "/api/me")).status).toBe(401);
});

test("what the panel asks for with nobody there does not keep a session", async () => {
  const here = await signedInBy("", "admin");
  const ask = (headers = {}) => here.ask("GET", "/api/me", undefined, headers);
  after(20);
  expect((await ask()).status).toBe(200);
  for (const minutes of [30, 40, 49]) {
    after(minutes);
    expect((await ask({ "x-unattended": "1" })).status).toBe(200);
  }
  after(50);
  expect((await ask()).status).toBe(401);
});
