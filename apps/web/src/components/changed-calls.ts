import type { Result } from "@naisen/api/call";
import type { Action, Consequence, Plan } from "@naisen/api/change-set";
import { displayOf } from "../lib/phones.ts";
import { type Situation, situationAsked } from "./call-trail.ts";
import { reaches } from "./call-words.ts";

/** What a change does to a call, told from the side that a person knows it by. */
export interface ChangedCall {
  readonly kind: "LOST" | "GAINED" | "CHANGED";
  /** By what it calls. */
  readonly way: "mobile" | "desk" | "pbx" | "outside";
  /** The phone that calls: an extension number, or the number of a line that has none before or after. */
  readonly from: string;
  /** Set where the calling line itself is what changes hands. */
  readonly line: { readonly role: "OLD" | "NEW"; readonly extension: string } | null;
  readonly dialled: readonly string[];
  /** What the phone that is called is in; null where it is free. */
  readonly situation: Situation | null;
  readonly before: Result;
  readonly after: Result;
}

const WEIGHT = { LOST: 0, CHANGED: 1, GAINED: 2 } as const;

/** The calls that a plan changes, lost ones first; what one line does to several numbers is told at once. */
export function changedCalls(plan: Plan): readonly ChangedCall[] {
  const told = plan.consequences.map((consequence) => toldCall(consequence, plan));
  const groups = new Map<string, ChangedCall>();
  for (const call of told) {
    const key = call.line === null ? `${groups.size}` : [call.kind, call.from, call.line.role].join();
    const known = groups.get(key);
    groups.set(key, known === undefined ? call : { ...known, dialled: [...known.dialled, ...call.dialled] });
  }
  return lostFirst([...groups.values()]);
}

/** Each of them by itself, lost ones first. */
export function changedCallsOneByOne(plan: Plan): readonly ChangedCall[] {
  return lostFirst(plan.consequences.map((consequence) => toldCall(consequence, plan)));
}

function lostFirst(calls: readonly ChangedCall[]): readonly ChangedCall[] {
  return calls.toSorted((one, other) => WEIGHT[one.kind] - WEIGHT[other.kind]);
}

/** One call of a plan, told from the side that a person knows it by. */
function toldCall({ call, before, after }: Consequence, { actions }: Pick<Plan, "actions">): ChangedCall {
  const line = "mobile" in call.from ? lineOf(call.from.mobile, actions) : null;
  return {
    kind: kindOf(before, after),
    way: wayOf(call.from),
    from: line === null ? callerOf({ call, before, after }) : deviceOf(call.from),
    line,
    dialled: [displayOf(call.dialled)],
    situation: situationAsked({ call }),
    before,
    after,
  };
}

function kindOf(before: Result, after: Result): ChangedCall["kind"] {
  if (reaches(before) && !reaches(after)) return "LOST";
  return !reaches(before) && reaches(after) ? "GAINED" : "CHANGED";
}

/** The extension that a calling line had and loses, or has not and gets. */
function lineOf(mobile: string, actions: readonly Action[]): ChangedCall["line"] {
  const known = linesThatMove.get(actions) ?? linesIn(actions);
  linesThatMove.set(actions, known);
  return known.get(mobile) ?? null;
}

/** By plan, since a large one is asked about a thousand calls. */
const linesThatMove = new WeakMap<readonly Action[], ReadonlyMap<string, ChangedCall["line"]>>();

function linesIn(actions: readonly Action[]): ReadonlyMap<string, ChangedCall["line"]> {
  const moved = actions.flatMap((action) =>
    action.kind === "EXTENSION" && action.before?.mobile !== action.after?.mobile ? [action] : [],
  );
  const given = moved.flatMap(({ before }) =>
    before?.mobile == null ? [] : [[before.mobile, { role: "OLD", extension: before.number }] as const],
  );
  const taken = moved.flatMap(({ after }) =>
    after?.mobile == null ? [] : [[after.mobile, { role: "NEW", extension: after.number }] as const],
  );
  return new Map<string, ChangedCall["line"]>([...given, ...taken]);
}

/** A colleague is known by the extension number that the callee sees. */
function callerOf({ call, before, after }: Consequence): string {
  const shown = [after.presented, before.presented].find((presented) => presented?.kind === "EXTENSION");
  return shown?.number ?? deviceOf(call.from);
}

function wayOf(from: Consequence["call"]["from"]): ChangedCall["way"] {
  if ("mobile" in from) return "mobile";
  if ("desk" in from) return "desk";
  return "pbx" in from ? "pbx" : "outside";
}

function deviceOf(from: Consequence["call"]["from"]): string {
  const [number = ""] = Object.values(from);
  return displayOf(number);
}

/** The call that shows best what becomes of calls to an extension in that situation: that of a colleague at a desk. */
export function exampleCallTo(
  number: string,
  plan: Plan,
  situation: Situation | null,
): Consequence | undefined {
  const incoming = plan.consequences.filter(
    (consequence) => consequence.call.dialled === number && situationAsked(consequence) === situation,
  );
  return incoming.find(({ call }) => "desk" in call.from) ?? incoming[0];
}
