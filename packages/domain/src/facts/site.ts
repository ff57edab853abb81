import type { SiteId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { AccessLine } from "./access-line.ts";

/** How far a site has come; only IN_SERVICE carries calls. */
export type SiteState = "PLANNED" | "ORDERED" | "UNDER_CONSTRUCTION" | "IN_SERVICE" | "CLOSED";

/** Kinds of equipment on the customer's side (Q2). */
export type EquipmentKind =
  | "PBX"
  | "VOIP_GATEWAY"
  | "SIP_GATEWAY"
  | "L2_SWITCH"
  | "ROUTER"
  | "FIXED_IP_PHONE"
  | "OUTSIDE_GATEWAY";

/** One piece of equipment at a site; designated means a model that the carrier designates (Q2). */
export interface Equipment {
  readonly kind: EquipmentKind;
  readonly designated: boolean;
}

/** 拠点: where desk phones, the access line and the equipment stand. */
export interface Site {
  readonly id: SiteId;
  readonly name: string;
  readonly siteCode: string;
  readonly address: string | null;
  readonly state: SiteState;
  readonly accessLine: AccessLine | null;
  readonly equipment: readonly Equipment[];
  /** The fixed line's number behind the outside gateway. */
  readonly gatewayNumber: PhoneNumber | null;
}

/** The number by which calls leave through the site's gateway, or null: no designated one, no line, not in service. */
export function gatewayInService(site: Site): PhoneNumber | null {
  const designated = site.equipment.some((piece) => piece.kind === "OUTSIDE_GATEWAY" && piece.designated);
  return designated && site.state === "IN_SERVICE" ? site.gatewayNumber : null;
}
