import { dayOf } from "@naisen/domain/vocabulary/day";
import { normaliseDigits } from "@naisen/domain/vocabulary/digits";
import type { Call } from "./call.ts";
import { NOTHING_KNOWN } from "./conditions.ts";
import type { Decision, TraceStep } from "./decision.ts";
import { refused } from "./endings.ts";
import { STEPS } from "./steps/catalogue.ts";
import type { CallInProgress } from "./steps/step.ts";
import type { RoutingTable } from "./table/routing-table.ts";

/**
 * The one evaluator of calls: live calls, the simulator, scenario files and tests all ask it. It takes the steps in
 * order until one decides or refuses, and keeps what each of them said.
 */
export function route(table: RoutingTable, call: Call): Decision {
  const trace: TraceStep[] = [];
  let progress = progressOf(call);
  for (const step of STEPS) {
    const answer = step.take(progress, table);
    trace.push({ code: step.code, result: answer.result, sources: step.sources, params: answer.params });
    if ("decides" in answer) return { ...answer.decides, trace };
    if ("refusal" in answer) return { ...refused(answer.refusal, progress.way?.legs ?? []), trace };
    if (answer.learnt !== undefined) progress = { ...progress, ...answer.learnt };
  }
  return { ...refused("NO_SUCH_EXTENSION", []), trace };
}

/** A call of which nothing is known yet but what was put to the core. */
export function progressOf(call: Call): CallInProgress {
  return {
    call,
    conditions: call.conditions ?? NOTHING_KNOWN,
    day: dayOf(call.at),
    dialled: normaliseDigits(call.dialled),
    line: "mobile" in call.from ? call.from.mobile : null,
    withheld: false,
    outside: null,
    gateway: null,
    caller: null,
    callee: null,
    instead: null,
    outsideInstead: null,
    way: null,
    place: null,
  };
}
