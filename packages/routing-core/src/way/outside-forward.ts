import { type NoForwardOutside, whyNoForwardOutside } from "@naisen/domain/settings/outside";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Destination, Presented } from "../decision.ts";
import { type CompanyEntry, type ExtensionEntry, optionInForce } from "../table/entry.ts";
import type { RoutingTable } from "../table/routing-table.ts";

/** A forward to a number outside, and the way by which it leaves the company. */
export interface OutsideForward {
  /** The number as it was set. */
  readonly outside: string;
  readonly to: Destination;
  /** The company's number that the way shows. */
  readonly presented: Presented;
  /** The site through whose gateway it goes; null: by the company's 050 number. */
  readonly site: SiteId | null;
}

/** Why no call is forwarded to a number outside now. */
export type NoOutsideForward = `OUTSIDE_${NoForwardOutside | "OWN_NUMBER" | "CAP" | "NO_WAY"}`;

/** What a forward is worked out with. */
export interface ForwardSurroundings {
  readonly company: CompanyId;
  readonly day: Day;
  readonly table: RoutingTable;
  /** How many calls went out on the day. */
  readonly outsideToday: number;
}

/** The way out of an extension's forward; or why there is none. What the day's count or a freeze forbids has no leg. */
export function outsideForwardOf(
  entry: ExtensionEntry,
  number: string,
  { company, day, table, outsideToday }: ForwardSurroundings,
): OutsideForward | NoOutsideForward {
  const policy = table.outside(company);
  const refused = whyNoForwardOutside(policy, number);
  if (refused !== null) return `OUTSIDE_${refused}`;
  const facts = table.company(company);
  if (facts === undefined || facts.menu !== "VIRTUAL_PBX") return "OUTSIDE_NO_WAY";
  if (isOurs(number, facts)) return "OUTSIDE_OWN_NUMBER";
  if (policy.dailyCap !== null && outsideToday >= policy.dailyCap) return "OUTSIDE_CAP";
  return wayOut(entry, number, facts, day) ?? "OUTSIDE_NO_WAY";
}

/**
 * A fixed IP phone's forward leaves by its own site's gateway; a mobile's by what its line has the option for: the first
 * gateway in the document's order, else the 050 number.
 */
function wayOut(
  entry: ExtensionEntry,
  outside: string,
  { sites, number050 }: CompanyEntry,
  day: Day,
): OutsideForward | null {
  const number = parsePhoneNumber(outside) ?? outside;
  const byGateway = entry.kind === "DESK_PHONE" || optionInForce(entry, "OUTSIDE_GATEWAY", day);
  const own = entry.kind === "DESK_PHONE" ? entry.site : null;
  for (const [site, { gateway }] of byGateway ? sites : []) {
    if (gateway === null || (entry.kind === "DESK_PHONE" && site !== own)) continue;
    const presented = { kind: "FIXED_LINE", number: gateway } as const;
    return { outside, to: { gateway: site, number }, presented, site };
  }
  if (number050 === null || !optionInForce(entry, "OUTSIDE_050", day)) return null;
  const presented = { kind: "COMPANY_050", number: number050 } as const;
  return { outside, to: { carrier: number }, presented, site: null };
}

function isOurs(outside: string, { number050, sites }: CompanyEntry): boolean {
  const number = parsePhoneNumber(outside);
  if (number === null) return false;
  return number === number050 || [...sites.values()].some(({ gatewayNumber }) => gatewayNumber === number);
}
