import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ENDPOINTS } from "@naisen/api/endpoints";
import {
  SECURITY_EVENTS,
  type SecurityEventCode,
  type SecurityEventParams,
} from "@naisen/api/security-event";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { en } from "@naisen/messages/en";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Command, runCommand } from "../cli/command.ts";
import { noteSourceFailure } from "../sessions/failures.ts";
import type { SecurityEntry } from "../store/security-log.ts";
import { Browser } from "../testing/browser.ts";
import { enrolApp, sessionCookie } from "../testing/factors.ts";
import { openToken } from "../testing/join.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { CLIENT, openProvider, type TestProvider } from "../testing/provider.ts";
import { chooseProvider, signInByProvider, signInThrough } from "../testing/single-sign-on.ts";
import { putUser } from "../use-cases/add-user.ts";
import { settleOutside } from "../use-cases/settle-outside.ts";
import { takeCall } from "../use-cases/take-call.ts";

/** Events whose reasons are flows of their own; every other one is driven once. */
type Split = "sign-in.refused" | "session.ended" | "token.refused";
type Reason<Code extends Split> = SecurityEventParams<Code>["reason"];
type Flow = Exclude<SecurityEventCode, Split> | { [Code in Split]: `${Code} ${Reason<Code>}` }[Split];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let open: OpenHouse;
let provider: TestProvider;
beforeAll(async () => {
  open = await openHouse({ loopbackProviders: true });
  provider = await openProvider(() => open.house.now());
});
afterAll(async () => {
  await provider.close();
  await open.close();
});
/** No flow counts another one's refusals or tries. */
beforeEach(() => later(2 * DAY));

const later = (milliseconds: number) => open.setNow((open.house.now() + milliseconds) as Instant);
const stranger = () => new Browser(open.address);
const signIn = (userId: string, password: string, companyId = "demo") =>
  stranger().ask("POST", "/api/session", { companyId, userId, password });
const wrongly = (userId: string, companyId = "demo") => signIn(userId, "a wrong password", companyId);

/** Asks as that account, signed in just now, and gives the answer's body. */
async function as(userId: string, method: string, path: string, body?: unknown) {
  const cookie = await sessionCookie(open, userId === "carrier" ? "operator" : "demo", userId);
  const came = await stranger().ask(method, path, body, { cookie });
  expect(came.status, JSON.stringify(came.body)).toBeLessThan(300);
  return came.body;
}
const asAdmin = (method: string, path: string, body?: unknown) => as("admin", method, path, body);

let made = 0;
async function newUser(): Promise<string> {
  made += 1;
  const userId = `person-${made}`;
  const account = { companyId: "demo", userId, role: "ADMIN", extension: null } as const;
  await putUser(open.house, { ...account, password: PASSWORD });
  return userId;
}

async function newToken(maker = "admin", days = 30) {
  made += 1;
  const endsOn = new Date(open.house.now() + days * DAY).toISOString().slice(0, 10);
  const token = { name: `ERP ${made}`, right: "READ", endsOn };
  return as(maker, "POST", "/api/tokens", token) as Promise<{ id: string; secret: string }>;
}
const askBy = ({ secret }: { secret: string }) =>
  stranger().ask("GET", "/api/me", undefined, { authorization: `Bearer ${secret}` });

const setOutside = (values: object) =>
  asAdmin("POST", "/api/change-sets", { changes: [{ type: "SetOutside", ...values }] });
const state = (userId: string, disabled: boolean) =>
  asAdmin("PUT", `/api/accounts/${userId}/state`, { disabled });
const noProvider = () => open.house.store.write((writer) => writer.putSingleSignOn("demo", null));
const setProvider = async () => {
  const setting = { issuer: provider.issuer, ...CLIENT, only: false };
  const { hosts } = await asAdmin("PUT", "/api/single-sign-on", setting);
  return asAdmin("PUT", "/api/single-sign-on", { ...setting, hosts });
};

const onCommand = async (asked: Command) =>
  expect(await runCommand(open.house, asked, en)).toMatchObject({ exit: 0 });
/** Somebody's secret is sealed by a key that is in no file. */
async function sealByNone(): Promise<void> {
  await asAdmin("POST", "/api/me/totp");
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { timeout: 5_000 });
  database.exec("update sessions set totp_pending = 'v1.none.a.b' where user_id = 'admin'");
  database.close();
}

/** What is to be done for each to be told: a code without a row does not compile. */
const FLOWS: Readonly<Record<Flow, () => Promise<unknown>>> = {
  "sign-in.succeeded": () => signIn("second", PASSWORD),
  "sign-in.refused WRONG_PASSWORD": () => wrongly("second"),
  "sign-in.refused WRONG_FACTOR": async () => {
    const cookie = await sessionCookie(open, "demo", "second", "FACTOR");
    return stranger().ask("POST", "/api/session/step-up", { code: "000000" }, { cookie });
  },
  "sign-in.refused DISABLED": async () => {
    const userId = await newUser();
    await state(userId, true);
    return signIn(userId, PASSWORD);
  },
  "sign-in.refused UNKNOWN_USER": () => wrongly("nobody"),
  "sign-in.refused UNKNOWN_COMPANY": () => wrongly("admin", "nowhere"),
  "sign-in.refused NO_PROVIDER": async () => {
    await noProvider();
    return chooseProvider(stranger(), "demo");
  },
  "sign-in.refused NOT_LINKED": async () => {
    await signInByProvider(open, provider);
    return signInThrough(stranger());
  },
  "sign-in.refused BY_PROVIDER_ONLY": async () => {
    await signInByProvider(open, provider, { user: "0001" }, true);
    await signIn("user", PASSWORD);
    await noProvider();
  },
  "provider.refused": () => stranger().ask("GET", "/signin/oidc/back/demo?code=x&state=x"),
  "session.ended SIGNED_OUT": () => as("second", "DELETE", "/api/session"),
  "session.ended EXPIRED": async () => {
    const cookie = await sessionCookie(open, "demo", "second");
    later(DAY);
    return stranger().ask("GET", "/api/me", undefined, { cookie });
  },
  "session.ended REVOKED": () => as("second", "DELETE", "/api/sessions"),
  "step-up.succeeded": () => as("second", "POST", "/api/session/step-up", { password: PASSWORD }),
  "step-up.refused": async () => {
    const cookie = await sessionCookie(open, "demo", "second");
    return stranger().ask("POST", "/api/session/step-up", { password: "a wrong password" }, { cookie });
  },
  "password.changed": async () =>
    as(await newUser(), "POST", "/api/me/password", { current: PASSWORD, next: "nine unrelated kettles" }),
  "factor.added": async () => enrolApp(open, await Browser.signedIn(open.address, "demo", await newUser())),
  "factor.removed": async () => {
    const userId = await newUser();
    await enrolApp(open, await Browser.signedIn(open.address, "demo", userId));
    return as(userId, "DELETE", "/api/me/totp");
  },
  "single-sign-on.changed": setProvider,
  "single-sign-on.removed": async () => {
    await setProvider();
    return asAdmin("DELETE", "/api/single-sign-on");
  },
  "second-factor.changed": async () => {
    await asAdmin("PUT", "/api/second-factor", { askedOf: "EVERYONE" });
    return asAdmin("PUT", "/api/second-factor", { askedOf: "NONE" });
  },
  "link.made": async () => asAdmin("POST", `/api/accounts/${await newUser()}/links`),
  "link.refused": () => openToken(stranger(), "none"),
  "account.added": newUser,
  "account.invited": () =>
    asAdmin("POST", "/api/accounts", { userId: "invited", role: "AUDITOR", name: "新しい 人" }),
  "account.disabled": async () => state(await newUser(), true),
  "account.enabled": async () => state(await newUser(), false),
  "account.role-changed": async () =>
    asAdmin("PUT", `/api/accounts/${await newUser()}/role`, { role: "AUDITOR", name: "監査" }),
  "account.exempted": async () => {
    const userId = await newUser();
    const asked = { companyId: "demo", userId, role: "ADMIN", extension: null, password: PASSWORD } as const;
    await putUser(open.house, { ...asked, passwordOnly: true });
    return putUser(open.house, asked);
  },
  "account.removed": async () => asAdmin("DELETE", `/api/accounts/${await newUser()}`),
  "token.made": () => newToken(),
  "token.rotated": async () => asAdmin("POST", `/api/tokens/${(await newToken()).id}/secret`, {}),
  "token.revoked": async () => asAdmin("DELETE", `/api/tokens/${(await newToken()).id}`),
  "token.used": async () => askBy(await newToken()),
  "token.refused EXPIRED": async () => {
    const token = await newToken("admin", 1);
    later(3 * DAY);
    return askBy(token);
  },
  "token.refused REVOKED": async () => {
    const token = await newToken();
    await asAdmin("DELETE", `/api/tokens/${token.id}`);
    return askBy(token);
  },
  "token.refused ROTATED": async () => {
    const token = await newToken();
    await asAdmin("POST", `/api/tokens/${token.id}/secret`, { overlapHours: 0 });
    return askBy(token);
  },
  "token.refused MAKER_STOPPED": async () => {
    const maker = await newUser();
    const token = await newToken(maker);
    await state(maker, true);
    return askBy(token);
  },
  "token.refused HOLDER_STOPPED": async () => {
    const [token, holder] = [await newToken(), await newUser()];
    const rotated = await as(holder, "POST", `/api/tokens/${token.id}/secret`, {});
    await state(holder, true);
    return askBy(rotated);
  },
  "export.taken": () => asAdmin("GET", "/api/exports/extensions.csv?q=7001"),
  "operator.read": () => as("carrier", "GET", "/api/operator/companies/demo"),
  "operator.wrote": async () => {
    const state = await as("carrier", "GET", "/api/network-state?company=demo");
    return as("carrier", "PUT", "/api/network-state?company=demo", state);
  },
  "keys.rotated": () => onCommand({ verb: "keys-rotate" }),
  "keys.retired": async () => {
    const [{ id = "" } = {}] = await open.house.store.keys.list();
    await onCommand({ verb: "keys-rotate" });
    return onCommand({ verb: "keys-retire", id });
  },
  "keys.given-up": async () => {
    await sealByNone();
    return onCommand({ verb: "keys-give-up" });
  },
  "outside.alarm": async () => {
    await setOutside({ dailyCap: 1 });
    const from = { desk: "2001" as ExtensionNumber };
    takeCall(open.house, { company: "demo" as CompanyId, from, dialled: "00312345678" });
    return settleOutside(open.house);
  },
  "outside.frozen": () => asAdmin("POST", "/api/outside/freeze"),
  "outside.widened": async () => {
    await setOutside({ frozen: true });
    return setOutside({ frozen: false });
  },
  "access.refused": () => stranger().ask("GET", "/api/me"),
  "requests.limited": async () => {
    for (let tries = 0; tries < 6; tries += 1) await wrongly("somebody");
  },
  "refusals.more": async () => {
    const reads = Object.values(ENDPOINTS).filter(({ method }) => method === "GET");
    for (const { path } of reads) await stranger().ask("GET", path.replace(/:\w+/g, "1"));
    await open.house.refusals.flush();
  },
};

const EVERYTHING = { before: null, codes: null, person: null, from: null, to: null, limit: 10_000 };

async function told(): Promise<readonly SecurityEntry[]> {
  await open.house.refusals.settled();
  const logs = ["demo", "operator"].map((company) =>
    open.house.store.read((reader) => reader.findEvents(company, EVERYTHING)),
  );
  return (await Promise.all(logs)).flat();
}

test.each(Object.keys(FLOWS) as Flow[])("%s is told, as its schema says", async (flow) => {
  const [code, reason] = flow.split(" ") as [SecurityEventCode, string?];
  const before = new Set((await told()).map(({ hash }) => hash));
  await FLOWS[flow]();
  const since = (await told()).filter((event) => event.code === code && !before.has(event.hash));
  expect(since.length).toBeGreaterThan(0);
  for (const { params } of since)
    expect([params, SECURITY_EVENTS[code].safeParse(params).success]).toEqual([params, true]);
  expect(since.map(({ params }) => ("reason" in params ? params.reason : undefined))).toContain(reason);
});

const FROM = { "x-forwarded-for": "198.51.100.7" };
/** So many failed from there that whoever comes next waits. */
const exhaust = () =>
  open.house.store.write(async (writer) => {
    for (let tries = 0; tries < 50; tries += 1)
      await noteSourceFailure(writer, FROM["x-forwarded-for"], open.house.now());
  });
const twenty = (ask: () => Promise<unknown>) => Promise.all(Array.from({ length: 20 }, ask));

test.each<readonly [string, string, number, () => Promise<unknown>]>([
  ["twenty passwords at once", "signIn", 15, () => twenty(() => wrongly("somebody-else"))],
  [
    "twenty changes of a password at once",
    "changePassword",
    15,
    async () => {
      const cookie = await sessionCookie(open, "demo", "second");
      const wrong = { current: "a wrong password", next: "nine unrelated kettles" };
      return twenty(() => stranger().ask("POST", "/api/me/password", wrong, { cookie }));
    },
  ],
  [
    "a code after five",
    "stepUp",
    1,
    async () => {
      const cookie = await sessionCookie(open, "demo", "second", "FACTOR");
      for (let tries = 0; tries < 6; tries += 1)
        await stranger().ask("POST", "/api/session/step-up", { code: "000000" }, { cookie });
    },
  ],
  [
    "the way to a company's provider",
    "signIn",
    1,
    async () => {
      await exhaust();
      expect((await chooseProvider(stranger(), "demo", FROM)).status).toBe(429);
    },
  ],
  [
    "the way back from it",
    "signIn",
    1,
    async () => {
      await exhaust();
      const back = await stranger().ask("GET", "/signin/oidc/back/demo?code=x", undefined, FROM);
      expect(back.status).toBe(429);
    },
  ],
])("who must wait is told of: %s", async (_, operation, times, drive) => {
  const limited = async () => {
    await open.house.refusals.flush();
    return (await told()).filter(({ code }) => code === "requests.limited");
  };
  const before = new Set((await limited()).map(({ hash }) => hash));
  await drive();
  const since = (await limited()).filter(({ hash }) => !before.has(hash));
  expect(since.map(({ params }) => params)).toEqual(since.map(() => ({ operation })));
  expect(since.reduce((sum, { count }) => sum + count, 0)).toBe(times);
});
