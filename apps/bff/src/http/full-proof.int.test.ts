import type { Instant } from "@naisen/domain/vocabulary/day";
import { Secret } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "../sessions/passwords.ts";
import { Browser } from "../testing/browser.ts";
import { sessionCookie, totpCode } from "../testing/factors.ts";
import { takeLink } from "../testing/join.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { openProvider, type TestProvider } from "../testing/provider.ts";
import { backFrom, signInByProvider } from "../testing/single-sign-on.ts";
import { softAuthenticator } from "../testing/soft-authenticator.ts";

const MINUTE = 60_000;
const SECRET = new Secret({ size: 20 }).base32;

let open: OpenHouse;
let origin: string;
let provider: TestProvider;
let passwordHash: string;
beforeAll(async () => {
  open = await openHouse({ loopbackProviders: true });
  origin = open.address.replace("127.0.0.1", "localhost");
  provider = await openProvider(() => open.house.now());
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => {
  await provider.close();
  await open.close();
});
/** Nobody waits for the tries of the one before. */
beforeEach(() => later(2 * 24 * 60));

const later = (minutes: number) => open.setNow((open.house.now() + minutes * MINUTE) as Instant);

type Factor = "password" | "app" | "passkey" | "link";
type Way = keyof typeof WAYS;

/** Somebody who is signed in and has these, each of their own. */
interface Person {
  readonly userId: string;
  readonly device: ReturnType<typeof softAuthenticator>;
  readonly browser: Browser;
}

let made = 0;
async function personWith(factors: readonly Factor[]): Promise<Omit<Person, "browser">> {
  made += 1;
  const userId = `has-${made}`;
  const owner = { companyId: "demo", userId };
  const createdAt = open.house.now();
  const device = softAuthenticator();
  await signInByProvider(open, provider, factors.includes("link") ? { [userId]: userId } : {});
  await open.house.store.write(async (writer) => {
    const account = { ...owner, role: "ADMIN", extension: null, sites: null, name: null } as const;
    const hash = factors.includes("password") ? passwordHash : null;
    const times = { disabledAt: null, createdAt, lastSignedInAt: null };
    await writer.putAccount({ ...account, ...times, passwordHash: hash });
    if (factors.includes("app"))
      await writer.putTotp("demo", userId, { secret: SECRET, confirmedAt: createdAt, lastStep: 0 });
    const passkey = {
      ...device.publicPart,
      ...owner,
      name: "鍵",
      transports: [],
      createdAt,
      lastUsedAt: null,
    };
    if (factors.includes("passkey")) await writer.putPasskey({ ...passkey, counter: 0 });
  });
  return { userId, device };
}

/** The same, six minutes after a sign-in. */
async function sitting({ userId, device }: Omit<Person, "browser">): Promise<Person> {
  const cookie = await sessionCookie(open, "demo", userId);
  later(6);
  return { userId, device, browser: Browser.having(origin, cookie) };
}

const give = (browser: Browser, proof: object) => browser.ask("POST", "/api/session/step-up", proof);
const code = () => totpCode(SECRET, open.house.now());
const byCode = ({ browser }: Pick<Person, "browser">) => give(browser, { code: code() });
async function byProvider({ browser, userId }: Person, amr?: readonly string[]) {
  provider.person = { sub: userId, signedInAt: open.house.now(), ...(amr === undefined ? {} : { amr }) };
  const to = (await browser.ask("GET", "/signin/oidc/again?lang=en")).headers.get("location") ?? "";
  return browser.ask("GET", await backFrom(to));
}

let signed = 0;
const WAYS = {
  password: ({ browser }: Person) => give(browser, { password: PASSWORD }),
  code: byCode,
  "password and code": ({ browser }: Person) => give(browser, { password: PASSWORD, code: code() }),
  passkey: async ({ browser, device }: Person) => {
    const { body } = await browser.ask("POST", "/api/session/step-up/passkey-options");
    const { challenge } = body.options;
    signed += 1;
    return give(browser, { passkey: device.sign({ challenge, origin, rpId: "localhost", counter: signed }) });
  },
  provider: (person: Person) => byProvider(person),
  "provider by two factors": (person: Person) => byProvider(person, ["pwd", "mfa"]),
  "provider, then code": async (person: Person) => {
    await byProvider(person);
    return byCode(person);
  },
  "code, then provider": async (person: Person) => {
    await byCode(person);
    return byProvider(person);
  },
} as const;

/** Whether a change of factors would be let through now. */
const isProved = async ({ browser }: Person) =>
  (await browser.ask("POST", "/api/me/totp")).body.code !== "session.step-up-required";

const BY_WORD: readonly Way[] = [
  "provider",
  "provider by two factors",
  "provider, then code",
  "code, then provider",
];

describe("before factors change, who has", () => {
  test.each<readonly [readonly Factor[], readonly Way[]]>([
    [[], []],
    [["password"], ["password", "password and code"]],
    [["app"], []],
    [["passkey"], ["passkey"]],
    [["link"], BY_WORD],
    [["password", "app"], ["password and code"]],
    [["password", "passkey"], ["passkey"]],
    [
      ["password", "link"],
      ["password", "password and code", ...BY_WORD],
    ],
    [["app", "passkey"], ["passkey"]],
    [
      ["app", "link"],
      ["provider by two factors", "provider, then code"],
    ],
    [
      ["passkey", "link"],
      ["passkey", "provider by two factors"],
    ],
    [
      ["password", "app", "passkey"],
      ["password and code", "passkey"],
    ],
    [
      ["password", "app", "link"],
      ["password and code", "provider by two factors"],
    ],
    [
      ["password", "passkey", "link"],
      ["passkey", "provider by two factors"],
    ],
    [
      ["app", "passkey", "link"],
      ["passkey", "provider by two factors", "provider, then code"],
    ],
    [
      ["password", "app", "passkey", "link"],
      ["password and code", "passkey", "provider by two factors"],
    ],
  ])("%j proves it by %j, and by nothing else", async (factors, expected) => {
    const person = await personWith(factors);
    const proved: Way[] = [];
    for (const way of Object.keys(WAYS) as Way[]) {
      const there = await sitting(person);
      expect(await isProved(there)).toBe(false);
      await WAYS[way](there);
      if (await isProved(there)) proved.push(way);
    }
    expect(proved).toEqual(expected);
  });
});

describe("the provider's word, of who has an app and no password", () => {
  const halfWay = async () => {
    const there = await sitting(await personWith(["app", "link"]));
    const came = await byProvider(there);
    expect([came.status, came.body.includes("enter the code of your authenticator app")]).toEqual([
      200,
      true,
    ]);
    expect(await isProved(there)).toBe(false);
    return there;
  };

  test("waits five minutes for the code, and outlives one that was mistyped", async () => {
    const there = await halfWay();
    expect(await give(there.browser, { code: "000000" })).toMatchObject({ body: { code: "code.refused" } });
    later(4.9);
    expect((await byCode(there)).status).toBe(200);
    const late = await halfWay();
    later(5);
    expect(await byCode(late)).toMatchObject({ status: 422, body: { code: "code.not-alone" } });
  });

  test("is of that session alone, and is over with the proof that it began", async () => {
    const there = await halfWay();
    const elsewhere = Browser.having(origin, await sessionCookie(open, "demo", there.userId));
    expect(await byCode({ browser: elsewhere })).toMatchObject({ body: { code: "code.not-alone" } });
    expect((await byCode(there)).status).toBe(200);
    later(1);
    expect(await byCode(there)).toMatchObject({ body: { code: "code.not-alone" } });
  });

  test("of another person at the provider is none", async () => {
    const there = await sitting(await personWith(["app", "link"]));
    await byProvider({ ...there, userId: "somebody-else" });
    expect(await byCode(there)).toMatchObject({ body: { code: "code.not-alone" } });
  });

  test("of a sign-in hours ago is none", async () => {
    const there = await sitting(await personWith(["app", "link"]));
    provider.person = { sub: there.userId, signedInAt: open.house.now() - 60 * MINUTE };
    const to = (await there.browser.ask("GET", "/signin/oidc/again")).headers.get("location") ?? "";
    expect((await there.browser.ask("GET", await backFrom(to))).status).toBe(401);
    expect(await byCode(there)).toMatchObject({ body: { code: "code.not-alone" } });
  });
});

test("who has the app alone sets a password by an administrator's link, and proves it by both", async () => {
  const { userId } = await personWith(["app"]);
  const admin = Browser.having(origin, await sessionCookie(open, "demo", "admin"));
  const { link } = (await admin.ask("POST", `/api/accounts/${userId}/links`)).body;
  expect((await takeLink(origin, link, PASSWORD)).status).toBe(303);
  const there = await sitting({ userId, device: softAuthenticator() });
  await WAYS["password and code"](there);
  expect(await isProved(there)).toBe(true);
});
