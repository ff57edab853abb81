import type { Change } from "@naisen/domain/changes/change";
import { overlay } from "@naisen/routing-core/table/overlay";
import { projectActions } from "@naisen/routing-core/table/project";
import { explainCall, type ToExplain } from "./explain-call.ts";
import { planInStore } from "./planned.ts";
import type { House } from "./use-case.ts";

/** A call as it goes now, and as it would go once the changes were applied; null where there is no such company. */
export async function explainPlannedCall(
  { store, live, now }: House,
  changes: readonly Change[],
  call: ToExplain,
) {
  const { company } = call;
  const planned = await store.read((reader) =>
    planInStore(reader, company, changes, now(), live.network.abroad(company)),
  );
  if (planned === null) return null;
  const { plan } = planned;
  const network = live.network.of(company);
  const after = overlay(live.table, company, projectActions(plan.actions, plan.after));
  return {
    before: explainCall(live.table, network, call),
    after: plan.applicable ? explainCall(after, network, call) : null,
  };
}
