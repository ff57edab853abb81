import type { Change } from "@naisen/domain/changes/change";
import { overlay } from "@naisen/routing-core/table/overlay";
import { projectActions } from "@naisen/routing-core/table/project";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Over } from "../store/over.ts";
import { explainOver, knownAt, mayExplain, type ToExplain } from "./explain-call.ts";
import { planInStore } from "./planned.ts";
import type { House } from "./use-case.ts";

/** A call as it goes now, and as it would go once the changes were applied; a problem's code where it is not theirs to ask. */
export async function explainPlannedCall(
  house: House,
  over: Over,
  changes: readonly Change[],
  call: ToExplain,
) {
  const { store, live, now } = house;
  const { company } = call;
  const planned = await store.read((reader) =>
    planInStore(reader, over, changes, now(), live.network.abroad(company)),
  );
  if (typeof planned === "string") return planned;
  const { plan } = planned;
  const network = knownAt(house, company, call.at);
  // What may not be applied makes nothing theirs.
  const after = plan.applicable
    ? overlay(live.table, company, projectActions(plan.actions, plan.after))
    : null;
  if (![live.table, after].some((table) => table !== null && mayExplain(over, table, call)))
    return "not-found";
  const explainedBy = (table: RoutingTable) => explainOver(over, table, network, call);
  return { before: explainedBy(live.table), after: after === null ? null : explainedBy(after) };
}
