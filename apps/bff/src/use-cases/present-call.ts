import type { CallConditions } from "@naisen/api/call";
import type { Call } from "@naisen/routing-core/call";
import type { Conditions } from "@naisen/routing-core/conditions";

/** A call as an answer names it; its conditions only where something is known. */
export function presentCall({ from, dialled, at, conditions }: Call) {
  const call = { from, dialled, at: new Date(at).toISOString() };
  return conditions === undefined ? call : { ...call, conditions: presentConditions(conditions) };
}

/** What the network knows, in the words of API.md section 3; what is well has no key. */
export function presentConditions(conditions: Conditions): CallConditions {
  const { lines, busy, noAnswer, unregistered, sitesDown, congestion } = conditions;
  return {
    ...(lines.size === 0 ? {} : { lines: Object.fromEntries(lines) }),
    ...(busy.size === 0 ? {} : { busy: [...busy] }),
    ...(noAnswer.size === 0 ? {} : { noAnswer: [...noAnswer] }),
    ...(unregistered.size === 0 ? {} : { unregistered: [...unregistered] }),
    ...(sitesDown.size === 0 ? {} : { sitesDown: [...sitesDown] }),
    ...(congestion ? { congestion } : {}),
  };
}
