import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../cli/command.ts";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";
import { messagesIn } from "./language.ts";

const PASSWORD = "seven unrelated teapots";

let open: OpenHouse;
let headers: { readonly cookie: string };
beforeAll(async () => {
  open = await openHouse();
  headers = { cookie: await sessionCookie(open, "demo", "admin") };
});
afterAll(() => open.close());

const ask = (method: string, path: string, body?: unknown) =>
  new Browser(open.address).ask(method, path, body, { ...headers });
const invite = async (userId: string, name = "山田 花子") => {
  const { status, body } = await ask("POST", "/api/accounts", { userId, role: "ADMIN", name });
  return [status, status === 400 ? body.issues[0].code : (body.code ?? null)];
};
const makeToken = async (name: string) => {
  const { status, body } = await ask("POST", "/api/tokens", { name, right: "READ", endsOn: "2027-03-31" });
  return [status, status === 400 ? body.issues[0].code : (body.code ?? null)];
};
const byCommandLine = async (userId: string) => {
  const account = { role: "ADMIN", extension: null, sites: null, passwordOnly: false } as const;
  const asked = { verb: "user-add", companyId: "demo", userId, password: PASSWORD, ...account } as const;
  return (await runCommand(open.house, asked, messagesIn("en"))).exit;
};

describe("an account that is made", () => {
  test.each([
    ["..", "which is another address"],
    [".", "which is another address"],
    ["chief\u200B", "of which a part does not show"],
    ["\u0441hief", "in letters that look like others"],
    ["command-line", "as the log names the command line"],
  ])("is not called %j, %s, by the panel or the command line", async (userId) => {
    expect(await invite(userId)).toEqual([400, "not-a-user-id"]);
    expect(await byCommandLine(userId)).toBe(1);
  });

  test("is not called what looks like another account or a token that holds", async () => {
    expect(await invite("chief")).toEqual([201, null]);
    expect(await makeToken("Payroll")).toEqual([201, null]);
    for (const userId of ["chief", "Chief", "CHIEF", "payroll"]) {
      expect([userId, ...(await invite(userId))]).toEqual([userId, 422, "account.taken"]);
      if (userId !== "chief") expect(await byCommandLine(userId)).toBe(1);
    }
    expect(await invite("chief.2")).toEqual([201, null]);
    expect(await invite("c-hief")).toEqual([201, null]);
  });

  test("has a name that shows", async () => {
    expect(await invite("hanako", "\u200B")).toEqual([400, "not-shown"]);
    expect(await invite("hanako", "\u202E子花 田山")).toEqual([400, "not-shown"]);
    expect(await invite("hanako", "葛\u{E0100}城 花子")).toEqual([201, null]);
  });

  test("may be called in Japanese", async () => {
    expect(await invite("総務.佐々木")).toEqual([201, null]);
  });
});

test("a token is not called what looks like an account, another token or the command line, or does not show", async () => {
  expect(await makeToken("人事 連携")).toEqual([201, null]);
  for (const name of ["人事　連携", "ADMIN", "ａｄｍｉｎ"])
    expect([name, ...(await makeToken(name))]).toEqual([name, 422, "token.name-taken"]);
  for (const name of ["Command-Line", "\u0430dmin"])
    expect([name, ...(await makeToken(name))]).toEqual([name, 400, "not-a-token-name"]);
  for (const name of ["\u3164", "admin\u2060"])
    expect([name, ...(await makeToken(name))]).toEqual([name, 400, "not-shown"]);
});

test("an account of before, whatever it is called, signs in as it is and gets another password by the command line", async () => {
  const account = { companyId: "demo", role: "ADMIN", extension: null, sites: null, name: "前から" } as const;
  const rest = { passwordHash: null, disabledAt: null, createdAt: null, lastSignedInAt: null };
  for (const userId of ["Old User", "old user"]) {
    await open.house.store.write((writer) => writer.putAccount({ ...account, ...rest, userId }));
    expect(await byCommandLine(userId)).toBe(0);
    const credentials = { companyId: "demo", userId, password: PASSWORD };
    expect((await new Browser(open.address).ask("POST", "/api/session", credentials)).status).toBe(201);
  }
  expect((await putUser(open.house, { ...account, userId: "New User", password: PASSWORD })).kind).toBe(
    "user-id-unusable",
  );
});
