import type { Result } from "@naisen/api/call";
import type { Action, Consequence, Plan } from "@naisen/api/change-set";
import { displayOf } from "../lib/phones.ts";
import { type Situation, situationAsked } from "./call-trail.ts";
import { reaches } from "./call-words.ts";

/** What a change does to a call, told from the side that a person knows it by. */
export interface ChangedCall {
  readonly kind: "LOST" | "GAINED" | "CHANGED";
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
  const told = plan.consequences.map((consequence) => toldOf(consequence, plan.actions));
  const groups = new Map<string, ChangedCall>();
  for (const call of told) {
    const key = call.line === null ? `${groups.size}` : [call.kind, call.from, call.line.role].join();
    const known = groups.get(key);
    groups.set(key, known === undefined ? call : { ...known, dialled: [...known.dialled, ...call.dialled] });
  }
  return [...groups.values()].toSorted((one, other) => WEIGHT[one.kind] - WEIGHT[other.kind]);
}

function toldOf({ call, before, after }: Consequence, actions: readonly Action[]): ChangedCall {
  const line = "mobile" in call.from ? lineOf(call.from.mobile, actions) : null;
  return {
    kind: kindOf(before, after),
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
  const records = actions.filter((action) => action.kind === "EXTENSION");
  const taker = records.find(({ before, after }) => after?.mobile === mobile && before?.mobile !== mobile);
  if (taker?.after) return { role: "NEW", extension: taker.after.number };
  const giver = records.find(({ before, after }) => before?.mobile === mobile && after?.mobile !== mobile);
  return giver?.before ? { role: "OLD", extension: giver.before.number } : null;
}

/** A colleague is known by the extension number that the callee sees. */
function callerOf({ call, before, after }: Consequence): string {
  const shown = [after.presented, before.presented].find((presented) => presented?.kind === "EXTENSION");
  return shown?.number ?? deviceOf(call.from);
}

function deviceOf(from: Consequence["call"]["from"]): string {
  const [number = ""] = Object.values(from);
  return displayOf(number);
}

/** The call that shows best what becomes of calls to an extension: a free phone first, and a colleague at a desk. */
export function exampleCallTo(number: string, plan: Plan): Consequence | undefined {
  const incoming = plan.consequences.filter(({ call }) => call.dialled === number);
  const free = incoming.filter((consequence) => situationAsked(consequence) === null);
  const best = free.length > 0 ? free : incoming;
  return best.find(({ call }) => "desk" in call.from) ?? best[0];
}
