import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { openBreachedFile } from "./breached-file.ts";
import { breachedList } from "./breached-list.ts";
import { breachedBy, choosePassword } from "./chosen-password.ts";
import { FEWEST_CHARACTERS, isPassword } from "./passwords.ts";

const ABOUT = ["みなと商事", "minato-shoji", "taro.sato"];
/** It stands on no list, and in the operator's file of these tests. */
const STOLEN = "lantern whisper oak 41";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "naisen-breached-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file as the downloader writes it: `passwords` among so many others. */
function fileOf(passwords: readonly string[], others: number, end = "\r\n"): string {
  const all = [...passwords, ...Array.from({ length: others }, (_, at) => `another ${at}`)];
  const lines = all.map((password) => `${sha1(password)}:${password.length ** 5}`);
  return lines.toSorted().join(end) + end;
}

function sha1(password: string): string {
  return createHash("sha1").update(password).digest("hex").toUpperCase();
}

function written(content: string): string {
  const path = join(folder, `${crypto.randomUUID()}.txt`);
  writeFileSync(path, content);
  return path;
}

function opened(content: string) {
  const file = openBreachedFile(written(content));
  if (file === "unusable" || file === null) throw new Error("the file is not taken");
  return file;
}

describe("of the passwords that were stolen somewhere", () => {
  it("knows more than the 3,000 commonest that are long enough to be chosen", async () => {
    const list = await breachedList();
    expect(list.size).toBeGreaterThan(9_000);
    expect(Math.min(...[...list].map((password) => [...password].length))).toBe(FEWEST_CHARACTERS);
  });

  it("refuses each of them, by the rules or by the list, and hashes none", async () => {
    const house = { isBreached: breachedBy(null) };
    const kinds = new Set<string>();
    for (const password of await breachedList()) {
      const { kind } = await choosePassword(house, password, ABOUT);
      kinds.add(kind);
    }
    expect([...kinds]).toEqual(["refused"]);
  });
});

describe("a password that is chosen", () => {
  const house = { isBreached: breachedBy(null) };

  it.each([
    ["unrelated words", "copper horse battery kettle"],
    ["unrelated words in Japanese", "みどりの自転車で海まで七分かかる"],
    ["a stolen one that goes on", "momsanaladventure on a Tuesday"],
    ["what only the operator's file would know", STOLEN],
  ])("is taken: %s", async (_, password) => {
    const chosen = await choosePassword(house, password, ABOUT);
    expect(chosen.kind).toBe("taken");
    if (chosen.kind === "taken") expect(await isPassword(password, chosen.passwordHash)).toBe(true);
  });

  it.each([
    ["one that was stolen", "manchesterunited", "password.guessable"],
    ["the same in capitals", "ManchesterUnited", "password.guessable"],
    ["the same in full width", "ｍａｎｃｈｅｓｔｅｒｕｎｉｔｅｄ", "password.guessable"],
    ["the same in words", "Manchester United!", "password.guessable"],
    ["a stolen one of chance, which many use", "nEMvXyHeqDd5OQxyXYZI", "password.guessable"],
    ["a stolen one of another keyboard", "bpgjldsgjldthnf", "password.guessable"],
    ["a short one", "fourteen-chars", "password.too-short"],
    ["the company", "minato-shoji-12345", "password.guessable"],
  ])("is refused: %s", async (_, password, code) => {
    expect(await choosePassword(house, password, ABOUT)).toEqual({ kind: "refused", code });
  });
});

describe("the operator's file of hashes", () => {
  it.each([
    ["one line", 0, "\n"],
    ["two", 1, "\n"],
    ["some, with the ends of Windows", 40, "\r\n"],
    ["more than are looked at before it is taken", 3_000, "\r\n"],
  ])("of %s refuses what stands in it, and nothing else", async (_, others, end) => {
    const house = { isBreached: breachedBy(opened(fileOf([STOLEN], others, end))) };
    const refused = { kind: "refused", code: "password.guessable" };
    expect(await choosePassword(house, STOLEN, ABOUT)).toEqual(refused);
    expect(await choosePassword(house, STOLEN.toUpperCase(), ABOUT)).toEqual(refused);
    expect((await choosePassword(house, `${STOLEN}!`, ABOUT)).kind).toBe("taken");
  });

  test("finds the first, the last and each between, and none that is not there", async () => {
    const passwords = Array.from({ length: 500 }, (_, at) => `stolen ${at}`);
    for (const end of ["\n", "\r\n"]) {
      const file = opened(fileOf(passwords, 0, end));
      for (const password of passwords) {
        expect(await file(password), password).toBe(true);
        expect(await file(`${password}?`), password).toBe(false);
      }
    }
    expect(await opened(fileOf(["a", "b"], 0).trimEnd())("a")).toBe(true);
  });

  const inOrder = fileOf([], 2_000);
  const half = inOrder.indexOf("\r\n", inOrder.length / 2) + 2;
  it.each([
    ["is not there", null],
    ["is empty", ""],
    ["holds passwords themselves", "password\n123456\n"],
    ["holds hashes of another kind", `${"8846F7EAEE8FB117AD06BDD830B7586C"}:3\n`],
    ["is in the order of counts", inOrder.split("\r\n").toReversed().slice(1).join("\n")],
    ["is two files, one after the other", inOrder.slice(half) + inOrder.slice(0, half)],
    ["is one line without an end", "A".repeat(10_000)],
    ["is something else from some place on", `${inOrder}${"what else\n".repeat(1_000)}`],
  ])("is not taken when it %s", (_, content) => {
    const path = content === null ? join(folder, "nowhere") : written(content);
    expect(openBreachedFile(path)).toBe("unusable");
  });

  test("needs not to be", () => {
    expect(openBreachedFile(null)).toBeNull();
  });
});
