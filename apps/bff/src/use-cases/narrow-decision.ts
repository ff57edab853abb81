import type { PlanToSend } from "@naisen/api/change-set";
import { type ExtensionNumber, readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Over } from "../store/over.ts";
import { carriesAnothers, isTheirExtension, lineToTell } from "./narrowing.ts";
import { type DecisionToSend, ownDecision } from "./own-answers.ts";

type Leg = DecisionToSend["legs"][number];
type Consequence = PlanToSend["consequences"][number];

/**
 * What becomes of a call, as somebody with some sites is told it. Of one to an extension of another's: whether it goes
 * through, what is shown and what it costs, as a user is told it of a colleague. Where a forward of theirs leads to
 * another's phone, that it rings there, and not how it goes on: it was asked without a word of what is another's
 * (narrowConditions), so that it rings there whenever it comes there.
 */
export function narrowDecision(over: Over, table: RoutingTable, decision: DecisionToSend): DecisionToSend {
  if (over.sites === null) return decision;
  const isAnothers = (number: unknown) => isAnothersNumber(over, table, number);
  const { trace } = decision;
  if (trace.some((step) => FINDS_CALLEE.has(step.code) && isAnothers(step.params.extension)))
    return ownDecision(decision);
  return {
    ...decision,
    legs: cutLegs(decision.legs, over, table).legs,
    trace: trace.filter(({ code, params }) => code === RINGS || !isAnothers(params.extension)),
  };
}

/** The steps that find who is called, whatever was dialled to call them. */
const FINDS_CALLEE: ReadonlySet<string> = new Set(["callee.known", "inbound.number"]);
/** The step that tells of a phone no more than that it rings. */
const RINGS = "ring.extension";

/** The same of a call that a plan changes; null where it is one to another's, of which a plan tells nothing. */
export function narrowConsequence(over: Over, table: RoutingTable, whole: Consequence): Consequence | null {
  if (isAnothersNumber(over, table, readExtensionNumber(whole.call.dialled))) return null;
  const { call, before, after } = withoutLines(over, table, whole);
  const narrowed = (result: Consequence["before"]) => {
    const { legs, placeOf } = cutLegs(result.legs, over, table);
    const { reached } = result;
    return { ...result, legs, ...(reached == null ? {} : { reached: placeOf(reached) }) };
  };
  return { call, before: narrowed(before), after: narrowed(after) };
}

/** Who is told as calling, or called by a public number, may be a colleague of another's. */
function withoutLines(over: Over, table: RoutingTable, whole: Consequence): Consequence {
  const { from, dialled } = whole.call;
  const named = ["mobile" in from ? from.mobile : "", dialled] as PhoneNumber[];
  const hidden = named.filter((line) => carriesAnothers(over, table, line));
  if (hidden.length === 0) return whole;
  const told = hidden.reduce(
    (text, line) => text.replaceAll(line, lineToTell(over, table, line)),
    JSON.stringify(whole),
  );
  return JSON.parse(told) as Consequence;
}

/** Legs up to the first phone of another's on each way, and where each is found then: what is cut off, at that phone. */
function cutLegs(legs: readonly Leg[], over: Over, table: RoutingTable) {
  const isCut = (leg: Leg) => isAnothers(leg, over, table);
  const cut = legs.map((leg) =>
    isCut(leg) ? { to: placeToTell(leg.to, over, table), ringSeconds: null, on: {} } : leg,
  );
  const places = cut.length === 0 ? [] : [0];
  for (const place of places) {
    const nexts = Object.values(cut[place]?.on ?? {}).filter((next) => next !== undefined);
    places.push(...nexts.filter((next) => !places.includes(next)));
  }
  const kept = places.toSorted((one, other) => one - other);
  const placeOf = (place: number) =>
    kept.includes(place)
      ? kept.indexOf(place)
      : Math.max(
          0,
          kept.findIndex((one) => isCut(legs[one] as Leg)),
        );
  return {
    legs: kept.map((place): Leg => {
      const leg = cut[place] as Leg;
      const on = Object.entries(leg.on).flatMap(([when, next]) =>
        next === undefined ? [] : [[when, kept.indexOf(next)]],
      );
      return { ...leg, on: Object.fromEntries(on) };
    }),
    placeOf,
  };
}

function placeToTell(to: Leg["to"], over: Over, table: RoutingTable): Leg["to"] {
  return "mobile" in to ? { mobile: lineToTell(over, table, to.mobile as PhoneNumber) } : to;
}

function isAnothers({ to }: Leg, over: Over, table: RoutingTable): boolean {
  if ("mobile" in to) return carriesAnothers(over, table, to.mobile as PhoneNumber);
  return isAnothersNumber(over, table, "desk" in to ? to.desk : "pbx" in to ? to.pbx : null);
}

function isAnothersNumber(over: Over, table: RoutingTable, number: unknown): boolean {
  const entry =
    typeof number === "string" ? table.extension(over.company, number as ExtensionNumber) : undefined;
  return entry !== undefined && !isTheirExtension(over, entry);
}
