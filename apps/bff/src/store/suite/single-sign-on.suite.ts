import { expect, test } from "vitest";
import type { TheStore } from "../store.suite.ts";
import { ACME } from "./example-company.ts";

const ISSUER = "https://login.acme.example";
const SETTING = {
  companyId: ACME,
  issuer: ISSUER,
  clientId: "naisen",
  clientSecret: "shh",
  only: true,
  hosts: { authorization: "login.acme.example", token: "api.acme.example:8443", keys: "keys.acme.example" },
} as const;
const LINK = {
  companyId: ACME,
  userId: "taro",
  issuer: ISSUER,
  subject: "0001",
  linkedAt: 1_796_083_200_000,
};

/** Sign-in by a company's provider: the setting, and who of its people is whose account. */
export function singleSignOnHolds(theStore: TheStore): void {
  test("a company has the provider that it said last, and none before or after", async () => {
    const setting = () => theStore().read((reader) => reader.singleSignOn(ACME));
    const put = (said: typeof SETTING | null) =>
      theStore().write((writer) => writer.putSingleSignOn(ACME, said));
    expect(await setting()).toBeNull();
    await put(SETTING);
    expect(await setting()).toEqual(SETTING);
    expect(await theStore().read((reader) => reader.singleSignOn("other"))).toBeNull();
    await put(null);
    expect(await setting()).toBeNull();
  });

  test("a link is found by its account and by its person, and by no other issuer, subject or company", async () => {
    await theStore().write((writer) => writer.putLink(LINK));
    await theStore().read(async (reader) => {
      expect(await reader.linkOf(ACME, "taro")).toEqual(LINK);
      expect(await reader.linkTo(ACME, ISSUER, "0001")).toEqual(LINK);
      expect(await reader.linkTo(ACME, "https://login.other.example", "0001")).toBeNull();
      expect(await reader.linkTo(ACME, ISSUER, "0002")).toBeNull();
      expect(await reader.linkTo("other", ISSUER, "0001")).toBeNull();
      expect(await reader.linkOf("other", "taro")).toBeNull();
    });
  });

  test("an account has one link and a person one account: the later one counts", async () => {
    const another = { ...LINK, subject: "0002" };
    const hanakos = { ...LINK, userId: "hanako" };
    await theStore().write(async (writer) => {
      await writer.putLink(LINK);
      await writer.putLink(another);
    });
    expect(await theStore().read((reader) => reader.linksOf(ACME))).toEqual([another]);
    await theStore().write(async (writer) => {
      await writer.putLink(LINK);
      await writer.putLink(hanakos);
    });
    expect(await theStore().read((reader) => reader.linksOf(ACME))).toEqual([hanakos]);
  });

  test("it goes with the link alone, or with the account", async () => {
    await theStore().write(async (writer) => {
      await writer.putLink(LINK);
      await writer.putLink({ ...LINK, userId: "hanako", subject: "0002" });
      await writer.removeLink(ACME, "taro");
      await writer.removeAccount(ACME, "hanako");
    });
    expect(await theStore().read((reader) => reader.linksOf(ACME))).toEqual([]);
  });
}
