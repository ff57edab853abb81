import type { EquipmentKind } from "../../facts/site.ts";
import { aCompany } from "../../testing/a-company.ts";
import { aSite } from "../../testing/a-site.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { phone } from "../../testing/scalars.ts";
import { equipmentMissing } from "./missing.rule.ts";

const CUSTOMER: readonly EquipmentKind[] = ["PBX", "SIP_GATEWAY", "L2_SWITCH", "ROUTER"];
const VIRTUAL: readonly EquipmentKind[] = ["FIXED_IP_PHONE", "L2_SWITCH", "ROUTER"];
const site = (kinds: readonly EquipmentKind[]) =>
  aSite({ equipment: kinds.map((kind) => ({ kind, designated: true })) });
const customer = (...kinds: readonly EquipmentKind[]) =>
  aCompany({ contract: { menu: "CUSTOMER_PBX" }, sites: [site(kinds)] });
const virtual = (...kinds: readonly EquipmentKind[]) => aCompany({ sites: [site(kinds)] });
const callingOut = (...kinds: readonly EquipmentKind[]) =>
  aCompany({ sites: [{ ...site(kinds), gatewayNumber: phone("03-5555-0100") }] });
const found = (menu: string, ...missing: string[]) =>
  missing.map((one) => ({ at: "/sites/0/equipment", params: { site: "東京本社", menu, missing: one } }));

describeRule(equipmentMissing, {
  allowed: [
    { when: "the customer's menu, by a SIP gateway", company: customer(...CUSTOMER) },
    {
      when: "the customer's menu, by a VoIP gateway",
      company: customer("PBX", "VOIP_GATEWAY", "L2_SWITCH", "ROUTER"),
    },
    { when: "the virtual menu without calls to the outside", company: virtual(...VIRTUAL) },
    { when: "the virtual menu with a gateway", company: callingOut(...VIRTUAL, "OUTSIDE_GATEWAY") },
    { when: "a site that is closed", company: aCompany({ sites: [aSite({ state: "CLOSED" })] }) },
  ],
  refused: [
    {
      when: "everything on the customer's menu",
      company: customer(),
      finds: found("CUSTOMER_PBX", "PBX", "VOIP_GATEWAY SIP_GATEWAY", "L2_SWITCH", "ROUTER"),
    },
    {
      when: "everything on the virtual menu",
      company: virtual("PBX"),
      finds: found("VIRTUAL_PBX", "FIXED_IP_PHONE", "L2_SWITCH", "ROUTER"),
    },
    {
      when: "the outside gateway of a site that has a fixed line",
      company: callingOut(...VIRTUAL),
      finds: found("VIRTUAL_PBX", "OUTSIDE_GATEWAY"),
    },
  ],
});
