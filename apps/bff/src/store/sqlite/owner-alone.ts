import { chmodSync, existsSync, statSync, writeFileSync } from "node:fs";
import { StoreAway } from "../store.ts";

/**
 * Lets nobody but its owner read a database's file, which is made where there is none, whatever the folder and the umask
 * allow. Files that SQLite makes beside it take its rights; those that are there already lose theirs as it does. A file
 * that is there is not opened: closing it would give up every lock that this process has on it (fcntl(2)).
 * Throws StoreAway with the system's code.
 */
export function ownerAlone(file: string): void {
  try {
    if (!existsSync(file)) make(file);
    for (const end of ["", "-wal", "-shm"]) closeToOthers(file + end);
  } catch (error) {
    throw new StoreAway(codeOf(error), { cause: error });
  }
}

function make(file: string): void {
  try {
    writeFileSync(file, "", { mode: 0o600, flag: "wx" });
  } catch (error) {
    // Another process was first.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function closeToOthers(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & 0o077) !== 0) chmodSync(file, mode & 0o700);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
