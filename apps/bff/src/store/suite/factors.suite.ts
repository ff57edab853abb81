import { expect, test } from "vitest";
import type { Passkey } from "../factors.ts";
import type { TheStore } from "../store.suite.ts";
import type { Session } from "../store.ts";
import { ACME } from "./example-company.ts";

const AT = 1_796_083_200_000;
const TARO = [ACME, "taro"] as const;
const PASSKEY: Passkey = {
  credentialId: "credential-1",
  companyId: ACME,
  userId: "taro",
  publicKey: "cose",
  counter: 3,
  transports: ["internal", "hybrid"],
  name: "仕事のPC",
  createdAt: AT,
  lastUsedAt: null,
};
const TOTP = { secret: "SECRET", confirmedAt: AT, lastStep: 100 };
const SESSION: Session = {
  tokenHash: "t",
  companyId: ACME,
  userId: "taro",
  startedAt: AT,
  seenAt: AT,
  provedAt: AT,
  owes: "ENROLMENT",
  userAgent: "a browser",
};
const NOTHING = {
  passwordOnly: false,
  passkeys: [],
  totp: null,
  recoveryCodesLeft: 0,
  removal: null,
  change: null,
};

/** Second factors, what is used once, and tries that failed. */
export function factorsHold(theStore: TheStore): void {
  const factors = () => theStore().read((reader) => reader.factors(...TARO));

  test("an account has what it was given, and nothing before", async () => {
    expect(await factors()).toEqual(NOTHING);
    await theStore().write(async (writer) => {
      await writer.putPasswordOnly(...TARO, true);
      await writer.putPasskey(PASSKEY);
      await writer.putPasskey({ ...PASSKEY, credentialId: "another", userId: "hanako" });
      await writer.putRecoveryCodes(...TARO, ["r1", "r2"]);
      await writer.putFactorRemoval(...TARO, { by: "boss", at: AT });
    });
    expect(await factors()).toEqual({
      passwordOnly: true,
      passkeys: [PASSKEY],
      totp: null,
      recoveryCodesLeft: 2,
      removal: { by: "boss", at: AT },
      change: null,
    });
  });

  test("a change of one's own is shown from the next sign-in on, until it is read", async () => {
    const change = { at: AT, from: "192.0.2.0/24", isShown: false };
    await theStore().write(async (writer) => {
      await writer.showFactorChange(...TARO);
      await writer.putFactorChange(...TARO, change);
      await writer.putFactorChange(ACME, "hanako", { ...change, from: null });
    });
    expect((await factors()).change).toEqual(change);
    await theStore().write((writer) => writer.showFactorChange(...TARO));
    expect((await factors()).change).toEqual({ ...change, isShown: true });
    const hanako = await theStore().read((reader) => reader.factors(ACME, "hanako"));
    expect(hanako.change).toEqual({ at: AT, from: null, isShown: false });
    await theStore().write((writer) => writer.putFactorChange(...TARO, null));
    expect((await factors()).change).toBeNull();
  });

  test("factors are removed together", async () => {
    await theStore().write(async (writer) => {
      await writer.putPasswordOnly(...TARO, true);
      await writer.putTotp(...TARO, TOTP);
      await writer.putPasskey(PASSKEY);
      await writer.putRecoveryCodes(...TARO, ["r1"]);
    });
    expect(await factors()).toMatchObject({ totp: TOTP });
    await theStore().write((writer) => writer.removeFactors(...TARO));
    expect(await factors()).toEqual({ ...NOTHING, passwordOnly: true });
  });

  test("an app that is set up is its session's, goes where that goes and is gone with it", async () => {
    const [one, other] = ["t1", "t2"].map((tokenHash) => ({ ...SESSION, tokenHash })) as [Session, Session];
    const pending = (session: Session) => theStore().read((reader) => reader.pendingTotp(session));
    await theStore().write(async (writer) => {
      await writer.putSession(one);
      await writer.putSession(other);
      await writer.putPendingTotp(one, "ONE");
      await writer.putPendingTotp(other, "OTHER");
    });
    expect([await pending(one), await pending(other)]).toEqual(["ONE", "OTHER"]);
    const moved = { ...one, tokenHash: "t3", provedAt: AT + 1 };
    await theStore().write((writer) => writer.moveSession("t1", moved));
    expect(await theStore().read((reader) => reader.session("t3"))).toEqual(moved);
    expect([await pending(one), await pending(moved)]).toEqual([null, "ONE"]);
    await theStore().write((writer) => writer.putPendingTotp(moved, null));
    await theStore().write((writer) => writer.endSession("t2"));
    await theStore().write((writer) => writer.putSession(other));
    expect([await pending(moved), await pending(other)]).toEqual([null, null]);
  });

  test("the code of a step is used once, and never one of a step before", async () => {
    const use = (step: number) => theStore().write((writer) => writer.useTotpStep(...TARO, step));
    expect(await use(101)).toBe(false);
    await theStore().write((writer) => writer.putTotp(...TARO, TOTP));
    expect(await Promise.all([101, 101, 101].map(use))).toEqual([true, false, false]);
    expect(await use(100)).toBe(false);
    expect(await use(102)).toBe(true);
  });

  test("a recovery code is used once, and is its account's own", async () => {
    await theStore().write(async (writer) => {
      await writer.putRecoveryCodes(...TARO, ["old"]);
      await writer.putRecoveryCodes(...TARO, ["r1", "r2"]);
    });
    const use = (userId: string, code: string) =>
      theStore().write((writer) => writer.useRecoveryCode(ACME, userId, code));
    expect(await use("taro", "old")).toBe(false);
    expect(await use("hanako", "r1")).toBe(false);
    expect(await use("taro", "r1")).toBe(true);
    expect(await use("taro", "r1")).toBe(false);
    expect((await factors()).recoveryCodesLeft).toBe(1);
  });

  test("a challenge is taken once", async () => {
    const challenge = { id: "c", challenge: "x", purpose: "SIGN_IN", session: null, expiresAt: AT } as const;
    const take = () => theStore().write((writer) => writer.takeChallenge("c"));
    expect(await take()).toBeNull();
    await theStore().write((writer) => writer.putChallenge(challenge, AT - 1));
    expect(await take()).toEqual(challenge);
    expect(await take()).toBeNull();
    await theStore().write((writer) => writer.putChallenge(challenge, AT - 1));
    await theStore().write((writer) => writer.putChallenge({ ...challenge, id: "d" }, AT));
    expect(await take()).toBeNull();
  });

  test("there is one code to set up with", async () => {
    const code = (codeHash: string) => theStore().read((reader) => reader.setupCode(codeHash));
    await theStore().write((writer) => writer.putSetupCode({ codeHash: "one", expiresAt: AT }));
    await theStore().write((writer) => writer.putSetupCode({ codeHash: "two", expiresAt: AT }));
    expect([await code("one"), await code("two")]).toEqual([null, { codeHash: "two", expiresAt: AT }]);
    await theStore().write((writer) => writer.putSetupCode(null));
    expect(await code("two")).toBeNull();
  });

  test("failures are counted in a row and forgotten with time", async () => {
    const failures = (subject: string) => theStore().read((reader) => reader.failures(subject));
    await theStore().write(async (writer) => {
      await writer.addFailure("one", AT, 0);
      await writer.addFailure("one", AT + 1, 0);
      await writer.addFailure("two", AT + 1, 0);
    });
    expect(await failures("one")).toEqual({ count: 2, lastAt: AT + 1 });
    await theStore().write((writer) => writer.endFailures("one"));
    expect(await failures("one")).toBeNull();
    await theStore().write((writer) => writer.addFailure("three", AT + 9, AT + 5));
    expect(await failures("two")).toBeNull();
  });

  test("a browser is known for the accounts that signed in in it", async () => {
    const known = (userId: string) => theStore().read((reader) => reader.isKnownDevice("d", ACME, userId));
    const device = { tokenHash: "d", companyId: ACME, userId: "taro" };
    await theStore().write((writer) => writer.putKnownDevice(device, AT, 0));
    expect([await known("taro"), await known("hanako")]).toEqual([true, false]);
    await theStore().write((writer) =>
      writer.putKnownDevice({ ...device, userId: "hanako" }, AT + 9, AT + 5),
    );
    expect([await known("taro"), await known("hanako")]).toEqual([false, true]);
  });

  test("a removed account leaves none of it to a later one of its userId", async () => {
    await theStore().write(async (writer) => {
      await writer.putTotp(...TARO, TOTP);
      await writer.putPasskey(PASSKEY);
      await writer.putRecoveryCodes(...TARO, ["r1"]);
      await writer.removeAccount(...TARO);
    });
    expect(await factors()).toEqual(NOTHING);
  });
}
