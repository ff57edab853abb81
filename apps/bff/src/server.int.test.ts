import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openSqliteReader } from "./store/sqlite/open-sqlite-store.ts";
import { Browser } from "./testing/browser.ts";
import { totpCode } from "./testing/factors.ts";
import { otherCompany, PASSWORD } from "./testing/open-house.ts";
import { naisen, type RunningServer, startServer } from "./testing/running-server.ts";

const folders: string[] = [];
const servers: RunningServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.kill("SIGTERM");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(under = tmpdir()): string {
  const folder = mkdtempSync(join(under, "naisen-server-"));
  folders.push(folder);
  return folder;
}

async function running(dataDir: string, variables: Record<string, string> = {}): Promise<RunningServer> {
  const started = await startServer(dataDir, variables);
  if (!("address" in started)) throw new Error(`it did not start: ${started.said.join(" ")}`);
  servers.push(started);
  return started;
}

function document(folder: string): string {
  const file = join(folder, "company.json");
  writeFileSync(file, JSON.stringify(otherCompany()));
  return file;
}

describe("the server", () => {
  test("loads the demo into an empty store once, and tells its sign-ins", async () => {
    const dataDir = newFolder();
    const first = await running(dataDir);
    expect(first.said.filter((line) => line.includes(PASSWORD))).toHaveLength(2);
    await first.kill("SIGTERM");
    servers.splice(0);
    const second = await running(dataDir);
    expect(second.said.join()).not.toContain(PASSWORD);
    await Browser.signedIn(second.address, "demo", "admin");
  });

  test.each([
    ["told nothing", {}],
    ["told a password of the demo, but not the demo", { NAISEN_DEMO_PASSWORD: PASSWORD }],
    ["told off", { NAISEN_DEMO: "off" }],
  ])(
    "that is %s leaves an empty store empty: no company, no account, only the code to set it up",
    async (_, told) => {
      const dataDir = newFolder();
      const server = await running(dataDir, { NAISEN_DEMO: "", NAISEN_DEMO_PASSWORD: "", ...told });
      expect(server.said.join()).toContain("/setup");
      for (const [companyId, userId] of [
        ["demo", "admin"],
        ["demo", "user"],
        ["operator", "admin"],
      ]) {
        const credentials = { companyId, userId, password: PASSWORD };
        expect((await new Browser(server.address).ask("POST", "/api/session", credentials)).status).toBe(401);
      }
      expect((await naisen(dataDir, ["verify-log"])).output).toContain("0社");
    },
  );

  test.each([
    ["NAISEN_DEMO", {}],
    ["NAISEN_LOOPBACK_PROVIDERS", { NAISEN_DEMO: "off" }],
  ])("is refused in one clear line with %s at an address of https", async (variable, more) => {
    const told = { ...more, [variable]: "on", PUBLIC_ORIGIN: "https://panel.example" };
    const refused = await startServer(newFolder(), told);
    expect(refused).toEqual({ exit: 2, said: [expect.stringContaining(`${variable}=on`)] });
  });

  test("is refused in one clear line where another one holds the folder", async () => {
    const dataDir = newFolder();
    await running(dataDir);
    const refused = await startServer(dataDir);
    expect(refused).toEqual({ exit: 2, said: [expect.stringContaining(dataDir)] });
  });

  test("is refused in one clear line on a store that is damaged", async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, "naisen.db"), "x".repeat(8192));
    const refused = await startServer(dataDir);
    expect(refused).toEqual({ exit: 2, said: [expect.stringContaining("naisen restore FILE --replace")] });
  });

  test("is refused in one clear line without the keys of its secrets, until they are back or given up", async () => {
    const dataDir = newFolder();
    const keys = join(dataDir, "keys.json");
    const server = await running(dataDir);
    expect(statSync(keys).mode & 0o777).toBe(0o600);
    const admin = await Browser.signedIn(server.address, "demo", "admin");
    expect((await admin.ask("POST", "/api/me/totp")).status).toBe(201);
    await server.kill("SIGTERM");
    servers.splice(0);
    renameSync(keys, join(dataDir, "elsewhere.json"));
    for (const [variables, file] of [
      [{}, "keys.json"],
      [{ NAISEN_KEYS: join(dataDir, "nowhere.json") }, "nowhere.json"],
    ] as const)
      expect(await startServer(dataDir, variables)).toEqual({
        exit: 2,
        said: [expect.stringContaining(`が ${join(dataDir, file)} にありません`)],
      });
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".json"))).toEqual(["elsewhere.json"]);
    const elsewhere = { NAISEN_KEYS: join(dataDir, "elsewhere.json") };
    await (await running(dataDir, elsewhere)).kill("SIGTERM");
    chmodSync(elsewhere.NAISEN_KEYS, 0o644);
    expect(await startServer(dataDir, elsewhere)).toEqual({
      exit: 2,
      said: [expect.stringContaining("chmod 600")],
    });
    expect(await naisen(dataDir, ["keys", "give-up"])).toEqual({
      exit: 0,
      output: expect.stringContaining("開けない秘密1件をあきらめました"),
    });
    await running(dataDir);
  });

  test.each([
    ["PORT", "eighty"],
    ["NAISEN_DEMO", "maybe"],
    ["DATABASE_URL", "postgres://nowhere"],
    ["NAISEN_BREACHED_PASSWORDS", "/nowhere/hashes.txt"],
  ])("is refused with a %s that cannot be meant", async (variable, value) => {
    const refused = await startServer(newFolder(), { [variable]: value });
    expect(refused).toEqual({ exit: 2, said: [expect.stringContaining(variable)] });
  });
});

const ADD_U = ["user", "add", "--company", "other", "--user", "u", "--role", "ADMIN"];
const TOKEN_ADD = ["token", "add", "--days", "30"];

describe("the command line", () => {
  test("imports, adds a user and explains without a server", async () => {
    const dataDir = newFolder();
    expect(await naisen(dataDir, ["import", document(dataDir)])).toMatchObject({ exit: 0 });
    const add = ["user", "add", "--company", "other", "--user", "boss", "--role", "ADMIN", "--password-only"];
    expect(await naisen(dataDir, add, PASSWORD)).toMatchObject({ exit: 0 });
    const explain = ["explain", "--company", "other", "--from", "desk:6999", "--dialled", "7001"];
    const { exit, output } = await naisen(dataDir, explain);
    expect([exit, output.split("\n")[0]]).toEqual([0, expect.stringContaining("RING")]);
    expect(await naisen(dataDir, ["verify-log"])).toMatchObject({ exit: 0 });
    const server = await running(dataDir);
    await Browser.signedIn(server.address, "other", "boss");
  });

  test("writes through the running server, whose next call follows; reads beside it", async () => {
    const dataDir = newFolder();
    const server = await running(dataDir);
    expect(await naisen(dataDir, ["import", document(dataDir)])).toMatchObject({ exit: 0 });
    const add = ["user", "add", "--company", "other", "--user", "boss", "--role", "ADMIN", "--password-only"];
    expect(await naisen(dataDir, add, PASSWORD)).toMatchObject({ exit: 0 });
    const boss = await Browser.signedIn(server.address, "other", "boss");
    const call = { from: { desk: "6999" }, dialled: "7001" };
    expect((await boss.ask("POST", "/api/calls/explain", call)).body.outcome).toBe("RING");
    expect(await naisen(dataDir, ["verify-log"])).toMatchObject({ exit: 0 });
    expect(await naisen(dataDir, ["verify-table"])).toMatchObject({ exit: 0 });
    expect(statSync(join(dataDir, "naisen.sock")).mode & 0o777).toBe(0o600);
  });

  test("makes a token without a server and through the running one, and prints its secret alone", async () => {
    const dataDir = newFolder();
    expect(await naisen(dataDir, ["import", document(dataDir)])).toMatchObject({ exit: 0 });
    const add = (name: string) =>
      naisen(dataDir, [...TOKEN_ADD, "--company", "other", "--name", name, "--right", "WRITE"]);
    const secrets = [await add("nightly")];
    const server = await running(dataDir);
    secrets.push(await add("hourly"));
    for (const { exit, output } of secrets) {
      expect([exit, output]).toEqual([0, expect.stringMatching(/^naisen_[\w-]{43}$/)]);
      const program = new Browser(server.address, { authorization: `Bearer ${output}` });
      const change = { type: "EditExtension", extension: "6999", department: output.slice(-8) };
      const { status } = await program.ask("POST", "/api/change-sets", { changes: [change] });
      expect(status).toBe(201);
    }
    expect(await add("hourly")).toMatchObject({ exit: 1 });
  });

  test("changes the keys of the running server, whose secrets open as before, and retires the old one", async () => {
    const dataDir = newFolder();
    const server = await running(dataDir);
    const admin = await Browser.signedIn(server.address, "demo", "admin");
    const { secret } = (await admin.ask("POST", "/api/me/totp")).body;
    const listed = async () => (await naisen(dataDir, ["keys"])).output.split("\n");
    const [first = "", ...none] = await listed();
    expect([first, none]).toEqual([expect.stringMatching(/^鍵 [0-9a-f]{12}（.*秘密: 1件/), []]);
    const id = /[0-9a-f]{12}/.exec(first)?.[0] ?? "";
    expect(await naisen(dataDir, ["keys", "retire", id])).toMatchObject({ exit: 1 });
    expect(await naisen(dataDir, ["keys", "rotate"])).toEqual({
      exit: 0,
      output: expect.stringContaining("秘密1件を閉じ直しました。鍵のファイルを控え直してください。"),
    });
    expect(await listed()).toEqual([
      expect.stringMatching(new RegExp(`^鍵 ${id}.*秘密: 0件$`)),
      expect.stringMatching(/秘密: 1件。これから/),
    ]);
    expect(await naisen(dataDir, ["keys", "retire", id])).toMatchObject({ exit: 0 });
    const code = totpCode(secret, Date.now());
    expect((await admin.ask("PUT", "/api/me/totp", { code })).status).toBe(200);
    expect(await naisen(dataDir, ["keys", "throw-away"])).toMatchObject({ exit: 2 });
    const opened = await openSqliteReader(dataDir);
    if (opened.kind === "absent") return expect.unreachable();
    const events = await opened.store.read((reader) => reader.eventsAfter("operator", 0, 100));
    await opened.store.close();
    expect(events.filter(({ code }) => code.startsWith("keys."))).toMatchObject([
      { code: "keys.rotated", actor: null, door: "CLI" },
      { code: "keys.retired", params: { key: id }, actor: null, door: "CLI" },
    ]);
  });

  test("works in a folder whose name is too long for a socket", async () => {
    const deep = join(newFolder(), "深い".repeat(20));
    await running(deep);
    expect(await naisen(deep, ["verify-table"])).toMatchObject({ exit: 0 });
  });

  test("shows what an import would hold, and imports nothing", async () => {
    const dataDir = newFolder();
    const { exit, output } = await naisen(dataDir, ["import", document(dataDir), "--preview"]);
    expect([exit, output]).toEqual([0, expect.stringContaining("まだ取り込んでいません")]);
    expect((await naisen(dataDir, ["verify-log"])).output).toContain("0社");
  });

  test.each([
    ["a short password", ADD_U, "short", 1],
    ["a password that was stolen once", ADD_U, "manchesterunited", 1],
    ["a password made of the company's name", ADD_U, "株式会社よその印　よその印よその印", 1],
    [
      "an unknown company",
      ["user", "add", "--company", "nowhere", "--user", "u", "--role", "ADMIN"],
      PASSWORD,
      1,
    ],
    ["an unknown option", ["user", "add", "--everything"], PASSWORD, 2],
    ["a token of no right", [...TOKEN_ADD, "--company", "other", "--name", "n"], "", 2],
    ["a token of no company", [...TOKEN_ADD, "--company", "no", "--name", "n", "--right", "READ"], "", 1],
    [
      "a token for ever",
      ["token", "add", "--company", "other", "--name", "n", "--right", "READ", "--days", "4000"],
      "",
      1,
    ],
    ["an unknown verb", ["destroy"], "", 2],
    ["a missing file", ["import", "nowhere.json"], "", 2],
  ])("answers %s in one line", async (_, args, input, exit) => {
    const dataDir = newFolder();
    await naisen(dataDir, ["import", document(dataDir)]);
    const ended = await naisen(dataDir, args, input);
    expect([ended.exit, ended.output.split("\n").length, ended.output !== ""]).toEqual([exit, 1, true]);
  });

  test("names every bad field of a document and takes nothing in", async () => {
    const dataDir = newFolder();
    const file = join(dataDir, "bad.json");
    const company = otherCompany();
    const line = { number: "not a number", holder: "h-other", status: "ACTIVE" };
    writeFileSync(file, JSON.stringify({ ...company, mobileLines: [line], extra: 1 }));
    const ended = await naisen(dataDir, ["import", file]);
    expect(ended.exit).toBe(2);
    expect(ended.output).toContain("/mobileLines/0/number");
    expect(ended.output).toContain("/extra");
    expect((await naisen(dataDir, ["verify-log"])).output).toContain("0社");
  });
});

describe("naisen check", () => {
  const scenario = () => ({
    now: "2026-12-01T09:00:00+09:00",
    company: otherCompany(),
    imports: { held: {} },
    calls: [
      { name: "reception calls", from: { desk: "6999" }, dialled: "7001", expect: { outcome: "RING" } },
    ],
  });
  const check = async (content: unknown) => {
    const folder = newFolder();
    const file = join(folder, "scenario.json");
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return naisen(folder, ["check", file]);
  };

  test("passes", async () => {
    expect(await check(scenario())).toEqual({ exit: 0, output: "2 passed, 0 failed" });
  });

  test("tells a broken expectation with expected, actual and trace, and exits 1", async () => {
    const broken = scenario();
    broken.calls = broken.calls.map((call) => ({ ...call, expect: { outcome: "REFUSED" } }));
    const { exit, output } = await check(broken);
    expect(exit).toBe(1);
    for (const part of [
      "reception calls",
      'expected "REFUSED"',
      'actual   "RING"',
      "ring.extension MATCHED",
    ]) {
      expect(output).toContain(part);
    }
    expect(output.endsWith("1 passed, 1 failed")).toBe(true);
  });

  test.each([
    ["no JSON", "{", "JSON"],
    [
      "a field that is not known",
      { ...scenario(), calls: [{ ...scenario().calls[0], when: 1 }] },
      "/calls/0/when",
    ],
    [
      "a document that does not hang together",
      { ...scenario(), company: { ...otherCompany(), holders: [] } },
      "/company/",
    ],
  ])("cannot read %s: its first bad field, and exits 2", async (_, content, part) => {
    const { exit, output } = await check(content);
    expect([exit, output.split("\n").length]).toEqual([2, 1]);
    expect(output).toContain(part);
  });
});
