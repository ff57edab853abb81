import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { keyRingFor } from "../key-file.ts";
import { wholeOf } from "../over.ts";
import type { NotSound, Proof, Sound } from "../proof.ts";
import { NOBODYS_LOG } from "../security-log.ts";
import { StoreAway, StoreDamaged, StoreNewer } from "../store.ts";
import { syncToDisk } from "../sync-to-disk.ts";
import { connectWriter } from "./connection.ts";
import { dataFile, keyFile, lockFile, openReaderOf } from "./open-sqlite-store.ts";
import { ownerAlone } from "./owner-alone.ts";
import { proveStore } from "./prove-store.ts";
import { takeServerLock } from "./server-lock.ts";
import { giveUp as giveUpSecrets } from "./sqlite-keys.ts";
import { awayOrDefect, isNoDatabase } from "./store-away.ts";

/** What lets somebody in, and may have been used up or ended since the backup. */
const USED_ONCE = ["sessions", "invitations", "challenges", "setup_codes"] as const;

/** What came of a restore; the store is only touched where it was done. */
export type Restored =
  | { readonly kind: "restored"; readonly proof: Sound; readonly kept: string | null }
  | { readonly kind: "not-sound"; readonly proof: NotSound }
  /** The folder has companies or sign-ins, or what is there cannot even be read. */
  | { readonly kind: "not-empty" }
  | { readonly kind: "in-use" }
  | { readonly kind: "not-a-store" }
  | { readonly kind: "newer" };

/**
 * Puts a backup in the place of a folder's store. The copy is brought to this version's tables, proved and on the disk
 * before one rename lets it take effect; a crash before it leaves the old store. What was there stays beside it.
 * Sessions and links in a backup may have been ended since, so nobody is signed in after it. A backup whose secrets are
 * sealed with keys that are not there is refused (KeysUnusable), unless those secrets are to be given up.
 */
export async function restoreStore(
  dataDir: string,
  file: string,
  { replace = false, keys = keyFile(dataDir), giveUp = false } = {},
): Promise<Restored> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeServerLock(lockFile(dataDir));
  if (lock === null) return { kind: "in-use" };
  const copy = `${dataFile(dataDir)}.restoring`;
  try {
    if (!replace && !(await isEmpty(dataDir))) return { kind: "not-empty" };
    removeStore(copy);
    copyStore(file, copy);
    const proof = await prepare(copy, keys, giveUp);
    if (proof.kind === "sound") return { kind: "restored", proof, kept: putInPlace(dataDir, copy) };
    if (proof.kind === "not-a-store" || proof.kind === "newer") return proof;
    return { kind: "not-sound", proof };
  } finally {
    removeStore(copy);
    lock.release();
  }
}

/** A backup is one file; a data folder's own may have more beside it. */
function copyStore(file: string, copy: string): void {
  for (const end of ["", "-wal"].filter((end) => end === "" || existsSync(file + end))) {
    copyFileSync(file + end, copy + end);
    chmodSync(copy + end, 0o600);
  }
}

async function isEmpty(dataDir: string): Promise<boolean> {
  try {
    const opened = await openReaderOf(dataFile(dataDir));
    if (opened.kind === "absent") return true;
    try {
      return await opened.store.read(async (reader) => {
        const nobody = { search: "", after: null, limit: 1 };
        const operators = await reader.listAccounts(wholeOf(NOBODYS_LOG as CompanyId), nobody);
        return operators.total === 0 && (await reader.companies()).length === 0;
      });
    } finally {
      await opened.store.close();
    }
  } catch (fault) {
    if (fault instanceof StoreDamaged || fault instanceof StoreAway) return false;
    throw fault;
  }
}

type Unfit = Extract<Restored, { kind: "not-a-store" | "newer" }>;

/** Makes the copy a store that this version may serve. */
async function prepare(copy: string, keys: string, giveUp: boolean): Promise<Proof | Unfit> {
  try {
    if (!isStore(copy)) return { kind: "not-a-store" };
    const writer = connectWriter(copy);
    try {
      const ring = await writer.migrate({ keysFor: (ids) => keyRingFor(keys, giveUp ? [] : ids) });
      await writer.transaction(async (transaction) => {
        if (giveUp) await giveUpSecrets(transaction, ring, Date.now());
        for (const table of USED_ONCE) await transaction.deleteFrom(table).execute();
      });
    } finally {
      writer.close();
    }
    const opened = await openReaderOf(copy);
    if (opened.kind === "absent") return { kind: "not-a-store" };
    try {
      return await proveStore(copy, opened.store);
    } finally {
      await opened.store.close();
    }
  } catch (fault) {
    if (fault instanceof StoreNewer) return { kind: "newer" };
    if (fault instanceof StoreDamaged) return { kind: "damaged", where: fault.message };
    throw fault;
  }
}

/** An empty file is a database to SQLite, and a store to nobody. */
function isStore(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    return database.prepare("select 1 from sqlite_schema where name = 'companies'").get() !== undefined;
  } catch (error) {
    if (isNoDatabase(error)) return false;
    throw awayOrDefect(error);
  } finally {
    database.close();
  }
}

/** Lets the copy take effect; answers where the old store is kept, null where there was none. */
function putInPlace(dataDir: string, copy: string): string | null {
  const current = dataFile(dataDir);
  const kept = `${current}.before-restore`;
  syncToDisk(copy);
  const isThere = existsSync(current);
  if (isThere) {
    closeOff(current);
    rmSync(kept, { force: true });
    linkSync(current, kept);
  }
  // A write-ahead log that stayed would be played into the new file.
  for (const end of ["-wal", "-shm"]) rmSync(current + end, { force: true });
  renameSync(copy, current);
  syncToDisk(dataDir);
  return isThere ? kept : null;
}

/** Brings all that the old store has into its one file; a damaged one stays as it is. */
function closeOff(file: string): void {
  ownerAlone(file);
  try {
    const database = new DatabaseSync(file);
    database.exec("pragma wal_checkpoint(truncate)");
    database.close();
  } catch {
    // It is replaced because it cannot be read.
  }
}

function removeStore(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
}
