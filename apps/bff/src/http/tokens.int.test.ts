import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { whoseToken } from "../sessions/api-tokens.ts";
import { Browser, type Came } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { addToken } from "../use-cases/add-token.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SECRET = /^naisen_[\w-]{43}$/;
const RENAME = { changes: [{ type: "EditExtension", extension: "7001", department: "機械課" }] };

let open: OpenHouse;
let tokyo: SiteId;
beforeAll(async () => {
  open = await openHouse();
  const { body } = await as(await cookieOf("admin")).ask("GET", "/api/sites");
  tokyo = body.items[0].id;
  for (const [userId, role] of [
    ["local", "ADMIN"],
    ["audit", "AUDITOR"],
  ] as const)
    await open.house.store.write((writer) =>
      writer.putAccount({
        ...{ companyId: "demo", userId, role, extension: null, sites: role === "ADMIN" ? [tokyo] : null },
        ...{ name: userId, passwordHash: "h", disabledAt: null, createdAt: NOW, lastSignedInAt: null },
      }),
    );
});
afterEach(() => open.setNow(NOW));
afterAll(() => open.close());

let names = 0;
const fresh = (more = {}) => {
  names += 1;
  return { name: `ERP ${names}`, right: "READ", endsOn: "2027-03-31", ...more };
};
const after = (milliseconds: number) => open.setNow((NOW + milliseconds) as Instant);
const cookieOf = (userId: string, companyId = "demo") => sessionCookie(open, companyId, userId);
const as = (cookie: string) => ({
  ask: (method: string, path: string, body?: unknown) =>
    new Browser(open.address).ask(method, path, body, { cookie }),
});
const by = (secret: string, headers = {}) => ({
  ask: (method: string, path: string, body?: unknown) =>
    new Browser(open.address).ask(method, path, body, { authorization: `Bearer ${secret}`, ...headers }),
});
const admin = async () => as(await cookieOf("admin"));

async function made(more = {}, userId = "admin", companyId = "demo") {
  const { status, body } = await as(await cookieOf(userId, companyId)).ask(
    "POST",
    "/api/tokens",
    fresh(more),
  );
  expect(status, JSON.stringify(body)).toBe(201);
  return body as { readonly id: string; readonly name: string; readonly secret: string };
}

async function listed(id: string) {
  const { body } = await (await admin()).ask("GET", "/api/tokens");
  return body.items.find((token: { readonly id: string }) => token.id === id);
}

async function eventsOf(code: string) {
  const { body } = await (await admin()).ask("GET", "/api/security-events?limit=100");
  return body.items.filter((event: { readonly code: string }) => event.code === code);
}

test("an administrator makes a token, whose secret is told once and kept as a hash", async () => {
  const { id, name, secret } = await made();
  expect(secret).toMatch(SECRET);
  const { status, body } = await by(secret).ask("GET", "/api/me");
  expect(status).toBe(200);
  expect(body).toMatchObject({ companyId: "demo", userId: name, name, role: "ADMIN", sites: null });
  const { body: list } = await (await admin()).ask("GET", "/api/tokens");
  expect(list.items.map((token: { id: string }) => token.id)).toContain(id);
  expect(JSON.stringify(list)).not.toContain(secret.slice(7));
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
  const kept = ["api_tokens", "api_token_secrets", "security_log"].map((table) =>
    database.prepare(`select * from ${table}`).all(),
  );
  database.close();
  expect(JSON.stringify(kept)).not.toContain(secret.slice(7));
  expect(await eventsOf("token.made")).toContainEqual(
    expect.objectContaining({
      params: expect.objectContaining({ name, right: "READ" }),
      actor: expect.objectContaining({ userId: "admin" }),
    }),
  );
});

describe("what a token may", () => {
  test.each([
    ["READ", "GET", "/api/extensions", undefined, 200],
    ["READ", "POST", "/api/plans", RENAME, 200],
    ["READ", "POST", "/api/change-sets", RENAME, 403],
    ["WRITE", "POST", "/api/change-sets", RENAME, 201],
    ["WRITE", "GET", "/api/extensions", undefined, 200],
    ["WRITE", "GET", "/api/accounts", undefined, 403],
    ["WRITE", "GET", "/api/tokens", undefined, 403],
    ["WRITE", "POST", "/api/tokens", fresh(), 403],
    ["WRITE", "GET", "/api/sessions", undefined, 403],
    ["WRITE", "POST", "/api/me/password", { current: "a", next: "b" }, 403],
    ["WRITE", "GET", "/api/operator/companies/demo", undefined, 403],
  ] as const)("%s: %s %s", async (right, method, path, body, status) => {
    const { secret } = await made({ right });
    expect((await by(secret).ask(method, path, body)).status).toBe(status);
  });

  test("an operator's asks of every company, one of a company's sites of these alone", async () => {
    const { secret } = await made({ right: "WRITE" }, "carrier", "operator");
    expect((await by(secret).ask("GET", "/api/operator/companies/other")).status).toBe(200);
    const ofSite = by((await made({ sites: [tokyo] })).secret);
    const all = await by((await made()).secret).ask("GET", "/api/extensions");
    const some = await ofSite.ask("GET", "/api/extensions");
    expect(some.body.total).toBeGreaterThan(0);
    expect(some.body.total).toBeLessThan(all.body.total);
    expect((await ofSite.ask("POST", "/api/scenarios/run", {})).status).toBe(403);
  });
});

describe("who makes which", () => {
  test.each([
    ["an administrator", "admin", {}, 201],
    ["one of a site, over it", "local", {}, 201],
    ["one of a site, over it by name", "local", { own: true }, 201],
    ["one of a site, over another", "local", { sites: ["nowhere"] }, 422],
    ["an auditor", "audit", {}, 403],
    ["a user", "user", {}, 403],
    ["a name that is taken by an account", "admin", { name: "second" }, 422],
    ["a name with a line end", "admin", { name: "a\nb" }, 400],
    ["no end", "admin", { endsOn: undefined }, 400],
    ["an end that is over", "admin", { endsOn: "2026-11-30" }, 422],
    ["today", "admin", { endsOn: "2026-12-01" }, 201],
    ["a year", "admin", { endsOn: "2027-12-01" }, 201],
    ["more than a year", "admin", { endsOn: "2027-12-02" }, 422],
  ] as const)("%s", async (_, userId, more, status) => {
    const { own = false, ...rest } = more as { own?: boolean };
    const body = fresh({ ...rest, ...(own ? { sites: [tokyo] } : {}) });
    expect((await as(await cookieOf(userId)).ask("POST", "/api/tokens", body)).status).toBe(status);
  });

  test("an administrator of a site sees and stops those over it, and no other", async () => {
    const local = as(await cookieOf("local"));
    const whole = await made();
    const theirs = await made({}, "local");
    const { body } = await local.ask("GET", "/api/tokens");
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(theirs.id);
    expect(ids).not.toContain(whole.id);
    expect(body.items.every(({ sites }: { sites: unknown }) => sites !== null)).toBe(true);
    for (const [method, path] of [
      ["DELETE", `/api/tokens/${whole.id}`],
      ["POST", `/api/tokens/${whole.id}/secret`],
    ] as const)
      expect((await local.ask(method, path, method === "POST" ? {} : undefined)).status).toBe(404);
    expect((await local.ask("DELETE", `/api/tokens/${theirs.id}`)).status).toBe(204);
  });

  test("making and rotating ask who is there, stopping does not", async () => {
    const { id } = await made();
    const cookie = await cookieOf("admin");
    after(6 * MINUTE);
    const code = "session.step-up-required";
    expect((await as(cookie).ask("POST", "/api/tokens", fresh())).body).toMatchObject({ code });
    expect((await as(cookie).ask("POST", `/api/tokens/${id}/secret`, {})).body).toMatchObject({ code });
    expect((await as(cookie).ask("DELETE", `/api/tokens/${id}`)).status).toBe(204);
  });
});

describe("a token holds no longer than it should", () => {
  const told = ({ status, body, headers }: Came) => ({
    status,
    body: { ...body, requestId: "" },
    headers: [...headers].filter(([name]) => name !== "x-request-id" && name !== "date"),
  });

  test("expired, revoked, replaced and unknown ones get one answer, and the log knows which it was", async () => {
    const [expired, revoked, rotated] = [await made({ endsOn: "2026-12-01" }), await made(), await made()];
    const boss = await admin();
    await boss.ask("DELETE", `/api/tokens/${revoked.id}`);
    await boss.ask("POST", `/api/tokens/${rotated.id}/secret`, { overlapHours: 0 });
    after(DAY);
    const unknown = `naisen_${"A".repeat(43)}`;
    const answers: Came[] = [];
    for (const secret of [unknown, expired.secret, revoked.secret, rotated.secret, "", "naisen_short", "x y"])
      answers.push(await by(secret).ask("GET", "/api/extensions"));
    expect(new Set(answers.map((answer) => JSON.stringify(told(answer)))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, body: { code: "token.refused" } });
    expect(answers[0]?.headers.get("www-authenticate")).toBe('Bearer realm="naisen", error="invalid_token"');
    const reasons = (await eventsOf("token.refused")).map(
      ({ params, door }: { params: object; door: string }) => ({ ...params, door }),
    );
    expect(reasons).toEqual(
      expect.arrayContaining([
        { name: expired.name, reason: "EXPIRED", door: "API" },
        { name: revoked.name, reason: "REVOKED", door: "API" },
        { name: rotated.name, reason: "ROTATED", door: "API" },
      ]),
    );
  });

  test("it holds through its last day in Tokyo", async () => {
    const { id, secret } = await made({ endsOn: "2026-12-02" });
    open.setNow(Date.parse("2026-12-02T23:59:59+09:00") as Instant);
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(200);
    open.setNow(Date.parse("2026-12-03T00:00:00+09:00") as Instant);
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(401);
    expect(await listed(id)).toMatchObject({ state: "EXPIRED", endsOn: "2026-12-02" });
    expect((await (await admin()).ask("POST", `/api/tokens/${id}/secret`, {})).body.code).toBe("token.over");
  });

  test("it is revoked from the next request on", async () => {
    const { id, secret } = await made();
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(200);
    expect((await (await admin()).ask("DELETE", `/api/tokens/${id}`)).status).toBe(204);
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(401);
    expect(await listed(id)).toMatchObject({ state: "REVOKED" });
    expect((await (await admin()).ask("DELETE", `/api/tokens/${id}`)).status).toBe(204);
  });

  test.each([
    ["24 hours where nothing is said", {}, 24],
    ["as many as were chosen", { overlapHours: 168 }, 168],
  ])("rotated, both secrets hold for %s", async (_, body, hours) => {
    const { id, secret } = await made();
    const rotated = await (await admin()).ask("POST", `/api/tokens/${id}/secret`, body);
    expect(rotated).toMatchObject({ status: 201, body: { id } });
    const overlapUntil = new Date(NOW + hours * HOUR).toISOString();
    expect(rotated.body.overlapUntil).toBe(overlapUntil);
    expect(await listed(id)).toMatchObject({ state: "ACTIVE", overlapUntil });
    after(hours * HOUR - 1);
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(200);
    after(hours * HOUR);
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(401);
    expect((await by(rotated.body.secret).ask("GET", "/api/me")).status).toBe(200);
    expect(await listed(id)).toMatchObject({ overlapUntil: null });
  });

  test("an overlap of more than 7 days is none, and one of 0 ends every earlier secret", async () => {
    const { id, secret } = await made();
    const boss = await admin();
    const rotate = (overlapHours: number) => boss.ask("POST", `/api/tokens/${id}/secret`, { overlapHours });
    expect((await rotate(169)).status).toBe(400);
    const second = (await rotate(168)).body.secret;
    const third = (await rotate(0)).body.secret;
    const statuses = [];
    for (const each of [secret, second, third]) statuses.push((await by(each).ask("GET", "/api/me")).status);
    expect(statuses).toEqual([401, 401, 200]);
  });
});

describe("a token may no more than its maker may now", () => {
  const change = async (path: string, body: unknown) =>
    expect((await (await admin()).ask("PUT", `/api/accounts/second/${path}`, body)).status).toBe(204);

  test("it stops with its maker, and goes on with them", async () => {
    const { id, secret } = await made({}, "second");
    await change("state", { disabled: true });
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(401);
    expect(await listed(id)).toMatchObject({ state: "MAKER_STOPPED", madeBy: { userId: "second" } });
    await change("state", { disabled: false });
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(200);
    await change("role", { role: "AUDITOR", name: "監査" });
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(401);
    await change("role", { role: "ADMIN", name: "拠点", sites: [tokyo] });
    expect((await by(secret).ask("GET", "/api/me")).body.sites).toMatchObject([{ id: tokyo }]);
    await change("role", { role: "ADMIN", name: "全体" });
    expect((await by(secret).ask("GET", "/api/me")).body.sites).toBeNull();
  });

  test("it goes away with its maker's account, and comes back with none of the same name", async () => {
    const { secret } = await made({}, "second");
    const boss = await admin();
    expect((await boss.ask("DELETE", "/api/accounts/second")).status).toBe(204);
    const invited = { userId: "second", role: "ADMIN", name: "別人" };
    expect((await boss.ask("POST", "/api/accounts", invited)).status).toBe(201);
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(401);
  });

  test("one of the command line has no maker, and goes on", async () => {
    const asked = { companyId: "demo", name: "cron", right: "READ", sites: null, days: 365 } as const;
    const added = await addToken(open.house, asked);
    if (added.kind !== "made") expect.unreachable(added.code);
    expect((await by(added.made.secret).ask("GET", "/api/me")).status).toBe(200);
    expect(await listed(added.made.id)).toMatchObject({ madeBy: null, endsOn: "2027-12-01" });
    for (const [more, code] of [
      [{ name: "cron 2", days: 366 }, "token.end-refused"],
      [{ name: "cron", days: 1 }, "token.name-taken"],
      [{ name: "cron 3", companyId: "nobody" }, "no-such-company"],
      [{ name: "cron 3", sites: ["nowhere"] as SiteId[] }, "token.no-such-site"],
      [{ name: "cron 3", companyId: "operator", sites: [tokyo] }, "sites-not-wanted"],
    ] as const)
      expect(await addToken(open.house, { ...asked, ...more })).toEqual({ kind: "refused", code });
  });
});

describe("a secret may no more than who was told it may now", () => {
  let holders = 0;
  const holderOf = async (sites: readonly SiteId[] | null) => {
    holders += 1;
    await putAdmin(`holder-${holders}`, sites);
    return `holder-${holders}`;
  };
  const putAdmin = (userId: string, sites: readonly SiteId[] | null) =>
    open.house.store.write((writer) =>
      writer.putAccount({
        companyId: "demo",
        userId,
        role: "ADMIN",
        extension: null,
        sites,
        name: userId,
        passwordHash: "h",
        disabledAt: null,
        createdAt: NOW,
        lastSignedInAt: null,
      }),
    );
  /** A token of the administrator's over a site, of which somebody else was told the newest secret. */
  const rotatedBy = async (holder: string) => {
    const token = await made({ sites: [tokyo] });
    const { status, body } = await as(await cookieOf(holder)).ask(
      "POST",
      `/api/tokens/${token.id}/secret`,
      {},
    );
    expect(status).toBe(201);
    return { ...token, newest: body.secret as string };
  };
  const put = async (holder: string, path: string, body: unknown) =>
    (await admin()).ask("PUT", `/api/accounts/${holder}/${path}`, body);
  const remove = async (holder: string) => (await admin()).ask("DELETE", `/api/accounts/${holder}`);

  const TABLE = [
    ["is as before", 200, async () => undefined],
    ["was stopped", 401, (holder) => put(holder, "state", { disabled: true })],
    [
      "was stopped and goes on",
      200,
      async (holder) => {
        await put(holder, "state", { disabled: true });
        await put(holder, "state", { disabled: false });
      },
    ],
    ["was removed", 401, remove],
    [
      "was removed, and somebody else has the name",
      401,
      async (holder) => {
        await remove(holder);
        await putAdmin(holder, null);
      },
    ],
    ["is an auditor", 401, (holder) => put(holder, "role", { role: "AUDITOR", name: "監査" })],
    ["has the whole company", 200, (holder) => put(holder, "role", { role: "ADMIN", name: "全体" })],
  ] satisfies [string, number, (holder: string) => Promise<unknown>][];

  test.each(
    TABLE.flatMap(([what, status, become]) => [
      ["of a site", what, status, become] as const,
      ["of the whole company", what, status, become] as const,
    ]),
  )("rotated by one %s who %s: %i", async (of, _, status, become) => {
    const holder = await holderOf(of === "of a site" ? [tokyo] : null);
    const { id, name, secret, newest } = await rotatedBy(holder);
    expect((await by(newest).ask("GET", "/api/me")).status).toBe(200);
    await become(holder);
    expect((await by(newest).ask("GET", "/api/me")).status).toBe(status);
    expect((await by(secret).ask("GET", "/api/me")).status).toBe(200);
    expect((await listed(id)).state).toBe(status === 200 ? "ACTIVE" : "HOLDER_STOPPED");
    if (status === 200) return;
    const anew = await (await admin()).ask("POST", `/api/tokens/${id}/secret`, {});
    expect((await by(anew.body.secret).ask("GET", "/api/me")).body).toMatchObject({ name });
    expect((await by(newest).ask("GET", "/api/me")).status).toBe(401);
  });

  test("made of another site, they are left none of the token's", async () => {
    const holder = await holderOf([tokyo]);
    const { newest } = await rotatedBy(holder);
    const { body } = await (await admin()).ask("GET", "/api/sites");
    await put(holder, "role", { role: "ADMIN", name: "別の拠点", sites: [body.items[1].id] });
    expect((await by(newest).ask("GET", "/api/me")).body.sites).toEqual([]);
    expect((await by(newest).ask("GET", "/api/extensions")).body.total).toBe(0);
  });

  test("is stopped with its maker too, whoever was told the secret", async () => {
    await putAdmin("leaves", null);
    const { id } = await made({ sites: [tokyo] }, "leaves");
    const { body } = await as(await cookieOf("local")).ask("POST", `/api/tokens/${id}/secret`, {});
    await put("leaves", "state", { disabled: true });
    expect((await by(body.secret).ask("GET", "/api/me")).status).toBe(401);
    expect(await listed(id)).toMatchObject({ state: "MAKER_STOPPED" });
  });

  test("is asked again where a change is written that waited for its turn", async () => {
    const holder = await holderOf([tokyo]);
    const token = await made({ sites: [tokyo] });
    const who = { id: token.id, right: "WRITE", toldTo: holder } as const;
    const whose = () => open.house.store.read((reader) => whoseToken(reader, "demo", who, open.house.now()));
    expect(await whose()).toMatchObject({ userId: token.name });
    await put(holder, "state", { disabled: true });
    expect(await whose()).toBeNull();
  });
});

describe("what comes with a token", () => {
  test("a cookie beside it counts for nothing, be the token good or bad", async () => {
    const cookie = await cookieOf("admin");
    const { secret } = await made();
    expect((await by(secret, { cookie }).ask("GET", "/api/accounts")).status).toBe(403);
    expect((await by("wrong", { cookie }).ask("GET", "/api/me")).status).toBe(401);
    const plain = await as(cookie).ask("GET", "/api/me");
    expect(plain.status).toBe(200);
    const basic = { cookie, authorization: "Basic eDp5" };
    expect((await new Browser(open.address).ask("GET", "/api/me", undefined, basic)).status).toBe(200);
  });

  test("it lets nothing more out of the company than before, and may hold it in", async () => {
    const { secret } = await made({ right: "WRITE" });
    const set = (values: object) => ({ changes: [{ type: "SetOutside", ...values }] });
    const asked = async (values: object) =>
      (await by(secret).ask("POST", "/api/change-sets", set(values))).status;
    expect(await asked({ dailyCap: 50, premiumRate: "ANY" })).toBe(403);
    expect(await asked({ frozen: true })).toBe(201);
    expect(await asked({ frozen: false })).toBe(403);
  });

  test("no header of a browser's makes it another site's", async () => {
    const { secret } = await made({ right: "WRITE" });
    const elsewhere = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect((await by(secret, elsewhere).ask("POST", "/api/plans", RENAME)).status).toBe(200);
    expect((await by("", elsewhere).ask("POST", "/api/plans", RENAME)).status).toBe(401);
    const cookie = await cookieOf("admin");
    const { status } = await new Browser(open.address).ask("POST", "/api/plans", RENAME, {
      cookie,
      ...elsewhere,
    });
    expect(status).toBe(403);
  });

  test("history names it, by the door of the API, and its keys are its own", async () => {
    const { name, secret } = await made({ right: "WRITE" });
    const other = await made({ right: "WRITE" });
    const key = { "idempotency-key": "nightly" };
    const body = { changes: [{ type: "EditExtension", extension: "7001", department: `課${name}` }] };
    const first = await by(secret, key).ask("POST", "/api/change-sets", body);
    expect(first.status).toBe(201);
    expect((await by(secret, key).ask("POST", "/api/change-sets", body)).body.id).toBe(first.body.id);
    expect((await by(other.secret, key).ask("POST", "/api/change-sets", body)).body.id).not.toBe(
      first.body.id,
    );
    const entry = (await (await admin()).ask("GET", `/api/change-sets/${first.body.id}`)).body;
    expect(entry).toMatchObject({ door: "API", actor: { userId: name, role: "TOKEN" }, actorName: name });
  });

  test("its last use is shown to the minute with the network, and written once a minute", async () => {
    const { id, secret } = await made();
    expect(await listed(id)).toMatchObject({ lastUsedAt: null, lastUsedFrom: null });
    const use = () => by(secret, { "x-forwarded-for": "203.0.113.9" }).ask("GET", "/api/me");
    await use();
    const first = { lastUsedAt: new Date(NOW).toISOString(), lastUsedFrom: "203.0.113.0/24" };
    expect(await listed(id)).toMatchObject(first);
    after(MINUTE - 1);
    await use();
    expect(await listed(id)).toMatchObject(first);
    after(MINUTE);
    await use();
    expect(await listed(id)).toMatchObject({ lastUsedAt: new Date(NOW + MINUTE).toISOString() });
  });

  test("the log tells of its first use of a day, and of one from another network", async () => {
    const { name, secret } = await made();
    const use = (address: string) => by(secret, { "x-forwarded-for": address }).ask("GET", "/api/me");
    const uses = async () => {
      const { items } = (await (await admin()).ask("GET", "/api/security-events?kind=SIGN_IN&limit=100"))
        .body;
      return items
        .filter(({ params }: { params: { name: string } }) => params.name === name)
        .map(({ source }: { source: string }) => source);
    };
    await use("203.0.113.9");
    after(MINUTE);
    await use("203.0.113.10");
    expect(await uses()).toEqual(["203.0.113.0/24"]);
    after(2 * MINUTE);
    await use("198.51.100.7");
    expect(await uses()).toEqual(["198.51.100.0/24", "203.0.113.0/24"]);
    after(26 * 60 * MINUTE);
    await use("198.51.100.7");
    expect(await uses()).toEqual(["198.51.100.0/24", "198.51.100.0/24", "203.0.113.0/24"]);
  });

  test("a source of many wrong ones waits, its good ones and its people do not", async () => {
    const { secret } = await made();
    const from = { "x-forwarded-for": "198.51.100.7" };
    const statuses = new Map<number, number>();
    for (let count = 0; count < 55; count++) {
      const { status } = await by("wrong", from).ask("GET", "/api/me");
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses).toEqual(
      new Map([
        [401, 50],
        [429, 5],
      ]),
    );
    const waiting = await by("wrong", from).ask("GET", "/api/me");
    expect(waiting.headers.get("retry-after")).toBe("30");
    expect((await by(secret, from).ask("GET", "/api/me")).status).toBe(200);
    const signIn = { companyId: "demo", userId: "admin", password: "wrong, but not too often" };
    expect((await new Browser(open.address).ask("POST", "/api/session", signIn, from)).status).toBe(401);
  });
});

test("a company has at most 100 that hold", async () => {
  const admin = await cookieOf("admin", "other");
  const statuses = [];
  for (let count = 0; count <= 100; count++)
    statuses.push((await as(admin).ask("POST", "/api/tokens", fresh())).status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(100);
  expect(statuses.at(-1)).toBe(422);
});
