import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { NotSound, Proof, Sound } from "../proof.ts";
import { syncToDisk } from "../sync-to-disk.ts";
import { dataFile, openReaderOf } from "./open-sqlite-store.ts";
import { proveStore } from "./prove-store.ts";
import { awayOrDefect } from "./store-away.ts";

/** What came of a backup; the file is only there where it was proved. */
export type BackedUp =
  | { readonly kind: "backed-up"; readonly bytes: number; readonly proof: Sound }
  | { readonly kind: "not-sound"; readonly proof: NotSound }
  | { readonly kind: "absent" }
  | { readonly kind: "file-exists" };

/**
 * Writes the store as it is at this moment into a file of its own, beside a server that goes on writing. The copy is
 * proved and on the disk before it gets its name, and only its owner may read it: it holds password hashes.
 */
export async function backUp(dataDir: string, file: string): Promise<BackedUp> {
  if (existsSync(file)) return { kind: "file-exists" };
  const source = dataFile(dataDir);
  if (!existsSync(source)) return { kind: "absent" };
  const part = `${file}.part`;
  try {
    writeFileSync(part, "", { mode: 0o600 });
    copyInto(source, part);
    const proof = await proofOf(part);
    if (proof === null) return { kind: "absent" };
    if (proof.kind !== "sound") return { kind: "not-sound", proof };
    syncToDisk(part);
    renameSync(part, file);
    syncToDisk(dirname(file));
    return { kind: "backed-up", bytes: statSync(file).size, proof };
  } finally {
    for (const end of ["", "-journal"]) rmSync(part + end, { force: true });
  }
}

/** What a file of its own is; null where it is no store. */
async function proofOf(file: string): Promise<Proof | null> {
  const opened = await openReaderOf(file);
  if (opened.kind === "absent") return null;
  try {
    return await proveStore(file, opened.store);
  } finally {
    await opened.store.close();
  }
}

/** One snapshot, into a file that is empty. SQLite does not sync it. */
function copyInto(source: string, file: string): void {
  try {
    const database = new DatabaseSync(source, { readOnly: true, timeout: 5_000 });
    try {
      database.prepare("vacuum into ?").run(file);
    } finally {
      database.close();
    }
  } catch (error) {
    throw awayOrDefect(error);
  }
}
