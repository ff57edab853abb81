import type { PlanToSend, Violation } from "@naisen/api/change-set";
import type { AnswerToSend } from "@naisen/api/endpoint";
import type { explainCall } from "@naisen/api/endpoints/calls";
import type { getExtension } from "@naisen/api/endpoints/extensions";
import { ownCalls } from "./own-calls.ts";
import { isOwnAction, type Own } from "./own-scope.ts";
import type { Planned } from "./planned.ts";

type View = AnswerToSend<typeof getExtension>;
/** A decision on its way out. */
export type DecisionToSend = AnswerToSend<typeof explainCall>;
type Finding = PlanToSend["violations"][number];

/** The params of a finding that tell of the extension itself; the others are or may be of other people and companies. */
const TOLD: ReadonlySet<string> = new Set(
  "extension mobile number field when target option day startsOn endsOn ringSeconds least most kind state status menu why".split(
    " ",
  ),
);

/**
 * A plan as a user is shown it: what it writes of their own, why it is refused as far as that is about them, and their
 * own calls instead of those of colleagues, each of which would name one.
 */
export function ownPlan(own: Own, planned: Planned, plan: PlanToSend): PlanToSend {
  const mine = new Set(planned.plan.actions.filter((action) => isOwnAction(own, action)).map(addressOf));
  return {
    baseRevision: plan.baseRevision,
    digest: plan.digest,
    applicable: plan.applicable,
    actions: plan.actions.filter((action) => mine.has(action.address)),
    violations: ownViolations(own, plan.violations),
    notices: plan.notices.filter((notice) => isOwnFinding(own, notice)).map(told),
    consequences: [],
    calls: NOT_COUNTED,
    effects: {},
    origins: Object.fromEntries(Object.entries(plan.origins).filter(([address]) => mine.has(address))),
    targets: Object.fromEntries(
      Object.entries(plan.targets).map(([id, { number }]) => [id, { number, name: "" }]),
    ),
    ownCalls: ownCalls(own, planned, plan.consequences),
    lines: [],
  };
}

/** How many calls of others change is theirs to know. */
const NOT_COUNTED = { lost: 0, gained: 0, moved: 0, altered: 0, seen: 0, asked: 0, touched: 0 };

function addressOf({ address }: { readonly address: string }): string {
  return address;
}

/** A refusal is never left without its reason: where all of it is about others, the rule alone is named. */
function ownViolations(own: Own, violations: readonly Finding[]): readonly Finding[] {
  const mine = violations.filter((violation) => isOwnFinding(own, violation));
  if (mine.length > 0) return mine.map(told);
  return [...new Set(violations.map(({ code }) => code))].map((code) => ({ code, path: "", params: {} }));
}

/** Whether a finding is about their own extension or handset. */
function isOwnFinding({ extension, lines }: Own, { params }: Finding): boolean {
  const { extension: number = null, mobile = null, number: named = null } = params;
  const numbers = [mobile, named].filter((line) => line !== null);
  return (
    (number !== null || numbers.length > 0) &&
    (number === null || number === extension.number) &&
    numbers.every((line) => [...lines].some((own) => own === line))
  );
}

function told({ code, path, params }: Finding): Violation {
  return {
    code,
    path,
    params: Object.fromEntries(Object.entries(params).filter(([name]) => TOLD.has(name))),
  };
}

/** A user's own extension as they are shown it: without the contract's facts of its line, and without names of others. */
export function ownView(view: View): View {
  return {
    ...view,
    line: null,
    violations: view.violations.map(told),
    passedOver: view.passedOver.map(told),
    forwardingTargets: view.forwardingTargets.map((target) => ({ ...target, name: null })),
  };
}

/** The areas of the steps that look at the caller and at what was dialled, and at nobody who is called. */
const CALLERS_SIDE = ["caller", "dialled", "emergency", "network", "outside"];

/** Refusals that say more of who is called than that they cannot be reached. */
const CALLEES_SIDE: ReadonlySet<string> = new Set([
  "EXTENSION_UNBOUND",
  "EXTENSION_HELD",
  "CALLEE_ABROAD",
  "CALLEE_OUT_OF_AREA",
  "CALLEE_BUSY",
  "CALLEE_NO_ANSWER",
  "CALLEE_UNREGISTERED",
  "SITE_DOWN",
]);

/**
 * What becomes of a call of their own phone, as a user is told it: whether it goes through, what is shown and what it
 * costs. How it goes on at the other end (legs, forwards, voicemail, whose mobile) is the callee's.
 */
export function ownDecision(decision: DecisionToSend): DecisionToSend {
  const { outcome, presented, charge, calleeCharge, refusal, trace } = decision;
  const isAnswered = outcome === "VOICEMAIL" || calleeCharge === "METERED_FORWARD";
  const code = refusal === null ? null : CALLEES_SIDE.has(refusal.code) ? "NO_SUCH_EXTENSION" : refusal.code;
  return {
    outcome: isAnswered ? "RING" : outcome,
    legs: [],
    presented,
    charge,
    calleeCharge: "NONE",
    refusal: code === null ? null : { code },
    trace: trace.filter(({ code: step }) => CALLERS_SIDE.includes(step.split(".")[0] ?? "")),
  };
}
