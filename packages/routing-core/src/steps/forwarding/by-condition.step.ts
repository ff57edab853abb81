import type { RoutingTable } from "../../table/routing-table.ts";
import { deviceState, wayOutState } from "../../way/device-state.ts";
import { forwardOf } from "../../way/forwards.ts";
import { conditionOf, nextLeg, outsideAt, ownerAt } from "../../way/way.ts";
import type { CallInProgress, Step } from "../step.ts";

/** Decision row 15: where the phone cannot be reached, the forward for that condition rings, and no other behind it. */
export const forwardingByCondition: Step = {
  code: "forwarding.by-condition",
  sources: ["adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take(progress, table) {
    const { way, place } = progress;
    const rung = way && place && ownerAt(way, place);
    if (rung === null || place === null || way === null || place.state === null) {
      return notForwarded(rung?.number ?? "", "FREE", null, null);
    }
    const when = conditionOf(place.state);
    const leg = nextLeg(way, place);
    const out = leg === null ? null : outsideAt(way, { leg });
    if (leg !== null && out !== null) {
      const state = wayOutState(out, progress);
      const params = { extension: rung.number, when, to: out.outside, state };
      return { result: "MATCHED", params, learnt: { place: { leg, state } } };
    }
    const target = leg === null ? null : ownerAt(way, { leg, state: null });
    if (leg === null || target === null || target === rung) {
      const { why, to } = whyNot(progress, table);
      return notForwarded(rung.number, why, when, to);
    }
    const state = deviceState(target, progress, table);
    const params = { extension: rung.number, when, to: target.number, state };
    return { result: "MATCHED", params, learnt: { place: { leg, state } } };
  },
};

function notForwarded(extension: string, why: string, when: string | null, to: string | null) {
  return { result: "NOT_APPLICABLE", params: { extension, why, when, to } } as const;
}

/** Why nothing follows for the condition: the phone stands in another's place, hears nothing of it, or no rule is good. */
function whyNot({ call, callee, conditions, instead, day, place }: CallInProgress, table: RoutingTable) {
  if (instead !== null) return { why: "ALWAYS", to: null };
  if (callee === null || place === null || place.state === null) return { why: "NONE", to: null };
  const { outsideToday } = conditions;
  const around = { company: call.company, day, table, outsideToday };
  const forward = forwardOf(callee, conditionOf(place.state), around);
  return forward.target === null ? forward : { why: "NONE", to: null };
}
