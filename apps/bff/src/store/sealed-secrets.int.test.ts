import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Secret } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { Browser } from "../testing/browser.ts";
import { enrolApp, sessionCookie, totpCode } from "../testing/factors.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { KeysUnusable, readKeyFile, writeKeyFile } from "./key-file.ts";
import { KeyRing, newKey } from "./key-ring.ts";
import { backUp } from "./sqlite/back-up.ts";
import { connectWriter } from "./sqlite/connection.ts";
import { openSqliteReader, openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import { restoreStore } from "./sqlite/restore-store.ts";
import type { Reader, Store } from "./store.ts";

const APP = { confirmedAt: NOW, lastStep: 0 };
const CLIENT_SECRET = "canary-client-secret-Qw9";
const APRIL = Date.parse("2027-04-01T00:00:00.000Z");
const MAY = Date.parse("2027-05-01T00:00:00.000Z");
const root = mkdtempSync(join(tmpdir(), "naisen-sealed-"));
const newFolder = () => mkdtempSync(join(root, "data-"));
let open: OpenHouse;
let secret: string;
let pending: string;
let recoveryCodes: readonly string[];

beforeAll(async () => {
  open = await openHouse();
  const user = await Browser.signedIn(open.address, "demo", "user");
  const enrolled = await enrolApp(open, user);
  secret = enrolled.secret;
  recoveryCodes = enrolled.recoveryCodes ?? [];
  const second = await Browser.signedIn(open.address, "demo", "second");
  pending = (await second.ask("POST", "/api/me/totp")).body.secret;
  await open.house.store.write((writer) =>
    writer.putSingleSignOn("demo", {
      companyId: "demo",
      issuer: "https://10.0.0.1",
      clientId: "naisen",
      clientSecret: CLIENT_SECRET,
      only: false,
      hosts: null,
    }),
  );
});
beforeEach(() => open.setNow(NOW));
afterAll(async () => {
  await open.close();
  rmSync(root, { recursive: true, force: true });
});

/** The store's one file of this moment, as a backup has it. */
async function backup(): Promise<string> {
  const file = join(newFolder(), "backup.db");
  expect(await backUp(open.dataDir, file)).toMatchObject({ kind: "backed-up" });
  return file;
}

/** A folder with the store of this moment, and with its keys. */
async function copied({ withKeys = true } = {}): Promise<string> {
  const folder = newFolder();
  copyFileSync(await backup(), join(folder, "naisen.db"));
  if (withKeys) copyFileSync(join(open.dataDir, "keys.json"), join(folder, "keys.json"));
  return folder;
}

async function storeOf(folder: string): Promise<Store> {
  const opened = await openSqliteStore(folder);
  if (opened.kind !== "opened") throw new Error(opened.kind);
  onTestFinished(() => opened.store.close());
  return opened.store;
}

async function faultOf(act: () => Promise<unknown>) {
  const fault = await act().then(
    () => null,
    (fault: unknown) => fault,
  );
  if (!(fault instanceof KeysUnusable)) throw new Error(String(fault));
  return fault.fault;
}

/** Everything by which a secret would be known again: as text in both cases, and as its bytes. */
function tracesOf(base32: string): readonly Buffer[] {
  const bytes = Buffer.from(Secret.fromBase32(base32).buffer);
  const hex = bytes.toString("hex");
  return [
    ...[base32, base32.toLowerCase(), hex, hex.toUpperCase(), bytes.toString("base64")].map((text) =>
      Buffer.from(text),
    ),
    bytes,
  ];
}

const traces = () => [...[secret, pending].flatMap(tracesOf), Buffer.from(CLIENT_SECRET)];
const found = (file: string) => traces().filter((trace) => readFileSync(file).includes(trace)).length;
const pendingIn = async (reader: Reader) => {
  const sessions = await reader.sessionsOf("demo", "second");
  const kept = await Promise.all(sessions.map((session) => reader.pendingTotp(session)));
  return kept.find((secret) => secret !== null) ?? null;
};
const secretsIn = (store: Pick<Store, "read">) =>
  store.read(async (reader) => ({
    totp: (await reader.factors("demo", "user")).totp?.secret,
    pending: await pendingIn(reader),
    client: await reader.singleSignOn("demo"),
  }));
const ids = () => (readKeyFile(join(open.dataDir, "keys.json")) ?? []).map(({ id }) => id);

describe("the bytes on the disk", () => {
  test("of the store, its write-ahead log and a backup have no secret of an app or a provider in them", async () => {
    expect(await secretsIn(open.house.store)).toMatchObject({
      totp: secret,
      pending,
      client: { clientSecret: CLIENT_SECRET },
    });
    const files = ["naisen.db", "naisen.db-wal"].map((name) => join(open.dataDir, name));
    expect(files.map(found)).toEqual([0, 0]);
    const file = await backup();
    expect(found(file)).toBe(0);
    const database = new DatabaseSync(file);
    const kept = database.prepare("select totp_secret from account_factors where user_id = 'user'").get();
    database.close();
    expect(kept?.totp_secret).toMatch(new RegExp(`^v1\\.${ids().at(-1)}\\.`));
  });

  test("of a backup have no key", async () => {
    const bytes = readFileSync(await backup());
    for (const { key } of readKeyFile(join(open.dataDir, "keys.json")) ?? [])
      for (const trace of [
        key,
        ...["base64", "base64url", "hex"].map((form) => Buffer.from(key.toString(form as "hex"))),
      ])
        expect(bytes.includes(trace)).toBe(false);
  });

  test("are searched as they would be for one that is there", async () => {
    const file = await backup();
    const database = new DatabaseSync(file);
    database.exec(`update account_factors set totp_secret = '${secret}' where user_id = 'user'`);
    database.close();
    expect(found(file)).toBe(1);
  });
});

describe("without the keys", () => {
  test("a store with sealed secrets is not opened, says which key it wants, and no other is made", async () => {
    const folder = await copied({ withKeys: false });
    expect(await faultOf(() => openSqliteStore(folder))).toEqual({ why: "missing", ids: ids() });
    expect(existsSync(join(folder, "keys.json"))).toBe(false);
    writeKeyFile(join(folder, "keys.json"), [newKey("2026-04-01T00:00:00.000Z")]);
    expect(await faultOf(() => openSqliteStore(folder))).toEqual({ why: "missing", ids: ids() });
    copyFileSync(join(open.dataDir, "keys.json"), join(folder, "keys.json"));
    expect(await secretsIn(await storeOf(folder))).toMatchObject({ totp: secret });
  });

  test("whoever only reads opens nothing, and need not have any", async () => {
    const opened = await openSqliteReader(await copied({ withKeys: false }));
    if (opened.kind !== "opened") return expect.unreachable();
    expect(await secretsIn(opened.store)).toMatchObject({
      totp: null,
      pending: null,
      client: { clientSecret: null, secretLost: true },
    });
    await opened.store.close();
  });

  test("a backup is not restored and the store of before stays; given up, its secrets open for nobody", async () => {
    const file = await backup();
    const folder = newFolder();
    const store = await openSqliteStore(folder);
    if (store.kind === "opened") await store.store.close();
    const before = readFileSync(join(folder, "naisen.db"));
    expect(await faultOf(() => restoreStore(folder, file))).toEqual({ why: "missing", ids: ids() });
    expect(readFileSync(join(folder, "naisen.db"))).toEqual(before);
    expect(await restoreStore(folder, file, { giveUp: true })).toMatchObject({ kind: "restored" });
    const restored = await storeOf(folder);
    const events = await restored.read((reader) => reader.eventsAfter("operator", 0, 100));
    expect(events.at(-1)).toMatchObject({ code: "keys.given-up", params: { secrets: 3 } });
    expect(await secretsIn(restored)).toMatchObject({
      totp: null,
      pending: null,
      client: { secretLost: true },
    });
  });

  test("the keys may lie elsewhere, and then are not beside the store", async () => {
    const folder = newFolder();
    const keys = join(newFolder(), "elsewhere.json");
    copyFileSync(join(open.dataDir, "keys.json"), keys);
    expect(await restoreStore(folder, await backup(), { keys })).toMatchObject({ kind: "restored" });
    const opened = await openSqliteStore(folder, keys);
    if (opened.kind !== "opened") return expect.unreachable();
    expect(await secretsIn(opened.store)).toMatchObject({ totp: secret });
    await opened.store.close();
    expect(existsSync(join(folder, "keys.json"))).toBe(false);
  });
});

/** Alters the running store past the server. */
function alter(statement: string): void {
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { timeout: 5_000 });
  database.exec(statement);
  database.close();
}

/** Alters it for one test. */
function alteredMeanwhile(table: string, column: string, user: string, value: string): void {
  const where = `company_id = 'demo' ${user === "" ? "" : `and user_id = '${user}'`}`;
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
  const was = database.prepare(`select ${column} as was from ${table} where ${where}`).get()?.was;
  database.close();
  alter(`update ${table} set ${column} = ${value} where ${where}`);
  onTestFinished(() =>
    alter(`update ${table} set ${column} = ${was == null ? "null" : `'${was}'`} where ${where}`),
  );
}

/** The column with one letter of what is sealed in it altered. */
const otherwise = (column: string) =>
  `substr(${column}, 1, 40) || iif(substr(${column}, 41, 1) = 'A', 'B', 'A') || substr(${column}, 42)`;

const asSecond = async () => {
  const cookie = await sessionCookie(open, "demo", "second", "FACTOR");
  return {
    cookie,
    page: await new Browser(open.address).ask("GET", "/signin/factor?lang=en", undefined, { cookie }),
  };
};

describe("a sealed secret that does not open", () => {
  test("laid into another account's row lets nobody in by it", async () => {
    alteredMeanwhile(
      "account_factors",
      "totp_secret",
      "second",
      "(select totp_secret from account_factors where user_id = 'user')",
    );
    const { cookie, page } = await asSecond();
    expect(page.status).toBe(200);
    expect(page.body).toContain("Your authenticator app cannot be used now");
    const step = await new Browser(open.address).ask(
      "POST",
      "/api/session/step-up",
      { code: totpCode(secret, NOW) },
      { cookie },
    );
    expect(step).toMatchObject({ status: 401, body: { code: "code.refused" } });
  });

  test("with a letter altered is told to its owner on the page, and a recovery code lets them in", async () => {
    alteredMeanwhile("account_factors", "totp_secret", "user", otherwise("totp_secret"));
    expect((await open.house.store.read((reader) => reader.factors("demo", "user"))).totp?.secret).toBeNull();
    const cookie = await sessionCookie(open, "demo", "user", "FACTOR");
    const browser = new Browser(open.address);
    for (const [language, told] of [
      ["en", "what the server keeps of it cannot be opened"],
      ["ja", "認証アプリは、いまは使えません"],
    ]) {
      const page = await browser.ask("GET", `/signin/factor?lang=${language}`, undefined, { cookie });
      expect([page.status, page.body.includes(told)]).toEqual([200, true]);
    }
    const prove = (code: string) => browser.ask("POST", "/api/session/step-up", { code }, { cookie });
    expect(await prove(totpCode(secret, NOW))).toMatchObject({ status: 401, body: { code: "code.refused" } });
    expect((await prove(recoveryCodes[0] ?? "")).status).toBeLessThan(300);
  });

  test("of an app is none in one's settings, where another one can be set up", async () => {
    alteredMeanwhile("account_factors", "totp_secret", "user", "'v1.nonsense'");
    const browser = new Browser(open.address);
    const cookie = await sessionCookie(open, "demo", "user");
    const factors = await browser.ask("GET", "/api/me/factors", undefined, { cookie });
    expect(factors).toMatchObject({ status: 200, body: { totp: null } });
  });

  test("by which the provider knows us is none in the company's setting", async () => {
    alteredMeanwhile("single_sign_on", "client_secret", "", otherwise("client_secret"));
    const cookie = await sessionCookie(open, "demo", "admin");
    const browser = new Browser(open.address);
    const setting = await browser.ask("GET", "/api/single-sign-on", undefined, { cookie });
    expect(setting).toMatchObject({ status: 200, body: { setting: { hasSecret: false } } });
  });
});

describe("keys", () => {
  const secrets = async (store: Store) => (await store.keys.list()).map(({ secrets }) => secrets);
  /** What the operators' log has of keys, the oldest first. */
  const told = async (store: Store) =>
    (await store.read((reader) => reader.eventsAfter("operator", 0, 100))).flatMap(({ at, code, params }) =>
      code.startsWith("keys.") ? [{ at, code, params }] : [],
    );
  const inApril = (code: string, params: object) => ({ at: "2027-04-01T00:00:00.000Z", code, params });

  test("a new one seals every secret anew, and the old one is retired once it seals none", async () => {
    const folder = await copied();
    const store = await storeOf(folder);
    const [{ id: first = "" } = {}] = await store.keys.list();
    expect(await secrets(store)).toEqual([3]);
    expect(await store.keys.retire(first, APRIL)).toBe("newest");
    const rotated = await store.keys.rotate(APRIL);
    expect(rotated).toMatchObject({ sealed: 3, unopened: 0 });
    expect(await store.keys.list()).toEqual([
      expect.objectContaining({ id: first, secrets: 0 }),
      { id: rotated.id, madeAt: "2027-04-01T00:00:00.000Z", secrets: 3 },
    ]);
    expect(await secretsIn(store)).toMatchObject({
      totp: secret,
      pending,
      client: { clientSecret: CLIENT_SECRET },
    });
    expect(await store.keys.retire(first, APRIL)).toBe("retired");
    expect(await store.keys.retire(first, APRIL)).toBe("unknown");
    expect(await told(store)).toEqual([
      inApril("keys.rotated", { key: rotated.id }),
      inApril("keys.retired", { key: first }),
    ]);
    await store.close();
    expect(readKeyFile(join(folder, "keys.json"))?.map(({ id }) => id)).toEqual([rotated.id]);
    expect(await secretsIn(await storeOf(folder))).toMatchObject({ totp: secret, pending });
  });

  test("one that seals something is kept, and so is a secret that nothing opens", async () => {
    const folder = await copied();
    const database = new DatabaseSync(join(folder, "naisen.db"));
    database.exec(`update sessions set totp_pending =
      (select totp_secret from account_factors where user_id = 'user')
      where token_hash = (select min(token_hash) from sessions where user_id = 'user')`);
    database.close();
    const store = await storeOf(folder);
    const [{ id: first = "" } = {}] = await store.keys.list();
    expect(await store.keys.rotate(APRIL)).toMatchObject({ sealed: 3, unopened: 1 });
    expect(await secrets(store)).toEqual([1, 3]);
    expect(await store.keys.retire(first, APRIL)).toBe("in-use");
    expect((await told(store)).map(({ code }) => code)).toEqual(["keys.rotated"]);
  });

  test("of thousands of secrets each is sealed anew", async () => {
    const folder = await copied();
    const store = await storeOf(folder);
    await store.write(async (writer) => {
      for (let user = 0; user < 1_200; user++)
        await writer.putTotp("demo", `user-${user}`, { ...APP, secret: `SECRET${user}` });
    });
    expect(await store.keys.rotate(APRIL)).toMatchObject({ sealed: 1_203, unopened: 0 });
    expect(await secrets(store)).toEqual([0, 1_203]);
    const kept = await store.read((reader) => reader.factors("demo", "user-1199"));
    expect(kept.totp?.secret).toBe("SECRET1199");
  });

  test("stopped between the new key and the secrets, all of them open, and the next one seals the rest", async () => {
    const folder = await copied();
    const file = join(folder, "keys.json");
    writeKeyFile(file, [...(readKeyFile(file) ?? []), newKey("2027-04-01T00:00:00.000Z")]);
    const store = await storeOf(folder);
    await store.write((writer) => writer.putTotp("demo", "admin", { ...APP, secret: "NEWER" }));
    expect(await secrets(store)).toEqual([3, 1]);
    expect(await secretsIn(store)).toMatchObject({ totp: secret, pending });
    expect(await store.keys.rotate(MAY)).toMatchObject({ sealed: 4 });
    expect(await secrets(store)).toEqual([0, 0, 4]);
  });

  test("whose file somebody took away or changed under the server is not written over", async () => {
    const folder = await copied();
    const store = await storeOf(folder);
    rmSync(join(folder, "keys.json"));
    expect(await faultOf(() => store.keys.rotate(APRIL))).toEqual({
      why: "missing",
      ids: ids(),
    });
    expect(existsSync(join(folder, "keys.json"))).toBe(false);
    expect(await told(store)).toEqual([]);
    expect(await secretsIn(store)).toMatchObject({ totp: secret });
  });

  test("that are lost for good are given up, and the store opens again", async () => {
    const folder = await copied({ withKeys: false });
    const opened = await openSqliteStore(folder, undefined, { toGiveUp: true });
    if (opened.kind !== "opened") return expect.unreachable();
    expect([await opened.store.keys.giveUp(APRIL), await opened.store.keys.giveUp(APRIL)]).toEqual([3, 0]);
    expect(await told(opened.store)).toEqual([inApril("keys.given-up", { secrets: 3 })]);
    await opened.store.close();
    const store = await storeOf(folder);
    expect(await secretsIn(store)).toMatchObject({ totp: null, client: { secretLost: true } });
    expect(await secrets(store)).toEqual([0]);
    expect(await store.keys.rotate(APRIL)).toMatchObject({ sealed: 0, unopened: 0 });
  });
});

describe("a store of before, whose secrets lie readable", () => {
  const REMOVED = "REMOVEDREMOVEDREMOVEDREMOVEDREMO";
  const READABLE = [
    "READABLEREADABLEREADABLEREADABLE",
    "PENDINGPENDINGPENDINGPENDINGPEND",
    "canary-of-before",
    REMOVED,
  ];
  const inFiles = (folder: string) =>
    ["naisen.db", "naisen.db-wal"]
      .map((name) => join(folder, name))
      .filter((file) => existsSync(file))
      .flatMap((file) => READABLE.filter((one) => readFileSync(file).includes(one)));

  /** As the version of before left it, with a secret that was removed meanwhile and a write-ahead log. */
  async function ofBefore(): Promise<string> {
    const folder = newFolder();
    const file = join(folder, "naisen.db");
    const writer = connectWriter(file);
    await writer.migrate({ upTo: "016-factor-changes" });
    writer.close();
    const database = new DatabaseSync(file);
    const [totp, waiting, client] = READABLE;
    database.exec(`
      insert into accounts (company_id, user_id, role, search_key) values ('acme', 'taro', 'ADMIN', 'taro');
      insert into account_factors (company_id, user_id, password_only, totp_secret, totp_pending)
        values ('acme', 'taro', 0, '${totp}', '${waiting}');
      insert into account_factors (company_id, user_id, password_only, totp_secret)
        select 'gone', value, 0, '${REMOVED}' from json_each('${JSON.stringify(Array.from({ length: 400 }, (_, at) => `${at}`))}');
      insert into single_sign_on values ('acme', 'https://id.example', 'naisen', '${client}', 0);
      delete from account_factors where company_id = 'gone'`);
    database.close();
    return folder;
  }

  const opened = async (folder: string) => {
    const store = await storeOf(folder);
    return store.read(async (reader) => {
      const { totp } = await reader.factors("acme", "taro");
      return [totp?.secret, (await reader.singleSignOn("acme"))?.clientSecret];
    });
  };

  test("has them sealed when it is opened, and none is left in any page or in the write-ahead log", async () => {
    const folder = await ofBefore();
    expect(inFiles(folder)).toEqual(READABLE);
    expect(await opened(folder)).toEqual([READABLE[0], READABLE[2]]);
    expect(inFiles(folder)).toEqual([]);
  });

  test("that was stopped between sealing and writing the file anew has it done at the next start", async () => {
    const folder = await ofBefore();
    const keys = [newKey("2026-04-01T00:00:00.000Z")];
    const exec = DatabaseSync.prototype.exec;
    const stopping = vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (
      this: DatabaseSync,
      statement,
    ) {
      if (statement === "vacuum") throw new Error("stopped");
      exec.call(this, statement);
    });
    const writer = connectWriter(join(folder, "naisen.db"));
    await expect(writer.migrate({ keysFor: () => new KeyRing(keys) })).rejects.toThrow("stopped");
    stopping.mockRestore();
    // As a kill leaves the files: a connection that is closed brings the write-ahead log in.
    const killed = newFolder();
    for (const name of ["naisen.db", "naisen.db-wal"]) copyFileSync(join(folder, name), join(killed, name));
    writer.close();
    expect(inFiles(folder)).toEqual([REMOVED]);
    expect(inFiles(killed)).toEqual(expect.arrayContaining(READABLE));
    writeKeyFile(join(killed, "keys.json"), keys);
    expect(await opened(killed)).toEqual([READABLE[0], READABLE[2]]);
    expect(inFiles(killed)).toEqual([]);
  });

  test("that is restored from a backup has none in it either", async () => {
    const folder = newFolder();
    const file = join(await ofBefore(), "naisen.db");
    expect(await restoreStore(folder, file)).toMatchObject({ kind: "restored" });
    expect(inFiles(folder)).toEqual([]);
    expect(await opened(folder)).toEqual([READABLE[0], READABLE[2]]);
  });
});
