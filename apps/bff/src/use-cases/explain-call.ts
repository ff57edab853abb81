import type { CallConditions } from "@naisen/api/call";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Call } from "@naisen/routing-core/call";
import type { Conditions } from "@naisen/routing-core/conditions";
import type { Decision } from "@naisen/routing-core/decision";
import { route } from "@naisen/routing-core/route";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { readConditions } from "../live-table/read-conditions.ts";
import type { Over } from "../store/over.ts";
import { isTheirPhone, narrowConditions } from "./delegated-answers.ts";
import { narrowDecision } from "./narrow-decision.ts";
import { ownDecision } from "./own-answers.ts";
import { isOwnReach, mayAskCall, type OwnReach, ownNetwork, ownOf, type Reach } from "./own-scope.ts";
import type { House } from "./use-case.ts";

/** A call to explain; the conditions that it names go, key by key, before what the network knows. */
export interface ToExplain extends Omit<Call, "conditions"> {
  readonly conditions: CallConditions;
}

/** The decision that a live call would get at that moment, with its reasons. */
export function explainCall(table: RoutingTable, network: Conditions, { conditions, ...call }: ToExplain) {
  return presentDecision(route(table, { ...call, conditions: readConditions(conditions, network) }));
}

/** The same as far as it is theirs to know who ask; null for a call that they may not ask about. */
export async function explainCallTo(house: House, reach: Reach, call: ToExplain) {
  if (isOwnReach(reach)) return explainOwnCall(house, reach, call);
  const { table } = house.live;
  if (!mayExplain(reach, table, call)) return null;
  return explainOver(reach, table, knownAt(house, reach.company, call.at), call);
}

/** The decision as far as it is about what is theirs; what is supposed of others is left out, as what is known of them. */
export function explainOver(
  over: Over,
  table: RoutingTable,
  network: Conditions,
  { conditions, ...call }: ToExplain,
) {
  const known = narrowConditions(over, table, readConditions(conditions, network), dayOf(call.at));
  return narrowDecision(over, table, presentDecision(route(table, { ...call, conditions: known })));
}

/**
 * Whether the call is one that they may ask about: of a phone of theirs, or from outside. To whom mobile numbers are told
 * masked, a call that names one would tell whether it is the company's.
 */
export function mayExplain(
  over: Over,
  table: RoutingTable,
  { from, dialled, conditions }: ToExplain,
): boolean {
  if (over.masked) {
    const named = ["mobile" in from, conditions.lines !== undefined, parsePhoneNumber(dialled) !== null];
    if (named.includes(true)) return false;
  }
  return over.sites === null || "outside" in from || isTheirPhone(over, table, from);
}

/** What the network knows now, with the outside calls of the day that is asked about as far as they are counted. */
export function knownAt({ live, outside }: House, company: CompanyId, at: Instant): Conditions {
  const { day, calls } = outside.of(company, dayOf(at));
  return { ...live.network.of(company), outsideToday: day === dayOf(at) ? calls : 0 };
}

/** For a user: a call of their own phone, told without what is the callee's; null for every other call. */
async function explainOwnCall(house: House, reach: OwnReach, call: ToExplain) {
  const { store, live, now } = house;
  const own = await store.read((reader) => ownOf(reader, reach, now()));
  if (own === null || !mayAskCall(own, call.from, call.conditions)) return null;
  return ownDecision(explainCall(live.table, ownNetwork(own, knownAt(house, call.company, call.at)), call));
}

/** A decision as API.md section 3 names it. */
function presentDecision({ trace, reached: _, ...result }: Decision) {
  return {
    ...result,
    trace: trace.map((step) => ({ ...step, source: step.sources.join(" ") })),
  };
}
