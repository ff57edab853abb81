import { companyDocument } from "@naisen/api/company-document";
import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { en } from "@naisen/messages/en";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runCommand } from "../cli/command.ts";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse, otherCompany } from "../testing/open-house.ts";
import { exportCompany } from "../use-cases/export-company.ts";
import { settleOutside } from "../use-cases/settle-outside.ts";

const DEMO = "demo" as CompanyId;
const WIDENED = "outside.widened";
const FROZEN = "outside.frozen";
/** What each row begins with: some calls go out, and there is a cap. */
const BEFORE = {
  domestic: "ANY",
  international: "LISTED",
  premiumRate: "NO",
  otherCarrier: "NO",
  forwarding: "LISTED",
  allowList: ["06"],
  dailyCap: 10,
  alarmAt: 5,
  alarmOutOfHours: 5,
  freezeAtCap: true,
  frozen: false,
} as const satisfies OutsidePolicy;

let open: OpenHouse;
let people: Readonly<Record<"admin" | "user" | "carrier" | "program", Browser>>;
beforeAll(async () => {
  open = await openHouse();
  const carrier = await Browser.signedIn(open.address, "operator", "carrier");
  const token = { name: "import", right: "WRITE", endsOn: "2027-03-31" };
  const { secret } = (await carrier.ask("POST", "/api/tokens", token)).body;
  people = {
    admin: await Browser.signedIn(open.address, "demo", "admin"),
    user: await Browser.signedIn(open.address, "demo", "user"),
    carrier,
    program: new Browser(open.address, { authorization: `Bearer ${secret}` }),
  };
});
afterAll(() => open.close());
beforeEach(async () => {
  const off = ["2001", "7001"].map((extension) => ({ type: "SetForwarding", extension, rules: [] }));
  await apply(people.admin, ...off, { type: "SetOutside", ...BEFORE });
});

const ask = async (browser: Browser, method: string, path: string, body?: unknown) => {
  const came = await browser.ask(method, path, body);
  expect(came.status, JSON.stringify(came.body)).toBeLessThan(300);
  return came.body;
};
const apply = (browser: Browser, ...changes: readonly object[]) =>
  ask(browser, "POST", "/api/change-sets", { changes });
const set = (values: object) => apply(people.admin, { type: "SetOutside", ...values });
const forward = (browser: Browser, extension: string, to: string) =>
  apply(browser, { type: "SetForwarding", extension, rules: [{ when: "BUSY", to }] });
const undo = ({ id }: { id: string }) => ask(people.admin, "POST", `/api/change-sets/${id}/undo`, {});

/** The company as it is, with that in the place of what it lets out. */
async function document(outside: object | undefined) {
  const { document } = (await exportCompany(open.house, DEMO)) ?? expect.unreachable();
  return { ...document, outside };
}
const put = async (browser: Browser, outside: object | undefined, query = "") =>
  ask(browser, "PUT", `/api/operator/companies/demo${query}`, await document(outside));
/** Nobody can ask a program anew who is there. */
const refusedToProgram = async (outside: object) => {
  const path = "/api/operator/companies/demo";
  const { status, body } = await people.program.ask("PUT", path, await document(outside));
  expect([status, body.code]).toEqual([403, "policy.forbidden"]);
};
const putByCommand = async (outside: object, preview = false) => {
  const asked = { verb: "import", file: "demo.json", document: await document(outside), preview } as const;
  expect(await runCommand(open.house, asked, en)).toMatchObject({ exit: 0 });
};
/** A new company comes with what it lets out. */
const putNew = (id: string, outside: object | undefined) => {
  const { mobileLines: _, extensions, ...other } = otherCompany();
  const company = { id, name: "株式会社新しい" };
  const desks = extensions.filter(({ kind }) => kind === "DESK_PHONE");
  const document = companyDocument.parse({ ...other, company, mobileLines: [], extensions: desks, outside });
  return ask(people.carrier, "PUT", `/api/operator/companies/${id}`, document);
};

async function events(company: string): Promise<readonly string[]> {
  const found = await open.house.store.read((reader) => reader.eventsAfter(company, 0, 10_000));
  return found.map(({ code }) => code).filter((code) => code === WIDENED || code === FROZEN);
}

test.each<[string, readonly string[], () => Promise<unknown>]>([
  ["a change set of the panel", [WIDENED], () => set({ international: "ANY" })],
  [
    "two of its changes at once",
    [WIDENED],
    () =>
      apply(
        people.admin,
        { type: "SetOutside", international: "ANY" },
        { type: "SetForwarding", extension: "2001", rules: [{ when: "BUSY", to: "06-1234-5678" }] },
      ),
  ],
  ["a later alarm", [WIDENED], () => set({ alarmAt: 6 })],
  ["a narrower one", [], () => set({ international: "NO", dailyCap: 5 })],
  ["a forward to a new number outside", [WIDENED], () => forward(people.admin, "2001", "06-1234-5678")],
  ["a user's own", [WIDENED], () => forward(people.user, "7001", "06-1234-5678")],
  ["a forward within the company", [], () => forward(people.admin, "2001", "2002")],
  [
    "a freeze, and that it is lifted",
    [FROZEN, WIDENED],
    async () => {
      await ask(people.admin, "POST", "/api/outside/freeze");
      await set({ frozen: false });
    },
  ],
  ["an undo of a freeze", [FROZEN, WIDENED], async () => undo(await set({ frozen: true }))],
  ["an undo of what widened", [WIDENED], async () => undo(await set({ allowList: ["06", "03"] }))],
  [
    "what is only planned",
    [],
    () =>
      ask(people.admin, "POST", "/api/plans", { changes: [{ type: "SetOutside", international: "ANY" }] }),
  ],
  ["an operator's document", [WIDENED], () => put(people.carrier, { ...BEFORE, premiumRate: "ANY" })],
  ["a program's, which is refused", [], () => refusedToProgram({ ...BEFORE, premiumRate: "ANY" })],
  ["a program's narrower one", [], () => put(people.program, { ...BEFORE, dailyCap: 1 })],
  ["a document that freezes", [FROZEN], () => put(people.carrier, { ...BEFORE, frozen: true })],
  ["a document that says nothing of it", [], () => put(people.carrier, undefined)],
  ["a document of what there is", [], () => put(people.carrier, BEFORE)],
  ["a narrower document", [], () => put(people.carrier, { ...BEFORE, dailyCap: 1 })],
  [
    "a document that is only previewed",
    [],
    () => put(people.carrier, { ...BEFORE, dailyCap: 11 }, "?preview=true"),
  ],
  ["an import of the command line", [WIDENED], () => putByCommand({ ...BEFORE, dailyCap: 11 })],
  ["its preview", [], () => putByCommand({ ...BEFORE, dailyCap: 11 }, true)],
])("%s: told as %j", async (_, expected, act) => {
  const before = await events("demo");
  await act();
  await settleOutside(open.house);
  expect((await events("demo")).slice(before.length)).toEqual(expected);
});

test.each([
  ["wide", "more than the contract", { international: "ANY", dailyCap: 10 }, [WIDENED]],
  ["silent", "what it says nothing of", undefined, []],
])("a new company, %s, that lets out %s: %j is told as %j", async (id, _, outside, expected) => {
  await putNew(id, outside);
  expect(await events(id)).toEqual(expected);
});

test("whoever widened is named, and by which way", async () => {
  await put(people.carrier, { ...BEFORE, premiumRate: "ANY" });
  await set({ ...BEFORE });
  await putByCommand({ ...BEFORE, otherCarrier: "ANY" });
  const { items } = await ask(people.admin, "GET", "/api/security-events?kind=DATA");
  expect(items.filter(({ code }: { code: string }) => code === WIDENED).slice(0, 2)).toMatchObject([
    { actor: { companyId: "operator", userId: "command-line" }, door: "CLI" },
    { actor: { companyId: "operator", userId: "carrier" }, door: "PANEL" },
  ]);
});
