import type { PlanToSend } from "@naisen/api/change-set";
import type { OwnCallToSend, OwnEndToSend } from "@naisen/api/own-calls";
import { targetNumber } from "@naisen/domain/settings/forwarding";
import type { Settings } from "@naisen/domain/settings/settings";
import type { Own } from "./own-scope.ts";
import type { Planned } from "./planned.ts";

type Consequence = PlanToSend["consequences"][number];
type Result = Consequence["before"];
type Leg = Result["legs"][number];
type When = Extract<OwnCallToSend, { direction: "IN" }>["when"];

/** The consequences of a plan that are calls of their own, told without who is at the other end; each of them once. */
export function ownCalls(
  own: Own,
  { before, plan }: Planned,
  consequences: readonly Consequence[],
): readonly OwnCallToSend[] {
  const told = consequences.flatMap(
    (one) => incoming(own, one, before.settings, plan.after.settings) ?? outgoing(own, one) ?? [],
  );
  const different = told.filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is));
  return [...new Map(different.map((call) => [JSON.stringify(call), call])).values()];
}

function incoming(
  own: Own,
  { call, before, after }: Consequence,
  settings: Settings,
  settingsAfter: Settings,
): OwnCallToSend | null {
  if (call.dialled !== own.extension.number) return null;
  const when = whenOf(call);
  return {
    direction: "IN",
    when,
    before: endOf(own, when, before, settings),
    after: endOf(own, when, after, settingsAfter),
  };
}

/** What their own phone is in, in a call that a preview asks about. */
function whenOf({ conditions }: Consequence["call"]): When {
  if ((conditions?.busy?.length ?? 0) > 0) return "BUSY";
  if ((conditions?.noAnswer?.length ?? 0) > 0) return "NO_ANSWER";
  return Object.keys(conditions?.lines ?? {}).length > 0 ? "OUT_OF_AREA" : null;
}

function endOf(own: Own, when: When, result: Result, settings: Settings): OwnEndToSend {
  const leg = legReached(own, when, result);
  if (leg === undefined) return { kind: "UNREACHED" };
  const { to } = leg;
  if (isOwnPhone(own, leg)) {
    const followed = leg.on.NO_ANSWER !== undefined;
    return { kind: "RINGS", ringSeconds: followed ? leg.ringSeconds : null };
  }
  if ("voicemail" in to && to.extension === own.extension.number) return { kind: "VOICEMAIL" };
  return { kind: "FORWARDED", to: forwardTarget(own, when, settings) };
}

/** The leg where the call ends: the first, or what its own phone's being busy, silent or away sends it to. */
function legReached(own: Own, when: When, { outcome, legs, calleeCharge }: Result): Leg | undefined {
  if (outcome === "REFUSED") return undefined;
  const [first] = legs;
  const roams = when === "OUT_OF_AREA" && calleeCharge === "METERED_ROAMING";
  if (first === undefined || when === null || roams || !isOwnPhone(own, first)) return first;
  const next = first.on[when];
  return next === undefined ? undefined : legs[next];
}

function isOwnPhone({ extension }: Own, { to }: Leg): boolean {
  if ("mobile" in to) return to.mobile === extension.mobile;
  if ("desk" in to) return to.desk === extension.number;
  return "pbx" in to && to.pbx === extension.number;
}

function forwardTarget({ extension: { id } }: Own, when: When, { extensions }: Settings) {
  const rules = extensions.get(id)?.forwarding ?? [];
  const rule = rules.find((one) => one.when === "ALWAYS") ?? rules.find((one) => one.when === when);
  return rule === undefined ? null : targetNumber(rule.to, extensions);
}

/** A call of their own phone to a colleague's extension, or as an ordinary one. */
function outgoing(own: Own, { call, before, after }: Consequence): OwnCallToSend | null {
  const { from, dialled } = call;
  const { kind, number, mobile } = own.extension;
  const isOwn =
    "mobile" in from
      ? from.mobile === mobile
      : kind !== "MOBILE" && ("desk" in from ? from.desk : "pbx" in from ? from.pbx : null) === number;
  if (!isOwn) return null;
  return {
    direction: "OUT",
    dials: dialled.startsWith("+") ? "OUTSIDE" : "EXTENSION",
    before: before.presented,
    after: after.presented,
  };
}
