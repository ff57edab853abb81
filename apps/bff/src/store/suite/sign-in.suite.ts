import { expect, test } from "vitest";
import type { TheStore } from "../store.suite.ts";
import type { Account, Replay, ReplayScope, Session } from "../store.ts";
import { ACME, idOf } from "./example-company.ts";

const ACCOUNT: Account = {
  companyId: ACME,
  userId: "taro",
  role: "USER",
  extension: idOf("7001"),
  sites: null,
  name: null,
  passwordHash: "$argon2id$one",
  disabledAt: null,
  createdAt: 1_796_083_100_000,
  lastSignedInAt: null,
};
const SESSION: Session = {
  tokenHash: "t1",
  companyId: ACME,
  userId: "taro",
  startedAt: 1_796_083_200_000,
  seenAt: 1_796_083_200_000,
  provedAt: 1_796_083_200_000,
  owes: null,
  userAgent: "a browser",
};
const SCOPE: ReplayScope = { companyId: ACME, userId: "taro", operation: "applyChanges", key: "k1" };
const REPLAY: Replay = {
  requestHash: "r1",
  status: 200,
  body: '{"kind":"applied"}',
  at: "2026-12-01T00:00:00.000Z",
};

/** Accounts, sessions and kept answers. */
export function signInHolds(theStore: TheStore): void {
  test("an account is kept and replaced by company and user", async () => {
    const operator: Account = { ...ACCOUNT, companyId: "operator", role: "OPERATOR", extension: null };
    await theStore().write(async (writer) => {
      await writer.putAccount(ACCOUNT);
      await writer.putAccount(operator);
      await writer.putAccount({ ...ACCOUNT, passwordHash: "$argon2id$two" });
    });
    await theStore().read(async (reader) => {
      expect(await reader.account(ACME, "taro")).toEqual({ ...ACCOUNT, passwordHash: "$argon2id$two" });
      expect(await reader.account("operator", "taro")).toEqual(operator);
      expect(await reader.account(ACME, "TARO")).toBeNull();
    });
  });

  test("a session is begun, touched and ended", async () => {
    await theStore().write((writer) => writer.putSession(SESSION));
    await theStore().write((writer) => writer.touchSession("t1", SESSION.seenAt + 5));
    expect(await theStore().read((reader) => reader.session("t1"))).toEqual({
      ...SESSION,
      seenAt: SESSION.seenAt + 5,
    });
    await theStore().write((writer) => writer.endSession("t1"));
    await theStore().write((writer) => writer.touchSession("t1", SESSION.seenAt + 9));
    expect(await theStore().read((reader) => reader.session("t1"))).toBeNull();
  });

  test("an answer is given again to its own scope only", async () => {
    await theStore().write((writer) => writer.putReplay(SCOPE, REPLAY));
    await theStore().read(async (reader) => {
      expect(await reader.replay(SCOPE)).toEqual(REPLAY);
      for (const other of [
        { companyId: "acme-2" },
        { userId: "hanako" },
        { operation: "undo" },
        { key: "k2" },
      ]) {
        expect(await reader.replay({ ...SCOPE, ...other })).toBeNull();
      }
    });
  });
}
