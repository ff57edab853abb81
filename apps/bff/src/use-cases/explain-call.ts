import type { CallConditions } from "@naisen/api/call";
import type { Call } from "@naisen/routing-core/call";
import type { Conditions } from "@naisen/routing-core/conditions";
import type { Decision } from "@naisen/routing-core/decision";
import { route } from "@naisen/routing-core/route";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { readConditions } from "../live-table/read-conditions.ts";
import { ownDecision } from "./own-answers.ts";
import { mayAskCall, ownNetwork, ownOf, type Reach } from "./own-scope.ts";
import type { House } from "./use-case.ts";

/** A call to explain; the conditions that it names go, key by key, before what the network knows. */
export interface ToExplain extends Omit<Call, "conditions"> {
  readonly conditions: CallConditions;
}

/** The decision that a live call would get at that moment, with its reasons. */
export function explainCall(table: RoutingTable, network: Conditions, { conditions, ...call }: ToExplain) {
  return presentDecision(route(table, { ...call, conditions: readConditions(conditions, network) }));
}

/** The same for a user: a call of their own phone, told without what is the callee's; null for every other call. */
export async function explainOwnCall(
  { store, live, now }: House,
  reach: Exclude<Reach, "ALL">,
  call: ToExplain,
) {
  const own = await store.read((reader) => ownOf(reader, call.company, reach, now()));
  if (own === null || !mayAskCall(own, call.from, call.conditions)) return null;
  return ownDecision(explainCall(live.table, ownNetwork(own, live.network.of(call.company)), call));
}

/** A decision as API.md section 3 names it. */
function presentDecision({ trace, reached: _, ...result }: Decision) {
  return {
    ...result,
    trace: trace.map((step) => ({ ...step, source: step.sources.join(" ") })),
  };
}
