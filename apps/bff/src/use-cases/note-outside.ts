import type { Action } from "@naisen/domain/plan/plan";
import { opensOutside } from "../sessions/step-up.ts";
import type { Commit, Writer } from "../store/store.ts";

/**
 * Tells the company's security log that outside calls were frozen, or that more of them go out, once each: of whatever is
 * committed, by whichever door it came. A new company is compared with one that never set anything (adr-0021).
 */
export async function noteOutside(
  writer: Pick<Writer, "putEvent">,
  { company, at, actor, actions }: Pick<Commit, "company" | "at" | "actor" | "actions">,
): Promise<void> {
  const event = { company, at: Date.parse(at), actor, params: {} };
  if (actions.some(freezes)) await writer.putEvent({ ...event, code: "outside.frozen" });
  if (actions.some(opensOutside)) await writer.putEvent({ ...event, code: "outside.widened" });
}

function freezes(action: Action): boolean {
  return action.kind === "OUTSIDE" && !action.before.frozen && action.after.frozen;
}
