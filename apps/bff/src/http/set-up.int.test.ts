import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { makeSetupCode } from "../use-cases/set-up.ts";

const PASSWORD = "seven unrelated teapots";
let open: OpenHouse;
beforeEach(async () => {
  open = await openHouse({ empty: true });
});
afterEach(() => open.close());

/** Sends the page's form as a browser without scripts does. */
async function setUp(form: Partial<Record<"code" | "userId" | "password" | "again", string>>) {
  const browser = new Browser(open.address);
  const page = await browser.ask("GET", "/setup");
  const formToken = /name="formToken" value="(\w+)"/.exec(page.body)?.[1] ?? "";
  const typed = { userId: "first", password: PASSWORD, again: form.password ?? PASSWORD, ...form };
  const { status, body, headers } = await browser.ask(
    "POST",
    "/setup",
    new URLSearchParams({ formToken, ...typed }).toString(),
    { "content-type": "application/x-www-form-urlencoded" },
  );
  return { browser, status, body, location: headers.get("location") };
}

const codeNow = async () => (await makeSetupCode(open.house)) ?? "";
const signIn = (companyId: string, userId: string) =>
  new Browser(open.address).ask("POST", "/api/session", { companyId, userId, password: PASSWORD });

test("the code makes the first operator, who sets up a second factor, and is dead", async () => {
  const code = await codeNow();
  expect(code).toMatch(/^(?:[a-z0-9]{4}-){6}[a-z0-9]{4}$/);
  const { status, location, browser } = await setUp({ code: code.toUpperCase() });
  expect([status, location]).toEqual([303, "/signin/enrol?next=%2F"]);
  expect((await browser.ask("GET", "/api/me")).body.code).toBe("session.factor-required");
  expect((await signIn("operator", "first")).body).toMatchObject({ role: "OPERATOR", owes: "ENROLMENT" });
  expect((await browser.ask("GET", "/setup")).status).toBe(404);
  expect((await setUp({ code, userId: "second" })).status).toBe(404);
  expect(await makeSetupCode(open.house)).toBeNull();
});

test("there is no account but by it", async () => {
  for (const userId of ["admin", "root", "operator", "first"]) {
    expect((await signIn("operator", userId)).status).toBe(401);
  }
  expect(await open.house.store.read((reader) => reader.hasAccounts())).toBe(false);
});

test.each([
  ["another code", { code: "aaaa-aaaa-aaaa-aaaa" }, "このコードは使えません"],
  ["no code", { code: "" }, "このコードは使えません"],
  ["two passwords that differ", { again: "another" }, "違います"],
  ["a short password", { password: "fourteen-chars" }, "15文字以上"],
  ["a password like the service", { password: "naisen-naisen-2026" }, "推測されやすい"],
  ["a password that was stolen once", { password: "manchesterunited" }, "流出した"],
  ["no user ID", { userId: "  " }, "ユーザーIDは"],
])("%s is refused with its reason, and makes nobody", async (_, wrong, why) => {
  const code = await codeNow();
  const { status, body } = await setUp({ code, ...wrong });
  expect([status, body]).toEqual([422, expect.stringMatching(new RegExp(`role="alert">[^<]*${why}`))]);
  expect(await open.house.store.read((reader) => reader.hasAccounts())).toBe(false);
});

test("a code that is none stands in the security log, and not what was typed", async () => {
  await codeNow();
  expect((await setUp({ code: "mistyped-mistyped" })).status).toBe(422);
  await open.house.refusals.settled();
  const asked = { before: null, codes: null, person: null, from: null, to: null, limit: 10 };
  const events = await open.house.store.read((reader) => reader.findEvents("operator", asked));
  const params = { operation: "setUpForm", problem: "code.refused" };
  expect(events).toMatchObject([{ code: "access.refused", params, actor: null }]);
  expect(JSON.stringify(events)).not.toContain("mistyped");
});

test("it is over after a day, and by a later one", async () => {
  const first = await codeNow();
  const second = await codeNow();
  expect((await setUp({ code: first })).status).toBe(422);
  open.setNow((NOW + 24 * 60 * 60 * 1000) as Instant);
  expect((await setUp({ code: second })).status).toBe(422);
});

test("two who send it at once: one is made", async () => {
  const code = await codeNow();
  const both = await Promise.all([setUp({ code, userId: "one" }), setUp({ code, userId: "other" })]);
  expect(both.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
});
