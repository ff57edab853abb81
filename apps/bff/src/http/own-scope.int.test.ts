import { dayOf } from "@naisen/domain/vocabulary/day";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { demoCompany } from "../demo/demo-company.ts";
import { Browser, type Came } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";

const OWN = "7001";
/** The line of the demo's 7001, and the handset of 7008. */
const OWN_LINE = "+817031000001";
const HANDSET = { a: "+818032000008", b: "+817031009001" };

let open: OpenHouse;
let admin: Browser;
let user: Browser;
let paired: Browser;
let homeless: Browser;
/** Everything that a user was answered in this file. */
const heard: string[] = [];

beforeAll(async () => {
  open = await openHouse();
  for (const [userId, extension] of [
    ["paired", "7008"],
    ["homeless", "7095"],
  ] as const) {
    const own = readExtensionNumber(extension);
    await putUser(open.house, {
      companyId: "demo",
      userId,
      role: "USER",
      extension: own,
      password: PASSWORD,
    });
  }
  admin = await Browser.signedIn(open.address, "demo", "admin");
  await admin.ask("POST", "/api/change-sets", { changes: [{ type: "RemoveExtension", extension: "7095" }] });
  user = await Browser.signedIn(open.address, "demo", "user");
  paired = await Browser.signedIn(open.address, "demo", "paired");
  homeless = await Browser.signedIn(open.address, "demo", "homeless");
});
afterAll(() => open.close());

async function asked(browser: Browser, method: string, path: string, body?: unknown): Promise<Came> {
  const came = await browser.ask(method, path, body);
  heard.push(JSON.stringify(came.body));
  return came;
}

const plan = (changes: unknown, browser = user) => asked(browser, "POST", "/api/plans", { changes });
const apply = (changes: unknown, browser = user) => asked(browser, "POST", "/api/change-sets", { changes });
const undo = (id: string, browser = user) => asked(browser, "POST", `/api/change-sets/${id}/undo`, {});
const call = (body: unknown, browser = user) => asked(browser, "POST", "/api/calls/explain", body);
const sameAnswer = ({ status, body: { requestId: _, ...body } }: Came) => JSON.stringify([status, body]);

const voicemail = { type: "SetVoicemail", extension: OWN, on: false };
const forwarding = { type: "SetForwarding", extension: OWN, rules: [{ when: "BUSY", to: "2002" }] };
const mode = { type: "SetTwoInOneMode", number: HANDSET.a, mode: "B" };

describe("a user may change", () => {
  test.each([
    ["their voicemail", () => user, [voicemail]],
    ["their forwards", () => user, [forwarding]],
    ["both at once", () => user, [voicemail, forwarding]],
    ["their handset's mode", () => paired, [mode]],
    ["their extension by its digits in full width", () => user, [{ ...voicemail, extension: "７００１" }]],
  ])("%s, and take it back; the log says who", async (_, browser, changes) => {
    expect((await plan(changes, browser())).body).toMatchObject({ applicable: true, violations: [] });
    const applied = await apply(changes, browser());
    expect(applied).toMatchObject({ status: 201, body: { plan: { consequences: [], lines: [] } } });
    const logged = await admin.ask("GET", `/api/change-sets/${applied.body.id}`);
    expect(logged.body).toMatchObject({ actor: { role: "USER" }, door: "PANEL" });
    const undone = await undo(applied.body.id, browser());
    expect(undone.status).toBe(201);
    const again = await admin.ask("GET", `/api/change-sets/${undone.body.id}`);
    expect(again.body).toMatchObject({ actor: { role: "USER" }, door: "UNDO", undoes: applied.body.id });
  });

  test("nothing by a plan that was refused, of which they are told why", async () => {
    const unknown = { ...forwarding, rules: [{ when: "BUSY", to: "9876" }] };
    const refused = await apply([unknown]);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: "change-set.refused",
        violations: [
          {
            code: "forwarding.target-unknown",
            path: "/changes/0/rules/0/to",
            params: { extension: OWN, when: "BUSY", target: "9876" },
          },
        ],
      },
    });
  });
});

const RESTORED = { type: "Restore", action: {} };

describe("everything else is like what is not there", () => {
  test.each([
    ["another's voicemail", [{ ...voicemail, extension: "7002" }]],
    ["the voicemail of nobody", [{ ...voicemail, extension: "9999" }]],
    ["another company's", [{ ...voicemail, extension: "6999" }]],
    ["a hostile name", [{ ...voicemail, extension: "__proto__" }]],
    ["another's forwards", [{ ...forwarding, extension: "7002" }]],
    ["another's among their own", [voicemail, { ...forwarding, extension: "7002" }]],
    ["their own name", [{ type: "EditExtension", extension: OWN, name: "社長" }]],
    ["their own number", [{ type: "RenumberExtension", extension: OWN, to: "7777" }]],
    ["their own line", [{ type: "BindMobile", extension: OWN, mobile: "070-3100-9002" }]],
    ["their own binding", [{ type: "UnbindMobile", extension: OWN }]],
    ["their own extension's end", [{ type: "RemoveExtension", extension: OWN }]],
    ["a swap with another", [{ type: "SwapExtensions", a: OWN, b: "7002" }]],
    ["a new extension", [{ type: "AddExtension", number: "7999", kind: "MOBILE", name: "x" }]],
    ["a number from outside", [{ type: "SetInbound", number: "050-5500-0100", to: OWN }]],
    ["another's handset", [{ type: "SetTwoInOneMode", number: HANDSET.a, mode: "B" }]],
    ["a handset of nobody", [{ type: "SetTwoInOneMode", number: "090-0000-0000", mode: "B" }]],
    ["a handset that their line is not in", [{ type: "SetTwoInOneMode", number: OWN_LINE, mode: "B" }]],
    [
      "a new number of another, which a rule would compare",
      [{ type: "RenumberExtension", extension: "7002", to: OWN }],
    ],
  ])("%s", async (_, changes) => {
    const before = await admin.ask("GET", "/api/change-sets?limit=1");
    const answers = [await plan(changes), await apply(changes)];
    const nothing = await asked(user, "GET", "/api/extensions/9999");
    expect(answers.map(sameAnswer)).toEqual([sameAnswer(nothing), sameAnswer(nothing)]);
    expect((await admin.ask("GET", "/api/change-sets?limit=1")).body).toEqual(before.body);
  });

  test("the other number of their handset, which may be in another one too", async () => {
    expect((await plan([{ ...mode, number: HANDSET.b }], paired)).status).toBe(404);
  });

  test("a change that only we make is none", async () => {
    expect((await plan([RESTORED])).status).toBe(400);
  });

  test("whatever it is, to a user whose extension was removed", async () => {
    const changes = [{ ...voicemail, extension: "7095" }];
    const answers = [await plan(changes, homeless), await apply(changes, homeless)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect((await call({ from: { mobile: OWN_LINE }, dialled: "7002" }, homeless)).status).toBe(404);
    expect((await asked(homeless, "GET", "/api/me")).body).toMatchObject({ extension: null });
  });
});

describe("a user takes back", () => {
  const applied = async (browser: Browser, changes: unknown) => (await apply(changes, browser)).body.id;
  test.each([
    ["what an administrator did to their extension", () => adminDid([voicemail])],
    ["what an administrator did elsewhere", () => adminDid([{ ...voicemail, extension: "7004" }])],
    ["what another user did", async () => applied(paired, [{ ...forwarding, extension: "7008" }])],
    ["what never was", async () => "nothing"],
  ])("not %s", async (_, did) => {
    const id = await did();
    const answer = await undo(id);
    expect(sameAnswer(answer)).toBe(sameAnswer(await asked(user, "GET", "/api/extensions/9999")));
    expect((await asked(user, "POST", `/api/change-sets/${id}/undo?preview=true`, {})).status).toBe(404);
  });

  test("not what they did as an administrator, where it is more than a user may", async () => {
    const id = await adminDid([
      { type: "EditExtension", extension: "7003", name: "別の名" },
      { type: "SetVoicemail", extension: "7003", on: true },
    ]);
    await putUser(open.house, {
      companyId: "demo",
      userId: "second",
      role: "USER",
      extension: readExtensionNumber("7003"),
      password: PASSWORD,
    });
    const demoted = await Browser.signedIn(open.address, "demo", "second");
    expect((await undo(id, demoted)).status).toBe(404);
  });

  test("not what they did to the extension that they had before", async () => {
    const id = await applied(user, [{ ...voicemail, on: true, ringSeconds: 25 }]);
    const account = { companyId: "demo", userId: "user", role: "USER", password: PASSWORD } as const;
    await putUser(open.house, { ...account, extension: readExtensionNumber("7004") });
    const moved = await Browser.signedIn(open.address, "demo", "user");
    expect((await undo(id, moved)).status).toBe(404);
    await putUser(open.house, { ...account, extension: readExtensionNumber(OWN) });
    user = await Browser.signedIn(open.address, "demo", "user");
  });

  let second: Browser | undefined;
  async function adminDid(changes: unknown): Promise<string> {
    second ??= await Browser.signedIn(open.address, "demo", "second");
    return (await second.ask("POST", "/api/change-sets", { changes })).body.id;
  }
});

describe("a user asks of calls", () => {
  const from = { mobile: OWN_LINE };
  test.each([
    [
      "a colleague",
      "7002",
      { outcome: "RING", presented: { kind: "EXTENSION", number: OWN }, refusal: null },
    ],
    ["nobody", "7900", { outcome: "REFUSED", refusal: { code: "NO_SUCH_EXTENSION" } }],
    [
      "one without a line, like nobody",
      "7016",
      { outcome: "REFUSED", refusal: { code: "NO_SUCH_EXTENSION" } },
    ],
    ["one that is held, like nobody", "7019", { outcome: "REFUSED", refusal: { code: "NO_SUCH_EXTENSION" } }],
    ["somebody outside", "03-1234-5678", { presented: { kind: "MOBILE", number: OWN_LINE } }],
  ])("what becomes of one to %s", async (_, dialled, expected) => {
    const { status, body } = await call({ from, dialled });
    expect([status, body]).toMatchObject([200, { ...expected, legs: [] }]);
    for (const { code } of body.trace) expect(code).toMatch(/^(caller|dialled|emergency|network|outside)\./);
  });

  test.each([
    ["from another's line", { from: { mobile: HANDSET.a }, dialled: OWN }],
    ["from a line of nobody", { from: { mobile: "+819000000000" }, dialled: OWN }],
    ["from another's desk phone", { from: { desk: "2001" }, dialled: OWN }],
    ["from a desk phone that is their mobile", { from: { desk: OWN }, dialled: "7002" }],
    ["from outside", { from: { outside: "03-1234-5678" }, dialled: OWN }],
    ["supposing that a colleague is busy", { from, dialled: "7002", conditions: { busy: ["7002"] } }],
    [
      "supposing that a colleague is away",
      { from, dialled: "7002", conditions: { lines: { [HANDSET.a]: "OUT_OF_AREA" } } },
    ],
    ["supposing that a site is down", { from, dialled: "2001", conditions: { sitesDown: ["tokyo"] } }],
  ])("nothing %s", async (_, body) => {
    expect((await call(body)).status).toBe(404);
  });

  test("their own being abroad they may suppose", async () => {
    const conditions = { lines: { [OWN_LINE]: { abroad: "US", worldWing: true } } };
    expect((await call({ from, dialled: "7002", conditions })).body).toMatchObject({
      refusal: { code: "ROAMING_EXTENSION_DIAL" },
    });
  });

  test("what the network knows of colleagues makes no difference", async () => {
    const operator = await Browser.signedIn(open.address, "operator", "carrier");
    const before = (await call({ from, dialled: "2001" })).body;
    await operator.ask("PUT", "/api/network-state?company=demo", {
      unregistered: ["2001"],
      sitesDown: ["tokyo"],
      busy: ["2001"],
    });
    expect((await call({ from, dialled: "2001" })).body).toEqual(before);
    await operator.ask("PUT", "/api/network-state?company=demo", {});
  });
});

describe("what a plan tells of calls", () => {
  test("where their own calls end, before and after, and the number that they typed", async () => {
    const { body } = await plan([{ ...forwarding, rules: [{ when: "NO_ANSWER", to: "2002" }] }]);
    expect(body.consequences).toEqual([]);
    expect(body.ownCalls).toContainEqual({
      direction: "IN",
      when: "NO_ANSWER",
      before: { kind: "VOICEMAIL" },
      after: { kind: "FORWARDED", to: "2002" },
    });
    expect(body.ownCalls).toContainEqual(
      expect.objectContaining({ when: "BUSY", before: { kind: "FORWARDED", to: "2001" } }),
    );
  });

  test("what the other side sees in another mode", async () => {
    const { body } = await plan([mode], paired);
    const shown = body.ownCalls.filter(({ direction }: { direction: string }) => direction === "OUT");
    expect(shown).toContainEqual({
      direction: "OUT",
      dials: "OUTSIDE",
      before: { kind: "MOBILE", number: HANDSET.a },
      after: { kind: "MOBILE", number: HANDSET.b },
    });
    expect(shown).toContainEqual(
      expect.objectContaining({
        dials: "EXTENSION",
        before: { kind: "EXTENSION", number: "7008" },
        after: null,
      }),
    );
  });

  test("a loop by its number alone", async () => {
    await admin.ask("POST", "/api/change-sets", {
      changes: [{ type: "SetForwarding", extension: "7002", rules: [{ when: "BUSY", to: OWN }] }],
    });
    const { body } = await plan([{ ...forwarding, rules: [{ when: "ALWAYS", to: "7002" }] }]);
    expect(body).toMatchObject({ applicable: false });
    expect(body.violations).toEqual([
      {
        code: "forwarding.loop",
        path: "/changes/0/rules/0/to",
        params: { extension: OWN, when: "ALWAYS", target: "7002" },
      },
    ]);
  });

  test("a stale one without who was faster", async () => {
    const shown = await plan([{ ...voicemail, on: true, ringSeconds: 7 }]);
    await admin.ask("POST", "/api/change-sets", { changes: [{ ...voicemail, on: true, ringSeconds: 9 }] });
    const stale = await asked(user, "POST", "/api/change-sets", {
      changes: [{ ...voicemail, on: true, ringSeconds: 7 }],
      planDigest: shown.body.digest,
    });
    expect(stale).toMatchObject({ status: 412, body: { meanwhile: [] } });
  });
});

describe("nothing of anybody else", () => {
  beforeEach(async () => {
    await asked(user, "GET", "/api/me");
    await asked(user, "GET", `/api/extensions/${OWN}`);
    await asked(paired, "GET", "/api/extensions/7008");
  });

  test("no name, フリガナ or line of a colleague was in any answer of this file", () => {
    const { extensions, mobileLines, holders } = demoCompany(dayOf(NOW));
    const others = extensions.filter(({ number }) => ![OWN, "7008"].includes(number ?? ""));
    const ownLines = new Set(["070-3100-0001", "080-3200-0008", "070-3100-9001"]);
    const lines = mobileLines.filter(({ number }) => !ownLines.has(number)).map(({ number }) => number);
    const marks = [
      ...others.flatMap(({ name, kana }) => [name, kana ?? name]),
      ...lines.flatMap((line) => [line, `+81${line.replaceAll("-", "").slice(1)}`]),
      ...(holders ?? []).filter(({ kind }) => kind === "PERSONAL").map(({ name }) => name),
      "よその",
      "鈴木 恵子",
      "社長",
      "別の名",
    ];
    const own = extensions.filter(({ number }) => [OWN, "7008"].includes(number ?? ""));
    const all = heard.join("\n");
    const found = marks.filter(
      (mark) => all.includes(mark) && !own.some(({ name, department }) => [name, department].includes(mark)),
    );
    expect(marks.length).toBeGreaterThan(300);
    expect(heard.length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  });
});
