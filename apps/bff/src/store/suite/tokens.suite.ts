import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { expect, test } from "vitest";
import type { TheStore } from "../store.suite.ts";
import type { ApiToken } from "../tokens.ts";
import { ACME, ACME_2 } from "./example-company.ts";

const AT = 1_796_083_200_000;
const TOKEN: ApiToken = {
  id: "t-1",
  companyId: ACME,
  name: "夜間の取り込み",
  right: "WRITE",
  sites: ["tokyo" as SiteId],
  madeBy: "taro",
  madeAt: AT,
  endsAt: AT + 100,
  revokedAt: null,
  lastUsedAt: null,
  lastUsedFrom: null,
};

/** The tokens of a company, and what programs show of them. */
export function tokensHold(theStore: TheStore): void {
  const put = (...tokens: readonly Partial<ApiToken>[]) =>
    theStore().write(async (writer) => {
      for (const token of tokens) await writer.putToken({ ...TOKEN, ...token }, 0);
    });
  const found = (secret: string) => theStore().read((reader) => reader.tokenBySecret(secret));
  const listed = (company = ACME) => theStore().read((reader) => reader.tokensOf(company));

  test("a token is what was put, and another company's is none", async () => {
    await put({}, { id: "t-2", sites: null, madeBy: null, madeAt: AT + 1 }, { id: "t-3", companyId: ACME_2 });
    await theStore().read(async (reader) => {
      expect(await reader.token(ACME, "t-1")).toEqual(TOKEN);
      expect(await reader.token(ACME_2, "t-1")).toBeNull();
      expect(await reader.token(ACME, "nobody")).toBeNull();
    });
    expect((await listed()).map(({ id }) => id)).toEqual(["t-2", "t-1"]);
  });

  test("it is found by each of its secrets, of which the earlier end", async () => {
    await put({}, { id: "t-2" });
    await theStore().write(async (writer) => {
      await writer.putTokenSecret("t-1", "one", "taro", AT);
      await writer.putTokenSecret("t-2", "other", "taro", AT);
      await writer.putTokenSecret("t-1", "two", "taro", AT + 50);
    });
    expect(await found("one")).toEqual({ token: TOKEN, secretEndsAt: AT + 50, toldTo: "taro" });
    expect(await found("two")).toEqual({ token: TOKEN, secretEndsAt: null, toldTo: "taro" });
    expect(await found("other")).toMatchObject({ secretEndsAt: null });
    expect(await found("none")).toBeNull();
    expect((await listed()).map(({ overlapEndsAt }) => overlapEndsAt)).toEqual([AT + 50, null]);
    await theStore().write((writer) => writer.putTokenSecret("t-1", "three", "taro", AT + 10));
    expect(await found("one")).toMatchObject({ secretEndsAt: AT + 10 });
    await theStore().write((writer) => writer.putTokenSecret("t-1", "four", "taro", AT + 90));
    expect(await found("one")).toMatchObject({ secretEndsAt: AT + 10 });
  });

  test("revoked, it stays so since then; its last use is kept", async () => {
    await put({});
    await theStore().write(async (writer) => {
      await writer.revokeToken("t-1", AT + 1);
      await writer.revokeToken("t-1", AT + 2);
      await writer.touchToken("t-1", AT + 3, "203.0.113.0/24");
    });
    expect(await listed()).toMatchObject([
      { revokedAt: AT + 1, lastUsedAt: AT + 3, lastUsedFrom: "203.0.113.0/24" },
    ]);
  });

  test("those that are long over are forgotten with their secrets, when another one is made", async () => {
    await put(
      { id: "ended", endsAt: AT - 1 },
      { id: "revoked", revokedAt: AT - 1 },
      { id: "theirs", companyId: ACME_2, endsAt: AT - 1 },
    );
    await theStore().write(async (writer) => {
      await writer.putTokenSecret("ended", "old", "taro", AT);
      await writer.putToken(TOKEN, AT);
    });
    expect((await listed()).map(({ id }) => id)).toEqual(["t-1"]);
    expect(await listed(ACME_2)).toHaveLength(1);
    expect(await found("old")).toBeNull();
  });

  test("an account that is removed takes its tokens along", async () => {
    await put({}, { id: "t-2", madeBy: "hanako" }, { id: "t-3", companyId: ACME_2 });
    await theStore().write(async (writer) => {
      await writer.putTokenSecret("t-1", "one", "taro", AT);
      await writer.removeAccount(ACME, "taro");
    });
    expect((await listed()).map(({ id }) => id)).toEqual(["t-2"]);
    expect(await found("one")).toBeNull();
    expect(await listed(ACME_2)).toHaveLength(1);
  });

  test("and the secrets of others' tokens that it was told; those of its company alone", async () => {
    await put({}, { id: "t-2", companyId: ACME_2 });
    await theStore().write(async (writer) => {
      await writer.putTokenSecret("t-1", "one", "taro", AT);
      await writer.putTokenSecret("t-1", "two", "hanako", AT + 50);
      await writer.putTokenSecret("t-2", "other", "hanako", AT);
      await writer.removeAccount(ACME, "hanako");
    });
    expect(await found("one")).toMatchObject({ secretEndsAt: AT + 50 });
    expect(await found("two")).toBeNull();
    expect(await found("other")).toMatchObject({ toldTo: "hanako" });
    expect(await listed()).toMatchObject([{ id: "t-1", newest: null }]);
    expect(await listed(ACME_2)).toMatchObject([{ newest: { toldTo: "hanako" } }]);
  });
}
