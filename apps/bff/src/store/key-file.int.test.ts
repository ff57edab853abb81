import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KeysUnusable, keyRingFor, readKeyFile, writeKeyFile } from "./key-file.ts";
import { newKey } from "./key-ring.ts";
import { dataFolders } from "./sqlite/data-folders.ts";

const newFolder = dataFolders();
const newFile = () => join(newFolder(), "keys.json");

function faultOf(act: () => unknown) {
  try {
    act();
  } catch (fault) {
    if (fault instanceof KeysUnusable) return fault.fault;
    throw fault;
  }
  return null;
}

type Kept = { readonly id: string; readonly key: string };

/** The file's text with other members in its keys. */
function edited(change: (key: Kept) => Partial<Kept>) {
  return (text: string) => {
    const { keys }: { keys: readonly Kept[] } = JSON.parse(text);
    return JSON.stringify({ keys: keys.map((key) => ({ ...key, ...change(key) })) });
  };
}

test("where there are no keys and none is needed, one is made, which only its owner may read", () => {
  const file = join(newFolder(), "made", "with", "it", "keys.json");
  const ring = keyRingFor(file, []);
  expect(ring.keys).toHaveLength(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(file, ".."))).toEqual(["keys.json"]);
  expect(keyRingFor(file, [ring.keys[0]?.id ?? ""]).keys).toEqual(ring.keys);
});

test("keys that are kept are read again, and a file that may only be read will do", () => {
  const file = newFile();
  const keys = [newKey("2026-04-01T00:00:00.000Z"), newKey("2027-04-01T00:00:00.000Z")];
  writeKeyFile(file, keys);
  chmodSync(file, 0o400);
  expect(readKeyFile(file)).toEqual(keys);
});

test("keys that are needed are named where they are missing, and none is made in their place", () => {
  const file = newFile();
  expect(faultOf(() => keyRingFor(file, ["a", "b"]))).toEqual({ why: "missing", ids: ["a", "b"] });
  expect(existsSync(file)).toBe(false);
  const { keys } = keyRingFor(file, []);
  expect(faultOf(() => keyRingFor(file, [keys[0]?.id ?? "", "b"]))).toEqual({ why: "missing", ids: ["b"] });
});

test.each([0o640, 0o604, 0o620, 0o602, 0o660, 0o644])("a file of the rights %o is refused", (mode) => {
  const file = newFile();
  keyRingFor(file, []);
  chmodSync(file, mode);
  expect(faultOf(() => keyRingFor(file, []))).toEqual({ why: "open-to-others" });
});

test.each<[string, (text: string) => string]>([
  ["nothing", () => ""],
  ["half of it", (text) => text.slice(0, text.length >> 1)],
  ["no keys", () => '{"keys":[]}'],
  ["something else", () => "[1]"],
  [
    "a key with a letter altered",
    edited(({ key }) => ({ key: `${key.startsWith("A") ? "B" : "A"}${key.slice(1)}` })),
  ],
  ["a key under another's name", edited(() => ({ id: "0".repeat(12) }))],
  ["a key cut short", edited(({ key }) => ({ key: key.slice(8) }))],
])("a file with %s in it is refused", (_, altered) => {
  const file = newFile();
  keyRingFor(file, []);
  writeFileSync(file, altered(readFileSync(file, "utf8")));
  expect(faultOf(() => keyRingFor(file, []))).toEqual({ why: "malformed" });
});

test("what cannot be read, or not be written, says why", () => {
  const folder = join(newFolder(), "keys.json");
  mkdirSync(folder, { mode: 0o700 });
  expect(faultOf(() => readKeyFile(folder))).toEqual({ why: "unreadable", code: "EISDIR" });
  const key = newKey("2026-04-01T00:00:00.000Z");
  expect(faultOf(() => writeKeyFile(folder, [key]))).toMatchObject({ why: "unwritable" });
  expect(readdirSync(join(folder, ".."))).toEqual(["keys.json"]);
});

test("a file that was there first is not overwritten by a first key", () => {
  const file = newFile();
  keyRingFor(file, []);
  const before = readFileSync(file, "utf8");
  const fault = faultOf(() => writeKeyFile(file, [newKey("2026-04-01T00:00:00.000Z")], { isNew: true }));
  expect(fault).toEqual({ why: "unwritable", code: "EEXIST" });
  expect(readFileSync(file, "utf8")).toBe(before);
});
