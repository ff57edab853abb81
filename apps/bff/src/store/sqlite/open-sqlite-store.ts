import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { keyRingFor } from "../key-file.ts";
import type { Store } from "../store.ts";
import { type Connection, connectReader, connectWriter } from "./connection.ts";
import { LogVerifier } from "./log-verifier.ts";
import { ReaderPool } from "./reader-pool.ts";
import type { StoreTransaction } from "./schema.ts";
import { takeServerLock } from "./server-lock.ts";
import { SqliteReader, SqliteStore } from "./sqlite-store.ts";

/** The store of a data folder, unless another process holds it. */
export type OpenedStore = { readonly kind: "opened"; readonly store: Store } | { readonly kind: "in-use" };

/** A look at a data folder that may have a running server; "absent" where nothing was stored yet. */
export type OpenedReader =
  | { readonly kind: "opened"; readonly store: Pick<Store, "read" | "close"> }
  | { readonly kind: "absent" };

/**
 * Opens the store for the one server of the folder, making the folder, the tables and the keys that it lacks. A store whose
 * secrets are sealed with keys that the file lacks is refused (KeysUnusable), unless it is opened to give them up.
 */
export async function openSqliteStore(
  dataDir: string,
  keys = keyFile(dataDir),
  { toGiveUp = false } = {},
): Promise<OpenedStore> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeServerLock(lockFile(dataDir));
  if (lock === null) return { kind: "in-use" };
  const file = dataFile(dataDir);
  let writer: Connection | undefined;
  try {
    writer = connectWriter(file);
    const keysFor = (ids: readonly string[]) => keyRingFor(keys, toGiveUp ? [] : ids);
    const ring = await writer.migrate({ keysFor });
    writer.guardLogs();
    const readers = new ReaderPool(() => connectReader(file));
    const parts = { readers, writer, lock, verifier: new LogVerifier(file) };
    return { kind: "opened", store: new SqliteStore(parts, { file: keys, ring }) };
  } catch (error) {
    writer?.close();
    lock.release();
    throw error;
  }
}

/** Opens the store to be read beside a running server, or without one. It takes no lock and makes no table. */
export async function openSqliteReader(dataDir: string): Promise<OpenedReader> {
  return openReaderOf(dataFile(dataDir));
}

/** The same of any file that is a store. */
export async function openReaderOf(file: string): Promise<OpenedReader> {
  if (!existsSync(file)) return { kind: "absent" };
  const readers = new ReaderPool(() => connectReader(file));
  let isThere = false;
  try {
    isThere = await readers.transaction(hasTables);
  } finally {
    if (!isThere) readers.close();
  }
  return isThere ? { kind: "opened", store: new SqliteReader(readers) } : { kind: "absent" };
}

/** A server that has just made the file may not have come to the tables yet. */
async function hasTables(transaction: StoreTransaction): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_schema where name = 'sessions'`.execute(transaction);
  return rows.length > 0;
}

/** The file that holds everything. */
export function dataFile(dataDir: string): string {
  return join(dataDir, "naisen.db");
}

/** The file whose holder is the folder's one server. */
export function lockFile(dataDir: string): string {
  return join(dataDir, "lock.db");
}

/** The file of the keys that seal its secrets, where nothing else is said: beside the store, and in no backup. */
export function keyFile(dataDir: string): string {
  return join(dataDir, "keys.json");
}
