import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod/mini";
import { type Key, KeyRing, keyId, newKey } from "./key-ring.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/** Why the keys cannot be used as they are. */
export type KeysFault =
  /** Others than its owner may read the file. */
  | { readonly why: "open-to-others" }
  /** It holds no keys, or one that was altered. */
  | { readonly why: "malformed" }
  /** It cannot be read, or not be written where that is asked; with the system's code. */
  | { readonly why: "unreadable" | "unwritable"; readonly code: string }
  /** The store has secrets that are sealed with keys that the file lacks. */
  | { readonly why: "missing"; readonly ids: readonly string[] };

/** The store's secrets cannot be opened or sealed with the keys that are there; nothing was changed. */
export class KeysUnusable extends Error {
  override readonly name = "KeysUnusable";
  readonly file: string;
  readonly fault: KeysFault;

  constructor(file: string, fault: KeysFault) {
    super(`${file}: ${fault.why}`);
    this.file = file;
    this.fault = fault;
  }
}

const document = z.strictObject({
  keys: z
    .array(z.strictObject({ id: z.string(), madeAt: z.iso.datetime(), key: z.base64() }))
    .check(z.minLength(1)),
});

/** The ring of a file that has all these keys; where there is no file and none is needed, one is made. Throws KeysUnusable. */
export function keyRingFor(file: string, ids: readonly string[]): KeyRing {
  const there = readKeyFile(file);
  const missing = ids.filter((id) => there?.every((key) => key.id !== id) ?? true);
  if (missing.length > 0) throw new KeysUnusable(file, { why: "missing", ids: missing });
  if (there !== null) return new KeyRing(there);
  const first = [newKey(new Date().toISOString())];
  writeKeyFile(file, first, { isNew: true });
  return new KeyRing(first);
}

/** The keys of a file, the oldest first; null where there is no file. Throws KeysUnusable. */
export function readKeyFile(file: string): readonly Key[] | null {
  let text: string;
  try {
    if ((statSync(file).mode & 0o077) !== 0) throw new KeysUnusable(file, { why: "open-to-others" });
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof KeysUnusable) throw error;
    const code = codeOf(error);
    if (code === "ENOENT") return null;
    throw new KeysUnusable(file, { why: "unreadable", code });
  }
  const keys = keysIn(text);
  if (keys === null) throw new KeysUnusable(file, { why: "malformed" });
  return keys;
}

function keysIn(text: string): readonly Key[] | null {
  try {
    const read = document.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const keys = read.data.keys.map((one) => ({ ...one, key: Buffer.from(one.key, "base64") }));
    return keys.every(({ id, key }) => key.length === 32 && id === keyId(key)) ? keys : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the keys in the file, which only its owner may read. They are on the disk before this is done: whoever seals with
 * a key that is lost by a crash loses the secret. `isNew`: refused where a file is there already.
 */
export function writeKeyFile(file: string, keys: readonly Key[], { isNew = false } = {}): void {
  const part = `${file}.part`;
  const listed = keys.map(({ key, ...named }) => ({ ...named, key: key.toString("base64") }));
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    rmSync(part, { force: true });
    writeFileSync(part, `${JSON.stringify({ keys: listed }, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    syncToDisk(part);
    if (isNew) linkSync(part, file);
    else renameSync(part, file);
    syncToDisk(dirname(file));
  } catch (error) {
    throw new KeysUnusable(file, { why: "unwritable", code: codeOf(error) });
  } finally {
    rmSync(part, { force: true });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
