import type { PlanToSend } from "@naisen/api/change-set";
import { type ExtensionNumber, readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Over } from "../store/over.ts";
import { carriesAnothers, isTheirExtension } from "./narrowing.ts";
import { type DecisionToSend, ownDecision } from "./own-answers.ts";

type Leg = DecisionToSend["legs"][number];
type Consequence = PlanToSend["consequences"][number];

/**
 * What becomes of a call, as somebody with some sites is told it. Of one to an extension of another's: whether it goes
 * through, what is shown and what it costs, as a user is told it of a colleague. Where a forward of theirs leads to
 * another's phone, that it rings there, and not how it goes on.
 */
export function narrowDecision(
  over: Over,
  table: RoutingTable,
  dialled: string,
  decision: DecisionToSend,
): DecisionToSend {
  if (over.sites === null) return decision;
  const callee = table.extension(over.company, readExtensionNumber(dialled));
  if (callee !== undefined && !isTheirExtension(over, callee)) return ownDecision(decision);
  return { ...decision, legs: cutLegs(decision.legs, over, table).legs };
}

/** The same of a call that a plan changes; null where it is one to another's, of which a plan tells nothing. */
export function narrowConsequence(
  over: Over,
  table: RoutingTable,
  { call, before, after }: Consequence,
): Consequence | null {
  const callee = table.extension(over.company, readExtensionNumber(call.dialled));
  if (callee !== undefined && !isTheirExtension(over, callee)) return null;
  const narrowed = (result: Consequence["before"]) => {
    const { legs, placeOf } = cutLegs(result.legs, over, table);
    const { reached } = result;
    return { ...result, legs, ...(reached == null ? {} : { reached: placeOf(reached) }) };
  };
  return { call, before: narrowed(before), after: narrowed(after) };
}

/** Legs up to the first phone of another's on each way, and where each is found then: what is cut off, at that phone. */
function cutLegs(legs: readonly Leg[], over: Over, table: RoutingTable) {
  const isCut = (leg: Leg) => isAnothers(leg, over, table);
  const cut = legs.map((leg) => (isCut(leg) ? { ...leg, ringSeconds: null, on: {} } : leg));
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

function isAnothers({ to }: Leg, over: Over, table: RoutingTable): boolean {
  if ("mobile" in to) return carriesAnothers(over, table, to.mobile as PhoneNumber);
  const number = "desk" in to ? to.desk : "pbx" in to ? to.pbx : null;
  const entry = number === null ? undefined : table.extension(over.company, number as ExtensionNumber);
  return entry !== undefined && !isTheirExtension(over, entry);
}
