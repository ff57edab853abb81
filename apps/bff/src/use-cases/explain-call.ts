import type { Call } from "@naisen/routing-core/call";
import type { Decision } from "@naisen/routing-core/decision";
import { route } from "@naisen/routing-core/route";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";

/** The decision that a live call would get at that moment, with its reasons. */
export function explainCall(table: RoutingTable, call: Call) {
  return presentDecision(route(table, call));
}

/** A decision as API.md section 3 names it. */
function presentDecision({ trace, ...result }: Decision) {
  return {
    ...result,
    trace: trace.map((step) => ({ ...step, source: step.sources.join(" ") })),
  };
}
