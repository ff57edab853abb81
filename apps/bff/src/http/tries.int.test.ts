import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { countTry, noteSourceFailure } from "../sessions/failures.ts";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { takeLink } from "../testing/join.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { openProvider } from "../testing/provider.ts";
import { signInByProvider, signInThrough } from "../testing/single-sign-on.ts";
import { softAuthenticator } from "../testing/soft-authenticator.ts";
import { putUser } from "../use-cases/add-user.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let open: OpenHouse;
let userId = "";
let made = 0;
beforeAll(async () => {
  open = await openHouse({ loopbackProviders: true });
});
afterAll(() => open.close());
beforeEach(async () => {
  userId = `person-${made++}`;
  const account = { companyId: "demo", userId, role: "ADMIN", extension: null } as const;
  await putUser(open.house, { ...account, password: PASSWORD });
});

const later = (milliseconds: number) => open.setNow((open.house.now() + milliseconds) as Instant);
const stranger = () => new Browser(open.address);
const signIn = (browser = stranger(), name = userId, password = PASSWORD) =>
  browser.ask("POST", "/api/session", { companyId: "demo", userId: name, password });
const told = async (asked: ReturnType<typeof signIn>) => {
  const { status, headers } = await asked;
  return [status, headers.get("retry-after")];
};

/** In such a browser the account has signed in before. */
async function ownBrowser(headers: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const own = new Browser(open.address, headers);
  await own.ask("GET", "/signin");
  expect((await signIn(own)).status).toBe(201);
  return own;
}

/** A stranger fails a hundred times on the account, as fast as they may; gives how long they waited each time. */
async function failAHundredTimes(name = userId): Promise<readonly number[]> {
  const tried = { companyId: "demo", userId: name, kind: "PASSWORD", device: null, source: null } as const;
  const waits: number[] = [];
  for (let failed = 0; failed < 100; ) {
    const now = open.house.now();
    const wait = await open.house.store.write((writer) => countTry(writer, tried, false, now));
    if (wait === 0) failed += 1;
    else {
      waits.push(wait);
      later(wait);
    }
  }
  return waits;
}

test("a hundred failures on an account stop it for strangers for a day, known or not, and then it begins anew", async () => {
  for (const name of [userId, "nobody-at-all"]) {
    const waits = await failAHundredTimes(name);
    expect(waits.slice(0, 6)).toEqual([0.5, 1, 2, 4, 8, 15].map((minutes) => minutes * MINUTE));
    expect(new Set(waits.slice(5))).toEqual(new Set([15 * MINUTE]));
    expect(await told(signIn(stranger(), name))).toEqual([429, String(DAY / 1000)]);
    later(DAY - 1000);
    expect(await told(signIn(stranger(), name))).toEqual([429, "1"]);
    later(1000);
    expect(await told(signIn(stranger(), name, "a wrong password"))).toEqual([401, null]);
  }
  expect((await signIn()).status).toBe(201);
});

test.each<readonly [string, () => Promise<() => Promise<number>>]>([
  [
    "a browser that it knows",
    async () => {
      const own = await ownBrowser();
      return async () => (await signIn(own)).status;
    },
  ],
  [
    "a passkey, in any browser",
    async () => {
      const { sign, publicPart } = softAuthenticator();
      const origin = open.address.replace("127.0.0.1", "localhost");
      const owner = { companyId: "demo", userId, name: "鍵", transports: [], createdAt: 0, lastUsedAt: null };
      await open.house.store.write((writer) => writer.putPasskey({ ...publicPart, ...owner, counter: 1 }));
      return async () => {
        const browser = new Browser(origin);
        const { challenge } = (await browser.ask("POST", "/api/session/passkey-options")).body.options;
        const passkey = sign({ challenge, origin, rpId: "localhost", counter: 2 });
        return (await browser.ask("POST", "/api/session/passkey", { passkey })).status;
      };
    },
  ],
  [
    "the company's provider, in any browser",
    async () => {
      const provider = await openProvider(() => open.house.now());
      provider.person = { sub: "0001" };
      await signInByProvider(open, provider, { [userId]: "0001" });
      return async () => {
        const { status } = await signInThrough(stranger());
        await provider.close();
        return status === 303 ? 201 : status;
      };
    },
  ],
  [
    "an administrator's link, in any browser, which is known from then on",
    async () => async () => {
      const cookie = await sessionCookie(open, "demo", "admin");
      const { body } = await stranger().ask("POST", `/api/accounts/${userId}/links`, undefined, { cookie });
      const { browser, location } = await takeLink(open.address, body.link, PASSWORD);
      expect(location).toBe("/");
      expect((await browser.ask("DELETE", "/api/session")).status).toBe(204);
      return (await signIn(browser)).status;
    },
  ],
])("its owner is in all the same by %s", async (_, prepare) => {
  const comeIn = await prepare();
  await failAHundredTimes();
  expect((await signIn()).status).toBe(429);
  expect(await comeIn()).toBe(201);
});

test("an address from which many fail waits a quarter of an hour, never a day, and not in browsers that an account knows", async () => {
  const from = { "x-forwarded-for": "198.51.100.9" };
  const own = await ownBrowser(from);
  await open.house.store.write(async (writer) => {
    for (let failed = 0; failed < 200; failed += 1)
      await noteSourceFailure(writer, from["x-forwarded-for"], open.house.now());
  });
  expect(await told(signIn(new Browser(open.address, from)))).toEqual([429, String((15 * MINUTE) / 1000)]);
  expect(await told(signIn(own, userId, "a wrong password"))).toEqual([401, null]);
  expect(await told(signIn(own))).toEqual([201, null]);
  later(15 * MINUTE);
  expect((await signIn(new Browser(open.address, from))).status).toBe(201);
});

test.each([
  ["an address with its port", "203.0.113.20:5555", "203.0.113.20"],
  ["an address of IPv6 in brackets with its port", "[2001:db8:9::1]:44", "2001:db8:9:0::/64"],
  ["no address", "unknown", "127.0.0.1"],
  ["a name of its own", "_hidden:1", "127.0.0.1"],
  ["this machine with a port", "127.0.0.1:99", "127.0.0.1"],
])("where a proxy says %s, tries are counted all the same", async (_, from, source) => {
  const own = await openHouse();
  const guess = async (address: string) => {
    const credentials = { companyId: "demo", userId: "nobody", password: "wrong" };
    const headers = { "x-forwarded-for": `198.51.100.1, ${address}` };
    return (await new Browser(own.address).ask("POST", "/api/session", credentials, headers)).status;
  };
  await own.house.store.write(async (writer) => {
    for (let failed = 0; failed < 51; failed += 1) await noteSourceFailure(writer, source, own.house.now());
  });
  expect([await guess(from), await guess("203.0.113.99")]).toEqual([429, 401]);
  await own.close();
});

test("whoever has to wait reads how long, at the form without scripts and from the API, in their language", async () => {
  await failAHundredTimes();
  const browser = stranger();
  const page = await browser.ask("GET", "/signin");
  const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
  const form = new URLSearchParams({ formToken, companyId: "demo", userId, password: PASSWORD }).toString();
  const sent = { "content-type": "application/x-www-form-urlencoded" };
  for (const [language, said] of [
    ["ja", "あと24時間ほど待って、もう一度試してください。"],
    ["en", "Try again in 24 hours."],
  ] as const) {
    const refused = await browser.ask("POST", `/signin?lang=${language}`, form, sent);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, String(DAY / 1_000)]);
    expect(refused.body).toContain(said);
    const credentials = { companyId: "demo", userId, password: PASSWORD };
    const api = await stranger().ask("POST", "/api/session", credentials, { "accept-language": language });
    expect(api.body.detail).toContain(said);
  }
});
