import { type ExtensionNumber, readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Over } from "../store/over.ts";
import { carriesAnothers, isTheirExtension } from "./narrowing.ts";
import { type DecisionToSend, ownDecision } from "./own-answers.ts";

type Leg = DecisionToSend["legs"][number];

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
  return { ...decision, legs: reached(decision.legs.map((leg) => cutBehind(leg, over, table))) };
}

function cutBehind(leg: Leg, over: Over, table: RoutingTable): Leg {
  const { to } = leg;
  const number = "desk" in to ? to.desk : "pbx" in to ? to.pbx : null;
  const entry = number === null ? undefined : table.extension(over.company, number as ExtensionNumber);
  const isAnothers =
    "mobile" in to
      ? carriesAnothers(over, table, to.mobile as never)
      : entry !== undefined && !isTheirExtension(over, entry);
  return isAnothers ? { ...leg, ringSeconds: null, on: {} } : leg;
}

/** The legs that the first one leads to, under their new places. */
function reached(legs: readonly Leg[]): Leg[] {
  const places: number[] = legs.length === 0 ? [] : [0];
  for (const place of places) {
    const nexts = Object.values(legs[place]?.on ?? {}).filter((next) => next !== undefined);
    places.push(...nexts.filter((next) => !places.includes(next)));
  }
  const kept = places.toSorted((one, other) => one - other);
  return kept.flatMap((place) => {
    const leg = legs[place];
    if (leg === undefined) return [];
    const on = Object.entries(leg.on).flatMap(([when, next]) =>
      next === undefined ? [] : [[when, kept.indexOf(next)]],
    );
    return [{ ...leg, on: Object.fromEntries(on) }];
  });
}
