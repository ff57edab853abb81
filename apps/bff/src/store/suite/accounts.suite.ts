import { displayPhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { searchKey } from "@naisen/domain/vocabulary/search-key";
import { expect, test } from "vitest";
import { wholeOf } from "../over.ts";
import type { TheStore } from "../store.suite.ts";
import type { Account, Invitation } from "../store.ts";
import { ACME, ACME_2, idOf, mobileOf, putExample } from "./example-company.ts";

const AT = 1_796_083_200_000;
const ACCOUNT: Account = {
  companyId: ACME,
  userId: "taro",
  role: "ADMIN",
  extension: null,
  sites: null,
  name: "髙橋 太郎",
  passwordHash: "$argon2id$one",
  disabledAt: null,
  createdAt: AT,
  lastSignedInAt: null,
};
const LINK: Invitation = {
  tokenHash: "link-1",
  companyId: ACME,
  userId: "taro",
  purpose: "RESET",
  madeBy: "hanako",
  madeAt: AT,
  expiresAt: AT + 1,
  usedAt: null,
};
const EVERYBODY = { search: "", after: null, limit: 10 };

/** The accounts of a company, and the links of each. */
export function accountsHold(theStore: TheStore): void {
  const put = (...accounts: readonly Partial<Account>[]) =>
    theStore().write(async (writer) => {
      for (const account of accounts) await writer.putAccount({ ...ACCOUNT, ...account });
    });

  test("accounts are listed by userId in pages, each with its extension as it is and its open link", async () => {
    await putExample(theStore());
    await putExample(theStore(), ACME_2);
    await put(
      { userId: "c" },
      { userId: "a", role: "USER", name: null, extension: idOf("7001") },
      { userId: "b", passwordHash: null },
      { companyId: ACME_2, userId: "a" },
    );
    await theStore().write((writer) => writer.putInvitation({ ...LINK, userId: "b", purpose: "INVITE" }));
    await theStore().read(async (reader) => {
      const first = await reader.listAccounts(wholeOf(ACME), { ...EVERYBODY, limit: 2 });
      expect(first).toMatchObject({
        accounts: [
          {
            userId: "a",
            own: { number: "7001", name: "佐藤 太郎" },
            hasPassword: true,
            isLinked: false,
            link: null,
          },
          { userId: "b", own: null, hasPassword: false, link: { purpose: "INVITE", expiresAt: AT + 1 } },
        ],
        next: "b",
        total: 3,
      });
      expect(JSON.stringify(first)).not.toContain("argon2");
      const second = await reader.listAccounts(wholeOf(ACME), { ...EVERYBODY, limit: 2, after: first.next });
      expect(second).toMatchObject({ accounts: [{ userId: "c" }], next: null, total: 3 });
    });
  });

  test.each([
    ["taro", 1],
    ["高橋", 1],
    ["7001", 1],
    ["%", 0],
    ["_", 0],
    ["taro高橋", 0],
  ])("searching %s finds %i", async (search, found) => {
    await putExample(theStore());
    await put({}, { userId: "user", role: "USER", name: null, extension: idOf("7001") });
    const page = await theStore().read((reader) =>
      reader.listAccounts(wholeOf(ACME), { ...EVERYBODY, search }),
    );
    expect(page.total).toBe(found);
  });

  test.each([
    ["whole", false, 1],
    ["masked, which finds nobody by it", true, 0],
  ])("accounts are searched by the mobile number of their extension, read %s", async (_, masked, found) => {
    await putExample(theStore());
    await put({ userId: "user", role: "USER", name: null, extension: idOf("7001") });
    const search = searchKey(displayPhoneNumber(mobileOf("7001")));
    const over = { ...wholeOf(ACME), masked };
    const totals = await theStore().read(async (reader) =>
      Promise.all(
        [search, search.slice(0, 7)].map((part) => reader.listAccounts(over, { ...EVERYBODY, search: part })),
      ),
    );
    expect(totals.map(({ total }) => total)).toEqual([found, found]);
  });

  test("other administrators are those who can sign in", async () => {
    await put(
      {},
      { userId: "stopped", disabledAt: AT },
      { userId: "invited", passwordHash: null },
      { userId: "user", role: "USER" },
      { companyId: ACME_2, userId: "elsewhere" },
    );
    await theStore().read(async (reader) => {
      expect(await reader.otherAdministrators(ACME, "taro")).toBe(0);
      expect(await reader.otherAdministrators(ACME, "user")).toBe(1);
    });
  });

  test("an account has one link, and a used one stays used", async () => {
    await theStore().write(async (writer) => {
      await writer.putInvitation(LINK);
      await writer.putInvitation({ ...LINK, tokenHash: "link-2" });
      await writer.putInvitation({ ...LINK, companyId: ACME_2, tokenHash: "other" });
    });
    await theStore().write((writer) => writer.putInvitation({ ...LINK, tokenHash: "link-2", usedAt: AT }));
    await theStore().read(async (reader) => {
      expect(await reader.invitation("link-1")).toBeNull();
      expect(await reader.invitation("link-2")).toEqual({ ...LINK, tokenHash: "link-2", usedAt: AT });
      expect(await reader.invitation("other")).not.toBeNull();
    });
  });

  test("a removed account takes its sessions, links and what its person kept with it, and nobody else's", async () => {
    const times = { startedAt: AT, seenAt: AT, provedAt: AT };
    const owner = { companyId: ACME as string, userId: "taro" };
    const session = { tokenHash: "s1", ...owner, ...times, owes: null, userAgent: "" };
    const draft = { changes: [], reason: "ひみつ", version: 1 };
    await put({}, { companyId: ACME_2 });
    await theStore().write(async (writer) => {
      await writer.putSession(session);
      await writer.putSession({ ...session, tokenHash: "s2", companyId: ACME_2 });
      await writer.putInvitation(LINK);
      await writer.putDraft(ACME, "taro", draft);
      await writer.noteSignIn(ACME_2, "taro", AT + 7);
      await writer.removeAccount(ACME, "taro");
    });
    await theStore().read(async (reader) => {
      expect(await reader.account(ACME, "taro")).toBeNull();
      expect(await reader.session("s1")).toBeNull();
      expect(await reader.invitation("link-1")).toBeNull();
      expect((await reader.person(ACME, "taro")).draft).toEqual({ changes: [], reason: "", version: 0 });
      expect(await reader.account(ACME_2, "taro")).toMatchObject({ lastSignedInAt: AT + 7 });
      expect(await reader.session("s2")).not.toBeNull();
    });
  });
}
