import { connect } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Writable } from "node:stream";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { EXAMPLE_BODIES } from "../testing/example-requests.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { withoutChance } from "../testing/without-chance.ts";

/** What would be known anywhere: secrets, a number of a person, and what would break a line or colour a terminal. */
const SECRETS = {
  password: "canary-password-Zq8",
  token: "canary-token-Yw7",
  code: "canary-code-493817",
  cookie: "canary-cookie-Xv6",
  authorization: "canary-bearer-Wu5",
  client: "canary-client-Vt4",
} as const;
const MOBILE = "090-9999-4321";
const LINE = 'canary-line\r\n{"level":60,"forged":true}';
const COLOUR = "\u001b[31mcanary-colour\u001b[0m";
/** One that every field takes, one that is a number, and all at once with what would break a line. */
const PLANTED = [SECRETS.token, MOBILE, [...Object.values(SECRETS), MOBILE, LINE, COLOUR].join(" ")];
const TRACES = [...Object.values(SECRETS), "9999-4321", "99994321", "canary", "forged", "\u001b"];

let open: OpenHouse;
let said = "";
const answers: { readonly asked: string; readonly status: number; readonly text: string }[] = [];
let asks = 0;

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
    },
  });
  open = await openHouse({ logger: pino({ base: null }, stream) });
  await open.house.store.write((writer) =>
    writer.putSingleSignOn("demo", {
      companyId: "demo",
      issuer: "https://10.0.0.1",
      clientId: "naisen",
      clientSecret: SECRETS.client,
      only: false,
      hosts: null,
    }),
  );
  for (const [companyId, userId] of [
    ["demo", "admin"],
    ["demo", "user"],
    ["operator", "carrier"],
  ] as const)
    await askEverything(await Browser.signedIn(open.address, companyId, userId), HEADERS);
  // A token counts alone: who shows one that is none is nobody.
  await askEverything(new Browser(open.address), {
    ...HEADERS,
    authorization: `Bearer ${SECRETS.authorization}`,
  });
  await askForms();
  await askRaw();
  await open.house.refusals.flush();
});
afterAll(() => open.close());

const HEADERS = {
  authorization: `Basic ${SECRETS.authorization}`,
  "x-forwarded-for": SECRETS.token,
  "user-agent": SECRETS.code,
  referer: `https://x.example/?token=${SECRETS.token}`,
  "x-request-id": SECRETS.token,
};

/** Every operation with the canaries in its path, its query, its headers and its body. */
async function askEverything(browser: Browser, headers: Record<string, string>): Promise<void> {
  const names = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => name !== "signOut");
  for (const name of names) {
    const { method, path, body } = ENDPOINTS[name];
    for (const canary of PLANTED) {
      const at = path.replace(/:\w+/g, encodeURIComponent(canary));
      const query = `?q=${encodeURIComponent(canary)}&token=${encodeURIComponent(canary)}`;
      const bodies =
        body === null ? [undefined] : [planted(EXAMPLE_BODIES[name] ?? {}, canary), `{"${canary}`];
      for (const sent of bodies) {
        const came = await browser.ask(method, at + query, sent, headers);
        note(`${method} ${at}`, came.status, came.body);
        if (came.status !== 400 || sent === undefined || typeof sent === "string") continue;
        const plain = await browser.ask(method, at, sent, headers);
        note(`${method} ${at}`, plain.status, plain.body);
      }
    }
  }
}

/** The same with the canary in the place of every text. The userId of an account that is made stands in the log, and may. */
function planted(value: unknown, canary: string): unknown {
  if (Array.isArray(value)) return value.map((each) => planted(each, canary));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, each === "invited" ? each : planted(each, canary)]),
    );
  return typeof value === "string" && !/^[A-Z_]+$/.test(value) ? canary : value;
}

async function askForms(): Promise<void> {
  const form = { "content-type": "application/x-www-form-urlencoded", ...HEADERS };
  for (const canary of PLANTED) {
    const browser = new Browser(open.address);
    const page = await browser.ask("GET", "/signin");
    const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
    const fields = { companyId: "demo", userId: canary, password: canary, next: canary, formToken };
    const came = await browser.ask("POST", "/signin", new URLSearchParams(fields).toString(), form);
    expect(came.status).toBe(401);
    const joined = { token: canary, password: canary, again: canary, formToken };
    await browser.ask("POST", "/join", new URLSearchParams(joined).toString(), form);
    await browser.ask("POST", "/join/open", new URLSearchParams({ token: canary }).toString(), form);
    await browser.ask("GET", `/${encodeURIComponent(canary)}`);
    const toProvider = { companyId: canary, next: canary, formToken };
    await browser.ask("POST", "/signin/oidc", new URLSearchParams(toProvider).toString(), form);
    await browser.ask("GET", `/signin/oidc/back/demo?code=${encodeURIComponent(canary)}&state=x`);
    asks += 7;
  }
}

/** What no browser would send: line ends in the request's line and in a cookie. */
async function askRaw(): Promise<void> {
  const { hostname, port } = new URL(open.address);
  for (const head of [
    `GET /api/me?x=${LINE}`,
    `GET /api/me HTTP/1.1\r\nhost: localhost\r\ncookie: naisen-session=${SECRETS.cookie}\u001b[31m\r\nconnection: close`,
    `GET /api/me HTTP/1.1\r\nhost: localhost\r\ncookie: naisen-session=${SECRETS.cookie}; other=${COLOUR}\r\nconnection: close`,
  ])
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end(`${head}\r\n\r\n`));
      socket.on("close", () => resolve()).on("error", () => resolve());
      socket.resume();
    });
}

function note(asked: string, status: number, body: unknown): void {
  asks += 1;
  answers.push({ asked, status, text: typeof body === "string" ? body : JSON.stringify(body) });
}

function tracesIn(text: string): readonly string[] {
  const plain = withoutChance(text);
  return TRACES.filter((trace) => plain.includes(trace));
}

test("the request log has a line for each request, each whole, and no canary in any", () => {
  const lines = said.split("\n").filter((line) => line !== "");
  expect(lines.length).toBeGreaterThan(asks);
  for (const line of lines) expect(Object.keys(JSON.parse(line))).not.toContain("forged");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(tracesIn(said)).toEqual([]);
});

test("the log of events has no canary in any row", async () => {
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
  const rows = JSON.stringify(database.prepare("select * from security_log").all());
  database.close();
  expect(rows).toContain("sign-in.refused");
  expect(rows).toContain("access.refused");
  expect(tracesIn(rows)).toEqual([]);
});

test("the setting does not tell the secret by which the company's provider knows us", async () => {
  const browser = await Browser.signedIn(open.address, "demo", "admin");
  const { status, body } = await browser.ask("GET", "/api/single-sign-on");
  expect([status, body.setting.hasSecret]).toEqual([200, true]);
  expect(JSON.stringify(body)).not.toContain(SECRETS.client);
});

test("no refusal gives a secret back to whoever asked", () => {
  const refused = answers.filter(({ status }) => status >= 400);
  expect(new Set(refused.map(({ status }) => status))).toEqual(
    expect.objectContaining(new Set([400, 401, 403, 404])),
  );
  const told = refused.filter(({ text }) => Object.values(SECRETS).some((secret) => text.includes(secret)));
  expect(told.map(({ asked, status, text }) => `${status} ${asked} ${text}`)).toEqual([]);
});
