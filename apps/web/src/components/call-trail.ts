import type { Decision, Leg, Result, TraceStep } from "@naisen/api/call";
import type { Consequence } from "@naisen/api/change-set";

/** What sends a call on from a phone. */
export type Situation = keyof Leg["on"];

/** In which situation the first phone is, and the one that it is forwarded to; null where it can be reached. */
export interface Situations {
  readonly first: Situation | null;
  readonly second: Situation | null;
}

/** One phone, voicemail or line on the way of a call, and what sent the call there; null for the first. */
export interface TrailStep {
  readonly leg: Leg;
  readonly by: Situation | null;
}

const SITUATIONS = ["BUSY", "NO_ANSWER", "OUT_OF_AREA"] as const;

/** The way that a call takes through its legs, from the first to the one where it ends. */
export function trailOf(result: Result, situations: Situations): readonly TrailStep[] {
  const [start] = result.legs;
  if (start === undefined) return [];
  const told = result.reached == null ? undefined : result.legs[result.reached];
  const trail: readonly TrailStep[] = [{ leg: start, by: null }];
  return (told && trailTo(told, trail, result, situations)) ?? trailBy(trail, result, situations);
}

/**
 * The way to the leg that is known to be reached. A phone that is passed over though nothing was said of it is kept
 * from ringing by its 2in1 handset, which counts as out of area.
 */
function trailTo(
  end: Leg,
  trail: readonly TrailStep[],
  result: Result,
  situations: Situations,
): readonly TrailStep[] | undefined {
  if (trail.at(-1)?.leg === end) return trail;
  const { first, second } = situations;
  for (const by of [first ?? "OUT_OF_AREA", ...SITUATIONS]) {
    const next = follow(trail, by, result);
    const way = next && trailTo(end, [...trail, next], result, { first: second, second: null });
    if (way !== undefined) return way;
  }
  return undefined;
}

/** The way that the situations of its phones give. */
function trailBy(
  start: readonly TrailStep[],
  result: Result,
  { first, second }: Situations,
): readonly TrailStep[] {
  const trail = [...start];
  for (const by of [first, second]) {
    const next = by === null ? undefined : follow(trail, by, result);
    if (next === undefined) break;
    trail.push(next);
  }
  // Where it is not known why a phone was passed over: the way to the voicemail that answered.
  const last = trail.at(-1);
  if (result.outcome === "VOICEMAIL" && last !== undefined && !("voicemail" in last.leg.to)) {
    const by = SITUATIONS.find((one) => isVoicemail(follow(trail, one, result)));
    const next = by === undefined ? undefined : follow(trail, by, result);
    if (next !== undefined) trail.push(next);
  }
  return trail;
}

function follow(trail: readonly TrailStep[], by: Situation, { legs }: Result): TrailStep | undefined {
  const index = trail.at(-1)?.leg.on[by];
  const leg = index === undefined ? undefined : legs[index];
  return leg && { leg, by };
}

function isVoicemail(step: TrailStep | undefined): boolean {
  return step !== undefined && "voicemail" in step.leg.to;
}

/** What would answer if nobody did where the call ends; null where nothing follows. */
export function unansweredLeg({ legs, outcome }: Result, trail: readonly TrailStep[]): Leg | null {
  const index = outcome === "RING" ? trail.at(-1)?.leg.on.NO_ANSWER : undefined;
  return (index === undefined ? undefined : legs[index]) ?? null;
}

/** The situations that a decision was made under, by its reasons. */
export function situationsOf({ trace }: Decision): Situations {
  return {
    first: situationIn(trace, "callee.state"),
    second: situationIn(trace, "forwarding.by-condition"),
  };
}

function situationIn(trace: readonly TraceStep[], code: string): Situation | null {
  const step = trace.find((one) => one.code === code && one.result === "MATCHED");
  return situationOf(step?.params.state);
}

/** What sends a call on where a phone is in that state. */
function situationOf(state: unknown): Situation | null {
  if (typeof state !== "string") return null;
  if (state === "CALLEE_BUSY") return "BUSY";
  return state === "CALLEE_NO_ANSWER" ? "NO_ANSWER" : "OUT_OF_AREA";
}

/** The situation that a call of a preview is told for; null where its phone is free. */
export function situationAsked({ call }: Pick<Consequence, "call">): Situation | null {
  const { conditions } = call;
  if ((conditions?.busy?.length ?? 0) > 0) return "BUSY";
  if ((conditions?.noAnswer?.length ?? 0) > 0) return "NO_ANSWER";
  return Object.keys(conditions?.lines ?? {}).length > 0 ? "OUT_OF_AREA" : null;
}

/** The situations of a call of a preview under one of its two results: a phone that roams rings. */
export function situationsAsked(situation: Situation | null, result: Result): Situations {
  const roams = situation === "OUT_OF_AREA" && result.calleeCharge === "METERED_ROAMING";
  return { first: roams ? null : situation, second: null };
}

/** Everybody is free. */
export const FREE: Situations = { first: null, second: null };
