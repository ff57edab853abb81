import { dayOf } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Call } from "@naisen/routing-core/call";
import type { Conditions } from "@naisen/routing-core/conditions";
import type { Decision } from "@naisen/routing-core/decision";
import { route } from "@naisen/routing-core/route";
import type { House } from "./use-case.ts";

/**
 * A call that is made now: what becomes of it, by the table, the network and the day's outside calls, to which it is
 * counted where it goes out. It waits for no store.
 */
export function takeCall(house: House, call: Omit<Call, "at" | "conditions">): Decision {
  const conditions = knownOf(house, call.company);
  const decision = route(house.live.table, { ...call, at: house.now(), conditions });
  if (decision.outcome === "OUTSIDE") countOutside(house, call.company);
  return decision;
}

/** Counts a call that leaves the company: also one that goes on over a later leg of its way, as the switch sees it do. */
export function countOutside({ live, now, outside }: House, company: CompanyId): void {
  outside.count(company, live.table.outside(company), now());
}

/** What the network knows of the company, with how many calls went out today. */
function knownOf({ live, now, outside }: House, company: CompanyId): Conditions {
  return { ...live.network.of(company), outsideToday: outside.of(company, dayOf(now())).calls };
}
