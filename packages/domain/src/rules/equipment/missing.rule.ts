import type { Menu } from "../../facts/base-contract.ts";
import type { EquipmentKind, Site } from "../../facts/site.ts";
import { atEachSite } from "../at-each-site.ts";
import type { FactsRule } from "../rule.ts";

/** What a site needs, each time one of the kinds. */
const NEEDED: Readonly<Record<Menu, readonly (readonly EquipmentKind[])[]>> = {
  CUSTOMER_PBX: [["PBX"], ["VOIP_GATEWAY", "SIP_GATEWAY"], ["L2_SWITCH"], ["ROUTER"]],
  VIRTUAL_PBX: [["FIXED_IP_PHONE"], ["L2_SWITCH"], ["ROUTER"]],
};

/** A site lacks equipment that its menu needs; the outside gateway where the site has a fixed line to call by. */
export const equipmentMissing: FactsRule = {
  asks: "FACTS",
  code: "equipment.missing",
  sources: ["Q2"],
  severity: "VIOLATION",
  check: (facts) => {
    const { menu } = facts.baseContract;
    return atEachSite(facts, (site) =>
      neededAt(site, menu)
        .filter((kinds) => !site.equipment.some(({ kind }) => kinds.includes(kind)))
        .map((kinds) => ({
          path: "/equipment",
          params: { site: site.name, menu, missing: kinds.join(" ") },
        })),
    );
  },
};

function neededAt({ gatewayNumber }: Site, menu: Menu): readonly (readonly EquipmentKind[])[] {
  const callsOut = menu === "VIRTUAL_PBX" && gatewayNumber !== null;
  return callsOut ? [...NEEDED[menu], ["OUTSIDE_GATEWAY"]] : NEEDED[menu];
}
