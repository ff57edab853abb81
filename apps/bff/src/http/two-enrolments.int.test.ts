import type { Instant } from "@naisen/domain/vocabulary/day";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { whoAsks } from "../sessions/sessions.ts";
import { newTotpSecret } from "../sessions/totp.ts";
import { Browser, type Came } from "../testing/browser.ts";
import { EXAMPLE_BODIES } from "../testing/example-requests.ts";
import { enrolApp, sessionCookie, totpCode } from "../testing/factors.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { softAuthenticator } from "../testing/soft-authenticator.ts";
import { putUser } from "../use-cases/add-user.ts";
import { confirmTotp, startTotp } from "../use-cases/enrol-totp.ts";

let open: OpenHouse;
let origin: string;
let made = 0;
beforeAll(async () => {
  open = await openHouse();
  origin = open.address.replace("127.0.0.1", "localhost");
  await open.house.store.write((writer) => writer.putSecondFactor("demo", "EVERYONE"));
});
afterAll(() => open.close());

const codeOf = (secret: string) => totpCode(secret, open.house.now());

/** A new account that has no factor yet. */
async function newUser(): Promise<string> {
  const userId = `person-${made++}`;
  const account = { companyId: "demo", userId, role: "USER", password: PASSWORD } as const;
  await putUser(open.house, { ...account, extension: readExtensionNumber("7001") });
  return userId;
}

/** A browser in which somebody gave the password, all that they know. */
const signedIn = (userId: string) => Browser.signedIn(origin, "demo", userId);

type Kind = "app" | "passkey";
type Step = readonly ["one" | "other", "begins" | "finishes"];

/** Somebody who sets a factor up in a browser of theirs. */
function enroller(browser: Browser, kind: Kind) {
  let begun: Came["body"];
  const begins = async () => {
    const came = await browser.ask("POST", kind === "app" ? "/api/me/totp" : "/api/me/passkeys/options");
    begun = came.body;
    return came;
  };
  const finishes = () => {
    if (kind === "app") return browser.ask("PUT", "/api/me/totp", { code: codeOf(begun.secret) });
    const { challenge, rp } = begun.options;
    const passkey = softAuthenticator().make({ challenge, origin, rpId: rp.id, counter: 0 });
    return browser.ask("POST", "/api/me/passkeys", { name: "鍵", passkey });
  };
  return { begins, finishes };
}

const ORDERS: readonly (readonly [string, readonly Step[], refused: readonly Step[]])[] = [
  [
    "begins when the first has finished",
    [
      ["one", "begins"],
      ["one", "finishes"],
    ],
    [["other", "begins"]],
  ],
  [
    "begins while the first is at it",
    [
      ["one", "begins"],
      ["other", "begins"],
      ["one", "finishes"],
    ],
    [
      ["other", "finishes"],
      ["other", "begins"],
    ],
  ],
  [
    "began before the first",
    [
      ["other", "begins"],
      ["one", "begins"],
      ["one", "finishes"],
    ],
    [
      ["other", "finishes"],
      ["other", "begins"],
    ],
  ],
];
const KINDS = (["app", "passkey"] as const).flatMap((one) =>
  (["app", "passkey"] as const).map((other) => [one, other] as const),
);
const cases = ORDERS.flatMap(([order, steps, refused]) =>
  KINDS.map(([one, other]) => [one, other, order, steps, refused] as const),
);

describe("of two who gave the password and are to set a factor up", () => {
  test.each(cases)(
    "one by %s; the other, by %s, %s: the first one's holds",
    async (one, other, _, steps, refused) => {
      const userId = await newUser();
      const browsers = { one: await signedIn(userId), other: await signedIn(userId) };
      const both = { one: enroller(browsers.one, one), other: enroller(browsers.other, other) };
      for (const [who, step] of steps) expect((await both[who][step]()).status).toBeLessThan(300);
      for (const [who, step] of refused)
        expect(await both[who][step]()).toMatchObject({ status: 401, body: { code: "session.required" } });
      expect((await browsers.one.ask("GET", "/api/me")).status).toBe(200);
      expect((await browsers.other.ask("GET", "/api/me")).status).toBe(401);
      const { passkeys, totp } = await open.house.store.read((reader) => reader.factors("demo", userId));
      expect([passkeys.length, totp !== null]).toEqual(one === "app" ? [0, true] : [1, false]);
      expect((await (await signedIn(userId)).ask("POST", "/api/me/totp")).body.code).toBe(
        "session.factor-required",
      );
    },
  );

  test.each(KINDS)("who finish at the same moment, by %s and by %s, one is in", async (one, other) => {
    const userId = await newUser();
    const both = [enroller(await signedIn(userId), one), enroller(await signedIn(userId), other)];
    for (const { begins } of both) await begins();
    const statuses = await Promise.all(both.map(async ({ finishes }) => (await finishes()).status));
    expect(statuses.toSorted()).toEqual([expect.toSatisfy((status) => status < 300), 401]);
  });

  test("the end of the other's sign-in stands in the security log, behind the factor", async () => {
    const userId = await newUser();
    const one = await signedIn(userId);
    await signedIn(userId);
    await enrolApp(open, one);
    const cookie = await sessionCookie(open, "demo", "admin");
    const path = `/api/security-events?person=${userId}`;
    const { body } = await new Browser(origin).ask("GET", path, undefined, { cookie });
    const told = body.items.map(({ code, params }: { code: string; params: unknown }) => [code, params]);
    expect(told.toReversed()).toEqual([
      ["account.added", { role: "USER" }],
      ["factor.added", { factor: "TOTP" }],
      ["session.ended", { reason: "REVOKED" }],
      ["sign-in.succeeded", { by: "TOTP" }],
    ]);
  });
});

describe("a session that was to set a factor up, of an account that has one by now", () => {
  /** Two browsers that owe it, and then an app that neither of them set up. */
  async function overtaken() {
    const userId = await newUser();
    const browser = await signedIn(userId);
    const who = await whoAsks(open.house.store, open.house.now(), browser.cookie("naisen-session"));
    if (who === null) throw new Error("nobody");
    const { secret: own } = await startTotp(open.house, who);
    const totp = { secret: newTotpSecret(), confirmedAt: open.house.now(), lastStep: 0 };
    await open.house.store.write((writer) => writer.putTotp("demo", userId, totp));
    return { userId, browser, who, own, secret: totp.secret };
  }

  test.each([
    ["POST", "/api/me/totp", undefined],
    ["PUT", "/api/me/totp", { code: "000000" }],
    ["POST", "/api/me/passkeys/options", undefined],
    ["POST", "/api/me/passkeys", EXAMPLE_BODIES.addPasskey],
  ])("is refused %s %s", async (method, path, body) => {
    const { browser } = await overtaken();
    expect(await browser.ask(method, path, body)).toMatchObject({
      status: 403,
      body: { code: "session.factor-required" },
    });
  });

  test("is led to the page that asks for it, and gives it like everybody", async () => {
    const { browser, secret } = await overtaken();
    const { headers } = await browser.ask("GET", "/signin/enrol?next=%2Fhelp");
    expect(headers.get("location")).toBe("/signin/factor?next=%2Fhelp");
    expect((await browser.ask("POST", "/api/session/step-up", { code: codeOf(secret) })).status).toBe(200);
    expect((await browser.ask("GET", "/api/me")).status).toBe(200);
  });

  test("is refused also where it was let in a moment before", async () => {
    const { userId, who, own, secret } = await overtaken();
    const visit = { now: open.house.now(), userAgent: "", device: null, session: null, source: null };
    const confirm = () => confirmTotp(open.house, visit, who, codeOf(own));
    expect(await confirm()).toEqual({ kind: "refused", code: "session.factor-required" });
    await open.house.store.write((writer) => writer.endSession(who.tokenHash));
    expect(await confirm()).toEqual({ kind: "refused", code: "session.required" });
    const { totp } = await open.house.store.read((reader) => reader.factors("demo", userId));
    expect(totp?.secret).toBe(secret);
  });
});

describe("what is begun in one session", () => {
  const secretOf = (page: string) =>
    (/<p class="secret">([A-Z2-7 ]+)<\/p>/.exec(page)?.[1] ?? "").replaceAll(" ", "");

  test("is not what another is shown or ends: the page without scripts has its own secret, and takes its code", async () => {
    const userId = await newUser();
    const [owner, thief] = [await signedIn(userId), await signedIn(userId)];
    const page = await owner.ask("GET", "/signin/enrol");
    const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
    const send = (form: Record<string, string>) =>
      owner.ask("POST", "/signin/enrol", new URLSearchParams({ formToken, ...form }).toString(), {
        "content-type": "application/x-www-form-urlencoded",
      });
    const secret = secretOf((await send({ step: "start" })).body);
    const others = (await thief.ask("POST", "/api/me/totp")).body.secret;
    const wrong = await send({ step: "confirm", code: codeOf(others) });
    expect([wrong.status, secretOf(wrong.body)]).toEqual([401, secret]);
    const right = await send({ step: "confirm", code: codeOf(secret) });
    expect([right.status, right.body.match(/<li>[a-z0-9-]{34}<\/li>/g)?.length]).toEqual([200, 10]);
    expect((await thief.ask("PUT", "/api/me/totp", { code: codeOf(others) })).status).toBe(401);
  });

  test("goes on under the token that a proof of who is there gives it", async () => {
    const browser = await signedIn(await newUser());
    const first = await enrolApp(open, browser);
    const { body } = await browser.ask("POST", "/api/me/totp");
    open.setNow((open.house.now() + 6 * 60_000) as Instant);
    const proof = { password: PASSWORD, code: codeOf(first.secret) };
    expect((await browser.ask("POST", "/api/session/step-up", proof)).status).toBe(200);
    expect((await browser.ask("PUT", "/api/me/totp", { code: codeOf(body.secret) })).status).toBe(200);
  });
});
