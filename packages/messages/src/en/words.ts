import { said } from "../said.ts";

/** What the kinds of extension are called. */
export const KINDS: Readonly<Record<string, string>> = {
  MOBILE: "mobile",
  DESK_PHONE: "fixed IP phone",
  PBX_EXTENSION: "PBX phone",
};

/** What the states of a mobile line are called. */
export const LINE_STATUSES: Readonly<Record<string, string>> = {
  ACTIVE: "active",
  SUSPENDED: "suspended",
  CANCELLED: "cancelled",
};

/** What the two menus are called. */
export const MENUS: Readonly<Record<string, string>> = {
  CUSTOMER_PBX: "customer PBX",
  VIRTUAL_PBX: "virtual PBX",
};

/** What the states of a site are called. */
export const SITE_STATES: Readonly<Record<string, string>> = {
  PLANNED: "planned",
  ORDERED: "ordered",
  UNDER_CONSTRUCTION: "under construction",
  IN_SERVICE: "in service",
  CLOSED: "closed",
};

/** What the options of a line are called. */
export const OPTIONS: Readonly<Record<string, string>> = {
  OFFICE_LINK: "Office Link",
  OUTSIDE_050: "outside calls (050)",
  OUTSIDE_GATEWAY: "outside calls (gateway)",
  ROAMING_INCOMING: "incoming calls when roaming",
  CARRIER_VOICEMAIL: "carrier voicemail",
};

/** What the access lines are called. */
export const ACCESS_LINES: Readonly<Record<string, string>> = {
  DOCOMO_HIKARI: "docomo Hikari",
  DOCOMO_HIKARI_TYPE_C: "docomo Hikari type C",
  DOCOMO_HIKARI_MINI: "docomo Hikari mini",
  DOCOMO_HIKARI_10G: "docomo Hikari 10 Gbps",
  HIKARI_NEXT_MANSION: "Hikari Next (Mansion)",
  HIKARI_NEXT_MANSION_HIGH_SPEED: "Hikari Next (Mansion High Speed)",
  HIKARI_NEXT_FAMILY: "Hikari Next (Family)",
  HIKARI_NEXT_FAMILY_HIGH_SPEED: "Hikari Next (Family High Speed)",
  HIKARI_NEXT_GIGA: "Hikari Next (Giga)",
  HIKARI_NEXT_BUSINESS: "Hikari Next (Business)",
  HIKARI_NEXT_PRIO_10: "FLET'S Hikari Next Prio 10",
  WIDE_ETHER: "wide-area Ethernet",
  IP_VPN: "IP-VPN",
};

/** What pieces of equipment are called; the two gateways of which a site needs one, together. */
export const EQUIPMENT: Readonly<Record<string, string>> = {
  PBX: "PBX",
  VOIP_GATEWAY: "VoIP gateway",
  SIP_GATEWAY: "SIP gateway",
  "VOIP_GATEWAY SIP_GATEWAY": "VoIP gateway or SIP gateway",
  L2_SWITCH: "L2 switch",
  ROUTER: "router",
  FIXED_IP_PHONE: "fixed IP phone",
  OUTSIDE_GATEWAY: "outside gateway",
};

/** What the conditions of a forward are called. */
export const CONDITIONS: Readonly<Record<string, string>> = {
  ALWAYS: "always",
  BUSY: "busy",
  NO_ANSWER: "no answer",
  OUT_OF_AREA: "out of area",
};

/** What the fields of an extension, of a 2in1 mode, of a number from outside and of what goes out are called. */
export const FIELDS: Readonly<Record<string, string>> = {
  number: "extension number",
  kind: "kind",
  site: "site",
  mobile: "mobile number",
  name: "name",
  kana: "furigana",
  department: "department",
  voicemail: "voicemail",
  forwarding: "forwarding",
  mode: "2in1 mode",
  to: "extension that the number rings",
  domestic: "outside calls within Japan",
  international: "international calls",
  premiumRate: "calls whose price the called service sets",
  otherCarrier: "calls behind another carrier's prefix (00XY)",
  allowList: "allowed numbers",
  dailyCap: "cap of a day",
  alarmAt: "alarm by calls of a day",
  alarmOutOfHours: "alarm by calls out of hours",
  freezeAtCap: "freeze at the cap",
  frozen: "freeze",
};

/** What numbers outside are called, by what they cost and how far they lead. */
export const OUTSIDE_CLASSES: Readonly<Record<string, string>> = {
  DOMESTIC: "a number within Japan",
  INTERNATIONAL: "an international number",
  PREMIUM_RATE: "a number whose price the called service sets (0570, 0990 and the like)",
  OTHER_CARRIER: "a number behind another carrier's prefix (00XY)",
};

/** "extension 7001", or the number where it is one outside: no extension has nine digits. */
export function targetText(to: string | number | null | undefined): string {
  const number = said(to);
  return number.length > 8 ? `the outside number ${number}` : `extension ${number}`;
}

/** What a number that no extension may have begins like. */
export const RESERVED: Readonly<Record<string, string>> = {
  SERVICE: "Begins like the service",
  SPECIAL_NUMBER: "Special number of three digits that begin with",
  OUTSIDE_PREFIX: "Begins with the outside prefix",
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2026-12-01" as 1 December 2026; anything else as it is. */
export function dayText(day: string | number | null | undefined): string {
  const text = said(day);
  const [year, month, date] = text.split("-");
  const name = MONTHS[Number(month) - 1];
  return year === undefined || date === undefined || name === undefined
    ? text
    : `${Number(date)} ${name} ${year}`;
}
