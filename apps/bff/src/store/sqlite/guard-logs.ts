import { constants, type DatabaseSync } from "node:sqlite";

const LOGS = new Set(["change_log", "security_log"]);
const SCHEMA = new Set(["sqlite_master", "sqlite_schema"]);
/** With these the triggers that guard the logs could be passed by (https://sqlite.org/pragma.html). */
const PRAGMAS = new Set(["writable_schema", "recursive_triggers", "ignore_check_constraints"]);
const OF_SCHEMA = new Set([
  constants.SQLITE_ALTER_TABLE,
  constants.SQLITE_DROP_TABLE,
  constants.SQLITE_DROP_TRIGGER,
]);

/**
 * Takes away from a connection the right to alter a row of a log, to take one away, and to change tables and triggers.
 * SQLite asks when a statement is prepared, so that what runs pays nothing for it (https://sqlite.org/c3ref/set_authorizer.html).
 */
export function guardLogs(database: DatabaseSync): void {
  database.setAuthorizer((action, first) =>
    isForbidden(action, first ?? "") ? constants.SQLITE_DENY : constants.SQLITE_OK,
  );
}

function isForbidden(action: number, named: string): boolean {
  if (OF_SCHEMA.has(action)) return true;
  if (action === constants.SQLITE_PRAGMA) return PRAGMAS.has(named);
  const alters = action === constants.SQLITE_UPDATE || action === constants.SQLITE_DELETE;
  return alters && (LOGS.has(named) || SCHEMA.has(named));
}
