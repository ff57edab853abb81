import type { Areas } from "../../ja/areas.ts";
import { wordFor } from "../../said.ts";
import { counted } from "../counted.ts";
import { ACCESS_LINES, EQUIPMENT, KINDS, SITE_STATES } from "../words.ts";

export const sites: Areas["sites"] = {
  title: "Sites and lines",
  count: (n) => counted(n, "site", "sites"),
  readOnly: "Sites and lines are part of the contract. They cannot be changed here.",
  readOnlyRemedy: "To change them, ask your sales contact, or the general enquiries where you have none.",
  states: (state) => wordFor(SITE_STATES, state),
  access: (type) => wordFor(ACCESS_LINES, type),
  equipment: (kind) => wordFor(EQUIPMENT, kind),

  code: (code) => `Site code ${code}`,
  accessLine: "Access line",
  noAccessLine: "No access line is recorded",
  bandwidth: (mbps) => `${mbps.toLocaleString("en")} Mbps`,
  guaranteed: "speed guaranteed",
  notGuaranteed: "speed not guaranteed",
  split: "maximum and guaranteed speed set apart",
  equipmentTitle: "Equipment",
  noEquipment: "No equipment is recorded",
  designated: "designated",
  gateway: (number) => `Fixed line ${number}`,
  phones: "Phones",
  phonesOf: (kind, n) => `${wordFor(KINDS, kind)}: ${n.toLocaleString("en")}`,
  mobilesOf: (n) => `mobiles: ${n.toLocaleString("en")}`,
  noPhones: "No extensions at this site",
  joined: (list) => list.join(", "),

  held: (n) => `${counted(n, "phone is", "phones are")} held`,
  heldText: (kind, n, title) =>
    `${n.toLocaleString("en")} × ${wordFor(KINDS, kind)} cannot be used now. ${title}.`,
  toList: (n) => `See the ${counted(n, "extension", "extensions")} of this site`,

  none: "There are no sites yet.",
  noneRemedy: "They are listed here once the contract has been taken in.",
};
