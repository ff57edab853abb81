import type { PlanToSend } from "@naisen/api/change-set";
import type { Change } from "@naisen/domain/changes/change";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { ownPlan } from "./own-answers.ts";
import { mayChange, ownOf, type Reach } from "./own-scope.ts";
import { planInStore } from "./planned.ts";
import { presentPlan } from "./present-plan.ts";
import type { House } from "./use-case.ts";

/**
 * A preview: what the changes would do, which rules refuse them and which calls they change. It changes nothing. null
 * where they are about what this person cannot reach.
 */
export async function planChanges(
  { store, live, now }: House,
  company: CompanyId,
  changes: readonly Change[],
  reach: Reach,
): Promise<PlanToSend | null> {
  const moment = now();
  const { own, planned } = await store.read(async (reader) => {
    const own = reach === "ALL" ? null : await ownOf(reader, company, reach, moment);
    if (reach !== "ALL" && (own === null || !mayChange(own, changes))) return { own, planned: null };
    const abroad = live.network.abroad(company);
    return { own, planned: await planInStore(reader, company, changes, moment, abroad) };
  });
  if (planned === null) return null;
  const plan = await presentPlan(planned, live.table, moment);
  return own === null ? plan : ownPlan(own, planned, plan);
}
