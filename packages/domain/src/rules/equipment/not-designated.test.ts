import type { EquipmentKind } from "../../facts/site.ts";
import { aCompany } from "../../testing/a-company.ts";
import { aSite } from "../../testing/a-site.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { notDesignated } from "./not-designated.rule.ts";

type Menu = "CUSTOMER_PBX" | "VIRTUAL_PBX";

const company = (menu: Menu, designated: boolean, ...kinds: readonly EquipmentKind[]) =>
  aCompany({
    contract: { menu },
    sites: [aSite({ equipment: kinds.map((kind) => ({ kind, designated })) })],
  });
const found = (menu: Menu, ...kinds: string[]) =>
  kinds.map((kind, index) => ({
    at: `/sites/0/equipment/${index}/designated`,
    params: { site: "東京本社", menu, kind },
  }));
const CUSTOMER = ["VOIP_GATEWAY", "SIP_GATEWAY", "ROUTER"] as const;
const VIRTUAL = ["FIXED_IP_PHONE", "OUTSIDE_GATEWAY", "ROUTER"] as const;

describeRule(notDesignated, {
  allowed: [
    { when: "designated ones, customer's menu", company: company("CUSTOMER_PBX", true, ...CUSTOMER) },
    { when: "designated ones, virtual menu", company: company("VIRTUAL_PBX", true, ...VIRTUAL) },
    { when: "a PBX and a switch of any model", company: company("CUSTOMER_PBX", false, "PBX", "L2_SWITCH") },
    {
      when: "what the menu does not ask for",
      company: company("VIRTUAL_PBX", false, "SIP_GATEWAY", "L2_SWITCH"),
    },
  ],
  refused: [
    {
      when: "gateways and router, customer's menu",
      company: company("CUSTOMER_PBX", false, ...CUSTOMER),
      finds: found("CUSTOMER_PBX", ...CUSTOMER),
    },
    {
      when: "phone, gateway and router, virtual menu",
      company: company("VIRTUAL_PBX", false, ...VIRTUAL),
      finds: found("VIRTUAL_PBX", ...VIRTUAL),
    },
  ],
});
