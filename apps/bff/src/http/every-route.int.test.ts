import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { digestOf } from "../digest.ts";
import { ALL_ROUTES, type Route } from "../testing/all-routes.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { cookieJar } from "./cookies.ts";

const PANEL = { page: "<html><title>x</title></html>", preload: { ja: [], en: [] } };

let open: OpenHouse;
let cookies: readonly string[];
beforeAll(async () => {
  open = await openHouse({ panel: { ...PANEL, assets: (_, __, next) => next() } });
  cookies = await Promise.all([
    sessionCookie(open, "demo", "admin"),
    sessionCookie(open, "demo", "user"),
    sessionCookie(open, "operator", "carrier"),
    sessionCookie(open, "demo", "second", "FACTOR"),
    sessionCookie(open, "other", "admin", "ENROLMENT"),
  ]);
});
afterAll(() => open.close());

type Headers = Readonly<Record<string, string>>;

async function ask(
  address: string,
  { method, path }: Pick<Route, "method" | "path">,
  headers: Headers,
  body?: string,
) {
  const sent = body === undefined ? {} : { body };
  const response = await fetch(address + path, { method, redirect: "manual", headers, ...sent });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Every row of every table but what is written down of sessions' use and of events. */
function checksum(): string {
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
  const names = database.prepare("select name from sqlite_schema where type = 'table'").all();
  const tables = names
    .map(({ name }) => String(name))
    .filter((name) => !/^(sessions|security_|sqlite_)/.test(name));
  const rows = tables.map((table) => [table, database.prepare(`select * from ${table}`).all()]);
  const sessions = database.prepare("select token_hash, owes from sessions order by token_hash").all();
  database.close();
  return digestOf([rows, sessions]);
}

/** What is told of those cases in which something is wrong. */
async function deviating<Case>(cases: readonly Case[], judge: (one: Case) => Promise<string | null>) {
  const told: string[] = [];
  for (const one of cases) {
    const fault = await judge(one);
    if (fault !== null) told.push(fault);
  }
  return told;
}

const named = ({ method, path }: Pick<Route, "method" | "path">) => `${method} ${path}`;

const UNSAFE = ALL_ROUTES.filter(({ method }) => method !== "GET");
const READ = ALL_ROUTES.filter(({ method }) => method === "GET");
const JSON_TYPE = { "content-type": "application/json" };

describe("an unsafe route", () => {
  /** What a browser tells of the site that a request comes from, and whether it may come from there. */
  const cases: readonly (readonly [string, (ours: string) => Headers, "TAKEN" | "REFUSED"])[] = [
    ["our own page", (ours) => ({ "sec-fetch-site": "same-origin", origin: ours }), "TAKEN"],
    ["our own page, by its origin alone", (ours) => ({ origin: ours }), "TAKEN"],
    ["the person alone, who typed an address", () => ({ "sec-fetch-site": "none" }), "TAKEN"],
    ["another site", () => ({ "sec-fetch-site": "cross-site", origin: "https://evil.example" }), "REFUSED"],
    ["another site of our domain", () => ({ "sec-fetch-site": "same-site" }), "REFUSED"],
    ["another site, by its origin alone", () => ({ origin: "https://evil.example" }), "REFUSED"],
    ["a frame that hides its origin", () => ({ origin: "null" }), "REFUSED"],
    ["our host by another port", (ours) => ({ origin: `${ours}1` }), "REFUSED"],
    ["two sites at once", () => ({ "sec-fetch-site": "same-origin, cross-site" }), "REFUSED"],
  ];

  test(`of ${UNSAFE.length}, each takes what comes from us and refuses what comes from elsewhere`, async () => {
    const before = checksum();
    const every = UNSAFE.flatMap((route) => cases.map((one) => [route, ...one] as const));
    const deviations = await deviating(every, async ([route, from, headersOf, expected]) => {
      // What is taken is asked by nobody: it goes as far as the sign-in, or the form's token.
      const cookie: Headers = expected === "TAKEN" ? {} : { cookie: cookies[0] ?? "" };
      const headers = { ...headersOf(open.address), ...cookie, ...(route.takesJson ? JSON_TYPE : {}) };
      const { status, text } = await ask(open.address, route, headers, route.takesJson ? "{}" : undefined);
      const isRefused = status === 403 && text.includes('"request.cross-site"');
      return isRefused === (expected === "REFUSED") ? null : `${named(route)} from ${from}: ${status}`;
    });
    process.stdout.write(
      `${every.length} requests by ${UNSAFE.length} unsafe routes, ${deviations.length} deviations\n`,
    );
    expect(UNSAFE.length).toBeGreaterThan(35);
    expect(deviations).toEqual([]);
    expect(checksum()).toBe(before);
  });

  const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"];
  const DOES_NOTHING = { FORM: [303, 403, 404], OPERATION: [400, 401, 403, 415, 422], PAGE: [] };

  test("does nothing for a cookie without evidence that is no JSON, as an old browser's form is", async () => {
    const before = checksum();
    const every = UNSAFE.flatMap((route) =>
      ["", ...FORM_TYPES].flatMap((type) => cookies.map((cookie) => [route, type, cookie] as const)),
    );
    const deviations = await deviating(every, async ([route, type, cookie]) => {
      const headers = { cookie, ...(type === "" ? {} : { "content-type": type }) };
      const { status } = await ask(open.address, route, headers, type === "" ? undefined : "x=1");
      const refused: readonly number[] = DOES_NOTHING[route.kind];
      return refused.includes(status) ? null : `${named(route)} as ${type}: ${status}`;
    });
    expect(deviations).toEqual([]);
    expect(checksum()).toBe(before);
  });

  test("that takes JSON takes nothing else", async () => {
    const types = [...FORM_TYPES, "text/csv", "application/merge-patch+json", "application/jsonx", "x"];
    const every = UNSAFE.flatMap((route) =>
      route.takesJson ? types.map((type) => [route, type] as const) : [],
    );
    const deviations = await deviating(every, async ([route, type]) => {
      const headers = { cookie: cookies[0] ?? "", "content-type": type, "sec-fetch-site": "same-origin" };
      const { status, text } = await ask(open.address, route, headers, "{}");
      return status === 415 && text.includes('"request.not-json"')
        ? null
        : `${named(route)} ${type}: ${status}`;
    });
    expect(deviations).toEqual([]);
  });
});

test("no GET writes anything, whoever asks", async () => {
  const before = checksum();
  let asked = 0;
  for (const cookie of ["", ...cookies]) {
    for (const { path } of READ) {
      for (const method of ["GET", "HEAD"]) {
        const { status } = await ask(
          open.address,
          { method, path },
          { cookie, "sec-fetch-site": "cross-site" },
        );
        expect(status).toBeLessThan(500);
        asked += 1;
      }
    }
  }
  expect(asked).toBeGreaterThan(400);
  expect(checksum()).toBe(before);
});

/** On every answer, whatever it is. */
const ALWAYS = {
  "content-security-policy":
    "default-src 'none';script-src 'self';style-src 'self' 'sha256-…';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none';require-trusted-types-for 'script'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
};
/** What only some answers have, and no other header is in any. */
const SOMETIMES = new Set(
  "allow cache-control clear-site-data connection content-disposition content-length content-type date etag keep-alive location retry-after set-cookie transfer-encoding vary x-request-id".split(
    " ",
  ),
);
/** What is no person's may be kept. */
const KEPT: Readonly<Record<string, string>> = { "/signin.js": "public, max-age=3600" };

/** What is wrong with an answer's headers. */
function faultsOf(
  { headers }: { readonly headers: globalThis.Headers },
  kept = "no-store",
): readonly string[] {
  const told = Object.fromEntries(headers);
  const policy = (told["content-security-policy"] ?? "").replace(/sha256-[^']+/, "sha256-…");
  const always = Object.entries({ ...ALWAYS, "cache-control": kept }).filter(
    ([name, value]) => (name === "content-security-policy" ? policy : told[name]) !== value,
  );
  const others = Object.keys(told).filter((name) => !(name in ALWAYS) && !SOMETIMES.has(name));
  const cookies = headers
    .getSetCookie()
    .filter((cookie) => !/; Path=\/(;.*)?; HttpOnly; SameSite=Lax$/.test(cookie));
  const type = told["content-type"] ?? "";
  const untold = /^(text\/html|application\/(problem\+)?json)(?!; charset=utf-8$)/.test(type) ? [type] : [];
  return [...always.map(([name]) => `${name}: ${told[name]}`), ...others, ...cookies, ...untold];
}

describe("every answer", () => {
  test("of every route, to whomever, is kept by nobody, carries the headers that guard it, and none by which another site could read it", async () => {
    const statuses = new Set<number>();
    const routes = ALL_ROUTES.filter(({ path }) => !path.startsWith("/api/session"));
    const every = ["", ...cookies].flatMap((cookie) =>
      routes.flatMap((route) =>
        [route.method, "OPTIONS", "PATCH"].map((method) => [cookie, { ...route, method }] as const),
      ),
    );
    const deviations = await deviating(every, async ([cookie, route]) => {
      const headers = { cookie, origin: open.address, "access-control-request-method": "POST" };
      const answer = await ask(open.address, route, headers);
      statuses.add(answer.status);
      const faults = faultsOf(answer, route.method === "GET" ? KEPT[route.path] : undefined);
      return faults.length === 0 ? null : `${named(route)} ${answer.status}: ${faults.join("; ")}`;
    });
    expect(deviations).toEqual([]);
    expect([200, 303, 400, 401, 403, 404, 405, 415].filter((status) => !statuses.has(status))).toEqual([]);
  });

  test.each([
    ["of an address that cannot be read", 400, "/api/extensions/%zz", {}, undefined],
    ["of what is not there", 404, "/api/nothing", {}, undefined],
    [
      "to a head that is too large",
      431,
      "/api/me",
      Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`x-${at}`, "1"])),
      undefined,
    ],
    [
      "to a body that is too large",
      413,
      "/api/session",
      JSON_TYPE,
      JSON.stringify({ x: "x".repeat(40_000) }),
    ],
    [
      "to a form that is too large",
      413,
      "/signin",
      { "content-type": "application/x-www-form-urlencoded" },
      `x=${"x".repeat(9_000)}`,
    ],
  ])("%s: %i", async (_, status, path, headers, body) => {
    const answer = await ask(
      open.address,
      { method: body === undefined ? "GET" : "POST", path },
      headers,
      body,
    );
    expect([answer.status, faultsOf(answer)]).toEqual([status, []]);
  });

  test("to a defect, of which nothing gets out, and over TLS with HSTS and guarded cookies", async () => {
    const { house } = open;
    const broken = {
      ...house,
      store: { read: () => Promise.reject(new Error("SELECT of /home/secret")) } as never,
    };
    const door = { ...broken, cookies: cookieJar(true), publicOrigin: null };
    const server = createServer(createApp(broken, door, null, pino({ level: "silent" })));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const defect = await ask(
      address,
      { method: "GET", path: "/api/me" },
      { cookie: "__Host-naisen-session=x" },
    );
    const page = await ask(address, { method: "GET", path: "/signin" }, {});
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect([defect.status, faultsOf(defect)]).toEqual([500, ["strict-transport-security"]]);
    expect(defect.text).not.toMatch(/SELECT|home|secret|stack/);
    expect(defect.headers.get("strict-transport-security")).toMatch(/^max-age=31536000/);
    const set = page.headers.getSetCookie();
    expect(set.length).toBeGreaterThan(0);
    for (const cookie of set)
      expect(cookie).toMatch(/^__Host-[^;]+;.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
  });

  test("to a sign-out has the browser forget all that it kept", async () => {
    const cookie = await sessionCookie(open, "demo", "admin");
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    const answer = await ask(open.address, { method: "DELETE", path: "/api/session" }, headers);
    expect([answer.status, faultsOf(answer)]).toEqual([204, []]);
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringContaining("naisen-session=; Path=/; Expires=Thu, 01 Jan 1970"),
    ]);
  });
});
