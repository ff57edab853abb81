import type { Menu } from "../../facts/base-contract.ts";
import type { EquipmentKind } from "../../facts/site.ts";
import { atEachSite } from "../at-each-site.ts";
import type { FactsRule } from "../rule.ts";

const DESIGNATED: Readonly<Record<Menu, readonly EquipmentKind[]>> = {
  CUSTOMER_PBX: ["VOIP_GATEWAY", "SIP_GATEWAY", "ROUTER"],
  VIRTUAL_PBX: ["FIXED_IP_PHONE", "OUTSIDE_GATEWAY", "ROUTER"],
};

/** Gateways, routers and fixed IP phones are of models that the carrier designates. */
export const notDesignated: FactsRule = {
  asks: "FACTS",
  code: "equipment.not-designated",
  sources: ["Q2"],
  severity: "VIOLATION",
  check: (facts) => {
    const { menu } = facts.baseContract;
    return atEachSite(facts, (site) =>
      site.equipment.flatMap(({ kind, designated }, index) =>
        designated || !DESIGNATED[menu].includes(kind)
          ? []
          : [{ path: `/equipment/${index}/designated`, params: { site: site.name, menu, kind } }],
      ),
    );
  },
};
