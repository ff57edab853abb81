import type { CallConditions } from "@naisen/api/call";
import type { Call } from "@naisen/routing-core/call";
import type { Conditions } from "@naisen/routing-core/conditions";
import type { Decision } from "@naisen/routing-core/decision";
import { route } from "@naisen/routing-core/route";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { readConditions } from "../live-table/read-conditions.ts";

/** A call to explain; the conditions that it names go, key by key, before what the network knows. */
export interface ToExplain extends Omit<Call, "conditions"> {
  readonly conditions: CallConditions;
}

/** The decision that a live call would get at that moment, with its reasons. */
export function explainCall(table: RoutingTable, network: Conditions, { conditions, ...call }: ToExplain) {
  return presentDecision(route(table, { ...call, conditions: readConditions(conditions, network) }));
}

/** A decision as API.md section 3 names it. */
function presentDecision({ trace, reached: _, ...result }: Decision) {
  return {
    ...result,
    trace: trace.map((step) => ({ ...step, source: step.sources.join(" ") })),
  };
}
