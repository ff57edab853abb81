import type { PlanToSend } from "@naisen/api/change-set";
import type { Change } from "@naisen/domain/changes/change";
import { narrowPlan } from "./delegated-answers.ts";
import { ownPlan } from "./own-answers.ts";
import { isOwnReach, mayChange, ownOf, plannedOver, type Reach } from "./own-scope.ts";
import { type NotPlanned, planInStore } from "./planned.ts";
import { presentPlan } from "./present-plan.ts";
import type { House } from "./use-case.ts";

/**
 * A preview: what the changes would do, which rules refuse them and which calls they change. It changes nothing.
 * A problem's code where they are about what this person cannot reach.
 */
export async function planChanges(
  { store, live, now }: House,
  changes: readonly Change[],
  reach: Reach,
): Promise<PlanToSend | NotPlanned> {
  const moment = now();
  const { own, planned } = await store.read(async (reader) => {
    const own = isOwnReach(reach) ? await ownOf(reader, reach, moment) : null;
    if (isOwnReach(reach) && (own === null || !mayChange(own, changes)))
      return { own, planned: "not-found" as const };
    const abroad = live.network.abroad(reach.company);
    return { own, planned: await planInStore(reader, plannedOver(reach), changes, moment, abroad) };
  });
  if (typeof planned === "string") return planned;
  const plan = await presentPlan(planned, live.table, moment);
  return own === null
    ? narrowPlan(plannedOver(reach), planned, plan, live.table)
    : ownPlan(own, planned, plan);
}
