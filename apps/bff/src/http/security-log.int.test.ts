import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POLICY, scopeOf } from "../sessions/policy.ts";
import type { SecurityEntry } from "../store/security-log.ts";
import { Browser, type Came } from "../testing/browser.ts";
import { EXAMPLE_BODIES } from "../testing/example-requests.ts";
import { sessionCookie } from "../testing/factors.ts";
import { takeLink } from "../testing/join.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";
import { turnDays } from "../use-cases/turn-days.ts";

let open: OpenHouse;
let now: number = NOW;

beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

/** Each test is in a minute of its own, so that none counts another one's refusals. */
beforeEach(() => pass(61));

function pass(seconds: number): void {
  now += seconds * 1000;
  open.setNow(now as Instant);
}

const EVERYTHING = { before: null, codes: null, person: null, from: null, to: null, limit: 10_000 };

async function logOf(company: string): Promise<readonly SecurityEntry[]> {
  await open.house.refusals.settled();
  return (await open.house.store.read((reader) => reader.findEvents(company, EVERYTHING))).toReversed();
}

/** What came into a company's log while that was done. */
async function eventsOf(company: string, done: () => Promise<unknown>) {
  const before = (await logOf(company)).length;
  await done();
  return (await logOf(company)).slice(before).map(({ code, params, actor, subject, door, source }) => ({
    code,
    params,
    by: actor?.userId ?? null,
    subject,
    door,
    source,
  }));
}

const FROM_HERE = { door: "PANEL", source: "127.0.0.0/24" };

function signIn(companyId: string, userId: string, password = PASSWORD) {
  return new Browser(open.address).ask("POST", "/api/session", { companyId, userId, password });
}

describe("signing in and out", () => {
  test("stands in the log", async () => {
    const events = await eventsOf("demo", async () => {
      const browser = await Browser.signedIn(open.address, "demo", "second");
      await browser.ask("DELETE", "/api/session");
    });
    expect(events).toEqual([
      { code: "sign-in.succeeded", params: { by: "PASSWORD" }, by: "second", subject: null, ...FROM_HERE },
      { code: "session.ended", params: { reason: "SIGNED_OUT" }, by: "second", subject: null, ...FROM_HERE },
    ]);
  });

  test.each([
    ["a wrong password", "demo", "second", "a wrong password", "demo", "WRONG_PASSWORD", "second"],
    ["a user that there is not", "demo", "mistyped secret", PASSWORD, "demo", "UNKNOWN_USER", null],
    ["a company that there is not", "mistyped", "second", PASSWORD, "operator", "UNKNOWN_COMPANY", null],
  ])(
    "%s is one refusal, without what was typed",
    async (_, companyId, userId, password, log, reason, subject) => {
      const events = await eventsOf(log, () => signIn(companyId, userId, password));
      expect(events).toEqual([
        { code: "sign-in.refused", params: { reason }, by: null, subject, ...FROM_HERE },
      ]);
      expect(JSON.stringify(await logOf(log))).not.toContain("mistyped");
    },
  );

  test("companies that there are not fill nothing: a thousand are told as one with its count", async () => {
    const events = await eventsOf("operator", async () => {
      for (let index = 0; index < 5; index += 1) await signIn(`guess-${index}`, "admin");
      await open.house.refusals.flush();
    });
    expect(events).toHaveLength(2);
    expect((await logOf("operator")).at(-1)).toMatchObject({ count: 4, requestId: null });
  });

  test("a session that is over is told once, when it is used again", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "second");
    pass(31 * 60);
    const events = await eventsOf("demo", async () => {
      await browser.ask("GET", "/api/me");
      await browser.ask("GET", "/api/me");
    });
    expect(events).toMatchObject([{ code: "session.ended", params: { reason: "EXPIRED" }, by: "second" }]);
  });
});

test("what is done to an account stands in the log, with who did it to whom, in the transaction that does it", async () => {
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  const account = { userId: "newcomer", role: "ADMIN", name: "新しい 人" };
  const password = "a long password of a newcomer";
  const ask = async (method: string, path: string, body?: unknown) => {
    const { status, body: answer } = await admin.ask(method, path, body);
    expect([200, 201, 204]).toContain(status);
    return answer;
  };
  const events = await eventsOf("demo", async () => {
    const { link } = await ask("POST", "/api/accounts", account);
    await takeLink(open.address, link, password);
    await takeLink(open.address, link, password);
    await ask("POST", "/api/accounts/newcomer/links");
    await ask("PUT", "/api/accounts/newcomer/role", { role: "USER", extension: "7002" });
    await ask("PUT", "/api/second-factor", { askedOf: "EVERYONE" });
    await ask("PUT", "/api/second-factor", { askedOf: "NONE" });
    await ask("PUT", "/api/accounts/newcomer/state", { disabled: true });
    await ask("PUT", "/api/accounts/newcomer/state", { disabled: false });
    const newcomer = new Browser(open.address);
    await newcomer.ask("POST", "/api/session", { companyId: "demo", userId: "newcomer", password });
    const next = "another long password of theirs";
    await newcomer.ask("POST", "/api/me/password", { current: "wrong", next });
    await newcomer.ask("POST", "/api/me/password", { current: password, next });
    await ask("DELETE", "/api/accounts/newcomer");
  });
  expect(events.map(({ code, params, by, subject }) => [code, by, subject, params])).toEqual([
    ["account.invited", "admin", "newcomer", { role: "ADMIN" }],
    ["link.made", "admin", "newcomer", { purpose: "INVITE" }],
    ["password.changed", "newcomer", null, { by: "LINK" }],
    ["sign-in.succeeded", "newcomer", null, { by: "LINK" }],
    ["link.refused", null, "newcomer", {}],
    ["link.made", "admin", "newcomer", { purpose: "RESET" }],
    ["account.role-changed", "admin", "newcomer", { from: "ADMIN", to: "USER" }],
    ["second-factor.changed", "admin", null, { from: "NONE", to: "EVERYONE" }],
    ["second-factor.changed", "admin", null, { from: "EVERYONE", to: "NONE" }],
    ["account.disabled", "admin", "newcomer", {}],
    ["account.enabled", "admin", "newcomer", {}],
    ["sign-in.succeeded", "newcomer", null, { by: "PASSWORD" }],
    ["step-up.refused", "newcomer", null, { by: "PASSWORD" }],
    ["password.changed", "newcomer", null, { by: "SELF" }],
    ["account.removed", "admin", "newcomer", {}],
  ]);
});

test("what somebody was given is told: the sites too, and what the command line altered of an account that was there", async () => {
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  const [tokyo, osaka] = ["tokyo", "osaka"] as const;
  const asked = {
    companyId: "demo",
    userId: "given",
    role: "ADMIN",
    extension: null,
    password: PASSWORD,
  } as const;
  const ofSites = (...sites: string[]) => ({ ...asked, sites: sites as unknown as SiteId[] });
  const events = await eventsOf("demo", async () => {
    await putUser(open.house, { ...ofSites(tokyo), passwordOnly: true });
    const role = { role: "ADMIN", name: "担当 者", sites: [tokyo, osaka] };
    expect((await admin.ask("PUT", "/api/accounts/given/role", role)).status).toBe(204);
    await admin.ask("PUT", "/api/accounts/given/state", { disabled: true });
    await putUser(open.house, asked);
    await putUser(open.house, asked);
    const token = { name: "人事", right: "WRITE", sites: [osaka], endsOn: "2027-03-31" };
    expect((await admin.ask("POST", "/api/tokens", token)).status).toBe(201);
    await admin.ask("DELETE", "/api/accounts/given");
  });
  const byCommand = ["password.changed", null, "given", { by: "COMMAND_LINE" }];
  expect(events.map(({ code, params, by, subject }) => [code, by, subject, params])).toEqual([
    ["account.added", null, "given", { role: "ADMIN", sites: tokyo }],
    ["account.exempted", null, "given", { exempt: "YES" }],
    [
      "account.role-changed",
      "admin",
      "given",
      { from: "ADMIN", to: "ADMIN", sitesBefore: tokyo, sites: `${tokyo} ${osaka}` },
    ],
    ["account.disabled", "admin", "given", {}],
    byCommand,
    ["account.enabled", null, "given", {}],
    ["account.role-changed", null, "given", { from: "ADMIN", to: "ADMIN", sitesBefore: `${tokyo} ${osaka}` }],
    ["account.exempted", null, "given", { exempt: "NO" }],
    byCommand,
    ["token.made", "admin", null, { name: "人事", right: "WRITE", sites: osaka }],
    ["account.removed", "admin", "given", {}],
  ]);
});

test("what leaves the company, and what an operator looks at or alters, stands in its own log: as many events as looks", async () => {
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  const carrier = await Browser.signedIn(open.address, "operator", "carrier");
  const events = await eventsOf("demo", async () => {
    await admin.ask("GET", "/api/exports/extensions.csv?q=7001");
    await admin.ask("GET", "/api/exports/scenario.json");
    await admin.ask("GET", "/api/network-state");
    await carrier.ask("GET", "/api/operator/companies/demo");
    await carrier.ask("GET", "/api/operator/companies/demo");
    const { body } = await carrier.ask("GET", "/api/network-state?company=demo");
    await carrier.ask("PUT", "/api/network-state?company=demo", body);
  });
  expect(events.map(({ code, by, params }) => [code, by, params])).toEqual([
    ["export.taken", "admin", { what: "EXTENSIONS", rows: 1 }],
    ["export.taken", "admin", { what: "SCENARIO", rows: expect.any(Number) }],
    ["operator.read", "carrier", { operation: "getCompany" }],
    ["operator.read", "carrier", { operation: "getCompany" }],
    ["operator.read", "carrier", { operation: "getNetworkState" }],
    ["operator.wrote", "carrier", { operation: "putNetworkState" }],
  ]);
});

describe("who asks for what is not theirs", () => {
  const OF_DEMO = { companyId: "demo", sites: null, token: null } as const;
  const ASKERS = {
    USER: { ...OF_DEMO, userId: "user", role: "USER" },
    ADMIN: { ...OF_DEMO, userId: "admin", role: "ADMIN" },
    OPERATOR: { ...OF_DEMO, companyId: "operator", userId: "carrier", role: "OPERATOR" },
    AUDITOR: { ...OF_DEMO, userId: "looks", role: "AUDITOR" },
    ADMIN_OF_A_SITE: { ...OF_DEMO, userId: "of-a-site", role: "ADMIN", sites: ["tokyo" as SiteId] },
    TOKEN: {
      ...OF_DEMO,
      userId: "of-a-site",
      role: "ADMIN",
      token: { id: "", right: "WRITE", toldTo: null },
    },
  } as const;
  type Asker = keyof typeof ASKERS;
  let secret = "";
  beforeAll(async () => {
    const added = { extension: null, name: "調べる人", passwordHash: "h", disabledAt: null };
    await open.house.store.write(async (writer) => {
      for (const { companyId, userId, role, sites } of [ASKERS.AUDITOR, ASKERS.ADMIN_OF_A_SITE])
        await writer.putAccount({
          ...{ ...added, companyId, userId, role, sites, createdAt: now, lastSignedInAt: null },
        });
    });
    const admin = { cookie: await sessionCookie(open, "demo", "admin") };
    const wanted = { name: "ERP", right: "WRITE", endsOn: "2027-03-31" };
    secret = (await new Browser(open.address).ask("POST", "/api/tokens", wanted, admin)).body.secret;
  });
  /** By a session that was begun just now, so that nobody is asked who is there. */
  const headersOf = async (asker: Asker | "NOBODY"): Promise<Record<string, string>> => {
    if (asker === "NOBODY") return {};
    if (asker === "TOKEN") return { authorization: `Bearer ${secret}` };
    const { companyId, userId } = ASKERS[asker];
    return { cookie: await sessionCookie(open, companyId, userId) };
  };
  const names = Object.keys(ENDPOINTS) as EndpointName[];
  const mayNot = (name: EndpointName, asker: Asker) => scopeOf(name, ASKERS[asker]) === null;
  const isOfOne = (name: EndpointName) => ENDPOINTS[name].path.includes(":");
  const others = names.filter((name) => POLICY[name].may !== "ANYONE");
  const cases = [
    ...others.map((name) => ["NOBODY", name] as const),
    ...(Object.keys(ASKERS) as Asker[]).flatMap((asker) =>
      others.filter((name) => mayNot(name, asker) || isOfOne(name)).map((name) => [asker, name] as const),
    ),
  ];

  test.each(cases)("%s, %s: one refusal is one event, and nothing else is", async (asker, name) => {
    const { method, path, body } = ENDPOINTS[name];
    const at = path.replace(/:\w+/g, "6999");
    const headers = await headersOf(asker);
    const sent = body === null ? undefined : EXAMPLE_BODIES[name];
    const { came, since } = await refusalsOf(() => new Browser(open.address).ask(method, at, sent, headers));
    const { status, body: answer } = came;
    const isRefused = [400, 401, 403, 404].includes(status);
    const expected = asker === "NOBODY" ? 401 : mayNot(name, asker) ? 403 : status;
    expect([status, name]).toEqual([expected, name]);
    expect(since.map(({ params, count }) => [params, count])).toEqual(
      isRefused ? [[{ operation: name, problem: answer.code }, 1]] : [],
    );
    if (isRefused) expect(since[0]?.requestId).toBe(answer.requestId);
  });

  const ELSEWHERE = {
    changes: [{ type: "AddExtension", number: "2999", kind: "DESK_PHONE", name: "新人", site: "nowhere" }],
  };
  test.each([
    ["writes beyond their site", "ADMIN_OF_A_SITE", "applyChanges", ELSEWHERE, null, "policy.beyond-sites"],
    ["plans beyond their site", "ADMIN_OF_A_SITE", "planChanges", ELSEWHERE, null, "policy.beyond-sites"],
    [
      "takes back what was done beyond it",
      "ADMIN_OF_A_SITE",
      "undoChangeSet",
      {},
      null,
      "policy.beyond-sites",
    ],
    [
      "sends what no screen sends",
      "ADMIN",
      "planChanges",
      { changes: [], company: "other" },
      null,
      "request.malformed",
    ],
    ["owes a factor", "ADMIN", "getMe", undefined, "FACTOR", "session.factor-required"],
    ["has none yet", "ADMIN", "applyChanges", { changes: [] }, "ENROLMENT", "session.factor-required"],
    ["proved who they are long ago", "ADMIN", "startTotp", undefined, "LATE", "session.step-up-required"],
  ] as const)("%s (%s, %s): one event too", async (_, asker, name, body, owes, problem) => {
    const { companyId, userId } = ASKERS[asker];
    const both = name === "undoChangeSet" ? await changedOfTwoSites() : "";
    const cookie = await sessionCookie(open, companyId, userId, owes === "LATE" ? null : owes);
    if (owes === "LATE") pass(6 * 60);
    const { method, path } = ENDPOINTS[name];
    const { came, since } = await refusalsOf(() =>
      new Browser(open.address).ask(method, path.replace(":id", both), body, { cookie }),
    );
    expect(came.body.code).toBe(problem);
    expect(since).toMatchObject([
      { params: { operation: name, problem }, actor: { userId }, requestId: came.body.requestId },
    ]);
  });

  async function changedOfTwoSites(): Promise<string> {
    const headers = { cookie: await sessionCookie(open, "demo", "admin") };
    const ask = (method: string, path: string, body?: unknown) =>
      new Browser(open.address).ask(method, path, body, headers);
    const { items: sites } = (await ask("GET", "/api/sites")).body;
    const changes = [];
    for (const { id } of sites.slice(0, 2)) {
      const listed = await ask("GET", `/api/extensions?site=${id}&kind=DESK_PHONE&limit=1`);
      const extension = listed.body.items[0].number;
      changes.push({ type: "EditExtension", extension, department: "二つの拠点の課" });
    }
    const { status, body } = await ask("POST", "/api/change-sets", { changes });
    expect(status).toBe(201);
    return body.id;
  }

  async function refusalsOf(ask: () => Promise<Came>) {
    const before = (await refusals()).length;
    const came = await ask();
    return { came, since: (await refusals()).slice(before) };
  }

  async function refusals() {
    const logs = [...(await logOf("demo")), ...(await logOf("operator")), ...(await logOf("other"))];
    return logs
      .filter(({ code }) => code === "access.refused")
      .toSorted((one, other) => one.at.localeCompare(other.at));
  }

  test("a form that came from elsewhere, and a request of another site", async () => {
    const events = await eventsOf("operator", async () => {
      const nobody = new Browser(open.address);
      const form = { "content-type": "application/x-www-form-urlencoded" };
      await nobody.ask("POST", "/signin", "companyId=demo&userId=admin&password=x&formToken=forged", form);
      await nobody.ask("POST", "/join", "token=x&password=x&again=x&formToken=forged", form);
      await nobody.ask("POST", "/api/session", {}, { "sec-fetch-site": "cross-site" });
    });
    expect(events.map(({ params }) => params)).toEqual([
      { operation: "signInForm", problem: "form.expired" },
      { operation: "joinForm", problem: "form.expired" },
      // Its token was none either.
      {},
      { operation: "POST", problem: "request.cross-site" },
    ]);
  });
});

test("as many entries in the log of changes as there were writes that succeeded", async () => {
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  const carrier = await Browser.signedIn(open.address, "operator", "carrier");
  const rename = (name: string) => ({ changes: [{ type: "EditExtension", extension: "7001", name }] });
  const before = await open.house.store.read((reader) => reader.head("demo" as CompanyId));
  let written = 0;
  const ask = async (method: string, path: string, body: unknown, headers = {}, who = admin) => {
    const { status, body: answer } = await who.ask(method, path, body, headers);
    if (status === 201) written += 1;
    return { status, id: answer?.id };
  };
  const { id } = await ask("POST", "/api/change-sets", rename("一つ目"));
  await ask("POST", "/api/plans", rename("見るだけ"));
  await ask("POST", "/api/change-sets", rename("古い版"), { "if-match": '"1"' });
  await ask("POST", "/api/change-sets", { changes: [{ type: "RemoveExtension", extension: "7999" }] });
  await ask("POST", `/api/change-sets/${id}/undo?preview=true`, {});
  await ask("POST", `/api/change-sets/${id}/undo`, {});
  const key = { "idempotency-key": "once" };
  await ask("POST", "/api/change-sets", rename("一度だけ"), key);
  expect((await ask("POST", "/api/change-sets", rename("一度だけ"), key)).status).toBe(201);
  written -= 1;
  await ask("PUT", "/api/operator/companies/demo", otherThanDemo(), {}, carrier);
  const { body: document } = await carrier.ask("GET", "/api/operator/companies/demo");
  const imported = await carrier.ask("PUT", "/api/operator/companies/demo", document);
  expect(imported.status).toBe(200);
  written += 1;
  pass(40 * 24 * 60 * 60);
  written += (await turnDays(open.house, "demo" as CompanyId)).length;
  const after = await open.house.store.read((reader) => reader.head("demo" as CompanyId));
  expect((after?.revision ?? 0) - (before?.revision ?? 0)).toBe(written);
  expect(written).toBeGreaterThanOrEqual(4);
  const last = after?.revision ?? 0;
  const entries = await open.house.store.read((reader) =>
    reader.logAfter("demo" as CompanyId, last - written, 100),
  );
  expect(entries).toHaveLength(written);
});

function otherThanDemo() {
  return { company: { id: "other", name: "x" }, baseContract: {}, holders: [], sites: [], mobileLines: [] };
}

describe("an administrator reads it", () => {
  let admin: Browser;
  beforeAll(async () => {
    admin = await Browser.signedIn(open.address, "demo", "admin");
  });
  const listed = async (query: string) => {
    const { status, body } = await admin.ask("GET", `/api/security-events?${query}`);
    expect([status, ENDPOINTS.listSecurityEvents.success.body.safeParse(body).error]).toEqual([
      200,
      undefined,
    ]);
    return body;
  };

  test("page by page, newest first, numbered without a gap", async () => {
    const first = await listed("limit=7");
    const next = await listed(`limit=7&before=${first.next}`);
    const seqs = [...first.items, ...next.items].map(({ seq }: { seq: number }) => seq);
    const [newest = 0] = seqs;
    expect(seqs).toEqual(Array.from({ length: 14 }, (_, index) => newest - index));
  });

  test.each([
    ["kind=REFUSED", ({ code }: { code: string }) => /refused|more|limited/.test(code)],
    ["kind=DATA", ({ code }: { code: string }) => /^(export|operator)\./.test(code)],
    ["person=newcomer", (event: Listed) => [event.actor?.userId, event.subject?.userId].includes("newcomer")],
    ["from=2026-12-01&to=2026-12-01", ({ at }: Listed) => at < "2026-12-01T15:00:00.000Z"],
  ])("narrowed to %s", async (query, holds) => {
    const { items } = await listed(`${query}&limit=100`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item: Listed) => !holds(item))).toEqual([]);
  });

  interface Listed {
    readonly code: string;
    readonly at: string;
    readonly actor: { readonly userId: string } | null;
    readonly subject: { readonly userId: string } | null;
  }

  test("and sees nothing of another company or of the operators' own", async () => {
    const other = await Browser.signedIn(open.address, "other", "admin");
    const { body } = await other.ask("GET", "/api/security-events?limit=100");
    const mine = new Set((await logOf("other")).map(({ hash }) => hash)).size;
    expect(body.items).toHaveLength(mine);
    expect(JSON.stringify(body)).not.toMatch(/"demo"|newcomer/);
  });

  test("and so does an auditor, but no administrator of one site", async () => {
    const common = { companyId: "demo", extension: null, password: PASSWORD };
    await putUser(open.house, { ...common, userId: "auditor", role: "AUDITOR" });
    await putUser(open.house, { ...common, userId: "of-tokyo", role: "ADMIN", sites: ["tokyo" as SiteId] });
    for (const [userId, status] of [
      ["auditor", 200],
      ["of-tokyo", 403],
    ] as const) {
      const browser = await Browser.signedIn(open.address, "demo", userId);
      for (const path of ["/api/security-events", "/api/log-verification"])
        expect([path, (await browser.ask("GET", path)).status]).toEqual([path, status]);
    }
  });

  test("and has both logs followed, of their own company alone", async () => {
    const { status, body } = await admin.ask("GET", "/api/log-verification");
    expect([status, ENDPOINTS.verifyLogs.success.body.safeParse(body).error]).toEqual([200, undefined]);
    const events = await logOf("demo");
    expect(body.logs).toMatchObject([
      { log: "CHANGES", broken: null },
      {
        log: "EVENTS",
        entries: events.length,
        head: { row: events.length, hash: events.at(-1)?.hash },
        broken: null,
      },
    ]);
  });

  test("and an auditor is told another hash, the same for the same head", async () => {
    const auditor = await Browser.signedIn(open.address, "demo", "auditor");
    const headOf = async (browser: Pick<Browser, "ask">) =>
      (await browser.ask("GET", "/api/log-verification")).body.logs[0].head;
    const [whole, masked, again] = [await headOf(admin), await headOf(auditor), await headOf(auditor)];
    expect(masked).toEqual(again);
    expect(masked).toEqual({ row: whole.row, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const department = { type: "EditExtension", extension: "7001", department: "指紋が変わる課" };
    expect((await admin.ask("POST", "/api/change-sets", { changes: [department] })).status).toBe(201);
    const later = await headOf(auditor);
    expect(later.row).toBe(whole.row + 1);
    const links = await open.house.store.read((reader) => reader.changeLinks("demo" as CompanyId, 0, 1_000));
    const kept = links.map(({ hash }) => hash);
    expect(kept).toContain(whole.hash);
    expect(new Set([whole.hash, masked.hash, later.hash]).size).toBe(3);
    for (const { hash } of [masked, later]) expect(kept).not.toContain(hash);
  });
});
