import { DatabaseSync } from "node:sqlite";
import { ownerAlone } from "./owner-alone.ts";
import { awayOrDefect, isBusy } from "./store-away.ts";

/** The right to be the one server of a data folder. The kernel takes it back when the process dies, however it dies. */
export interface ServerLock {
  release(): void;
}

/**
 * Takes the lock, or answers null where another process holds it. It is a file of its own, since an exclusive lock
 * on the data file would shut out our own tools.
 */
export function takeServerLock(file: string): ServerLock | null {
  ownerAlone(file);
  try {
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      database.exec("pragma locking_mode = exclusive");
      database.exec("begin exclusive");
      return {
        release: () => {
          if (database.isOpen) database.close();
        },
      };
    } catch (error) {
      database.close();
      if (isBusy(error)) return null;
      throw error;
    }
  } catch (error) {
    throw awayOrDefect(error);
  }
}
