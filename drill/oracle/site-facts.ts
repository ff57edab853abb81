// DOMAIN.md section 3, the rows about the contract's own facts: they hold nothing and are told in an import's report.
import { type Company, opened, type Site } from "./company.ts";
import type { CompanyDocument } from "./document.ts";
import { sortedSet } from "./plan.ts";

const eligible = [
  "DOCOMO_HIKARI",
  "HIKARI_NEXT_MANSION",
  "HIKARI_NEXT_MANSION_HIGH_SPEED",
  "HIKARI_NEXT_FAMILY",
  "HIKARI_NEXT_FAMILY_HIGH_SPEED",
  "HIKARI_NEXT_GIGA",
  "HIKARI_NEXT_BUSINESS",
  "WIDE_ETHER",
  "IP_VPN",
];

/** The codes of `access.*`, `equipment.*` and `contract.option-not-in-menu` that a document's facts break. */
export function factFindingsOf(document: CompanyDocument): string[] {
  const company = opened(document);
  const codes: string[] = [];
  for (const site of company.sites) codes.push(...accessFindings(site), ...equipmentFindings(company, site));
  for (const line of company.lines) {
    for (const option of line.options) {
      const virtualOnly = option.kind === "OUTSIDE_050" || option.kind === "OUTSIDE_GATEWAY";
      if (virtualOnly && company.menu === "CUSTOMER_PBX") codes.push("contract.option-not-in-menu");
    }
  }
  return sortedSet(codes);
}

/** Q3. */
function accessFindings(site: Site): string[] {
  const codes: string[] = [];
  const line = site.accessLine;
  if (line === null) return codes;
  if (!eligible.includes(line.type)) codes.push("access.type-not-eligible");
  if (line.type !== "WIDE_ETHER" && line.type !== "IP_VPN") return codes;
  const mbps = line.bandwidthMbps;
  if (mbps !== undefined && (mbps < 1 || mbps > 100)) codes.push("access.bandwidth-out-of-range");
  if (line.guaranteed !== true || line.splitGuarantee === true) codes.push("access.not-guaranteed");
  return codes;
}

/** Q2; each inner list is one thing that may be had in several ways. */
const needed = {
  CUSTOMER_PBX: [["PBX"], ["VOIP_GATEWAY", "SIP_GATEWAY"], ["L2_SWITCH"], ["ROUTER"]],
  VIRTUAL_PBX: [["FIXED_IP_PHONE"], ["L2_SWITCH"], ["ROUTER"]],
};
const toBeDesignated = {
  CUSTOMER_PBX: ["VOIP_GATEWAY", "SIP_GATEWAY", "ROUTER"],
  VIRTUAL_PBX: ["FIXED_IP_PHONE", "OUTSIDE_GATEWAY", "ROUTER"],
};

function equipmentFindings(company: Company, site: Site): string[] {
  const codes: string[] = [];
  const kinds = site.equipment.map((piece) => piece.kind);
  for (const ways of needed[company.menu]) {
    if (!ways.some((kind) => kinds.includes(kind))) codes.push("equipment.missing");
  }
  const wantsGateway = company.menu === "VIRTUAL_PBX" && site.gatewayNumber !== null;
  if (wantsGateway && !kinds.includes("OUTSIDE_GATEWAY")) codes.push("equipment.missing");
  for (const piece of site.equipment) {
    if (toBeDesignated[company.menu].includes(piece.kind) && piece.designated !== true) {
      codes.push("equipment.not-designated");
    }
  }
  return codes;
}
