import type { PlanToSend } from "@naisen/api/change-set";
import type { Change } from "@naisen/domain/changes/change";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { planInStore } from "./planned.ts";
import { presentPlan } from "./present-plan.ts";
import type { House } from "./use-case.ts";

/** A preview: what the changes would do, which rules refuse them and which calls they change. It changes nothing. */
export async function planChanges(
  { store, live, now }: House,
  company: CompanyId,
  changes: readonly Change[],
): Promise<PlanToSend | null> {
  const moment = now();
  const planned = await store.read((reader) =>
    planInStore(reader, company, changes, moment, live.network.abroad(company)),
  );
  return planned === null ? null : presentPlan(planned, live.table, moment);
}
