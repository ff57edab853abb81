import { StoreAway, StoreDamaged } from "../store.ts";

/** SQLite's primary result codes that mean "not now": https://sqlite.org/rescode.html */
const AWAY = new Map([
  [5, "SQLITE_BUSY"],
  [8, "SQLITE_READONLY"],
  [10, "SQLITE_IOERR"],
  [13, "SQLITE_FULL"],
  [14, "SQLITE_CANTOPEN"],
]);
/** And those that mean that the file is not what was written. */
const DAMAGED = new Map([
  [11, "SQLITE_CORRUPT"],
  [26, "SQLITE_NOTADB"],
]);
const BUSY = 5;
const NOTADB = 26;
const IOERR_FSYNC = 1034;
const IOERR_DIR_FSYNC = 1290;

/**
 * What SQLite threw, as StoreAway where the store cannot be reached or written now, as StoreDamaged where the file is
 * broken; anything else as it is.
 */
export function awayOrDefect(error: unknown): unknown {
  const code = resultCode(error) & 0xff;
  const away = AWAY.get(code);
  if (away !== undefined) return new StoreAway(away, { cause: error });
  const damaged = DAMAGED.get(code);
  return damaged === undefined ? error : new StoreDamaged(damaged, { cause: error });
}

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return (resultCode(error) & 0xff) === BUSY;
}

/** Whether the file is something else than a database. */
export function isNoDatabase(error: unknown): boolean {
  return (resultCode(error) & 0xff) === NOTADB;
}

/** Whether the disk did not take what it was given. The system may have dropped it and say "synced" the next time. */
export function isFailedSync(error: unknown): boolean {
  const code = resultCode(error);
  return code === IOERR_FSYNC || code === IOERR_DIR_FSYNC;
}

function resultCode(error: unknown): number {
  if (!(error instanceof Error) || !("errcode" in error)) return 0;
  return typeof error.errcode === "number" ? error.errcode : 0;
}
