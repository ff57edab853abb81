import type { Action } from "@naisen/domain/plan/plan";
import { type DayTurn, type LogEntry, type LogOutline, LogUnreadable } from "../store.ts";
import { type Outlined, outlined, outlineText } from "./log-outline.ts";
import type { Row } from "./schema.ts";

/** The columns of an entry beside those of what it did. */
type LoggedRow = Omit<Row<"change_log">, "actions" | "outline">;

/** A log entry as a row says it. Throws LogUnreadable where its actions are not what was written. */
export function entryOf(row: Row<"change_log">): LogEntry {
  return {
    ...doneAs(row),
    actions: parsed<readonly Action[]>(row, row.actions),
    ...(row.turned === null ? {} : { turned: parsed<DayTurn>(row, row.turned) }),
  };
}

/** An entry's outline as a row says it that was read without its actions where it has one. Throws LogUnreadable too. */
export function outlineOf(
  row: LoggedRow & { readonly actions: string | null; readonly outline: string | null },
): LogOutline {
  if (row.outline !== null) return { ...doneAs(row), ...parsed<Outlined>(row, row.outline) };
  return { ...doneAs(row), ...outlined(entryOf({ ...row, actions: row.actions ?? "", outline: null })) };
}

/** Who did it, when, why and by which door. */
function doneAs(row: LoggedRow): Omit<LogEntry, "actions" | "turned"> {
  return {
    company: row.company_id,
    revision: row.revision,
    id: row.id,
    at: row.at,
    actor: { companyId: row.actor_company_id, userId: row.actor_user_id, role: row.actor_role },
    door: row.door,
    reason: row.reason,
    undoes: row.undoes,
    factsHash: row.facts_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function parsed<Value>(row: LoggedRow, json: string): Value {
  try {
    return JSON.parse(json) as Value;
  } catch (cause) {
    throw new LogUnreadable(row.company_id, row.revision, { cause });
  }
}

/** The row of a log entry. */
export function entryRow(entry: LogEntry): Row<"change_log"> {
  return {
    company_id: entry.company,
    revision: entry.revision,
    id: entry.id,
    at: entry.at,
    actor_company_id: entry.actor.companyId,
    actor_user_id: entry.actor.userId,
    actor_role: entry.actor.role,
    door: entry.door,
    reason: entry.reason,
    undoes: entry.undoes,
    actions: JSON.stringify(entry.actions),
    facts_hash: entry.factsHash,
    turned: entry.turned === undefined ? null : JSON.stringify(entry.turned),
    outline: outlineText(entry),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}
