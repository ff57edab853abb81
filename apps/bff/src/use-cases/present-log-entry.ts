import type { loggedChangeSet } from "@naisen/api/logged-change-set";
import type { ToSend } from "@naisen/api/to-send";
import type { LogEntry } from "../store/store.ts";
import { presentAction } from "./present-plan.ts";

/** A logged change set on its way out. */
export type LoggedToSend = ToSend<typeof loggedChangeSet>;

/** A log entry as history shows it. */
export function presentLogEntry(entry: LogEntry): LoggedToSend {
  const { id, revision, at, actor, door, reason, undoes, actions, turned } = entry;
  return {
    id,
    revision,
    at,
    actor,
    door,
    reason,
    undoes,
    actions: actions.map(presentAction),
    ...(turned === undefined ? {} : { turned }),
  };
}
