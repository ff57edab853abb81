import { aCompany } from "../../testing/a-company.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { wrongMenu } from "./wrong-menu.rule.ts";

const extensions = [aDeskPhone("2001"), aDeskPhone("2002", { kind: "PBX_EXTENSION" }), anExtension("7001")];
const company = (menu: "CUSTOMER_PBX" | "VIRTUAL_PBX") => aCompany({ contract: { menu }, extensions });

describeRule(wrongMenu, {
  allowed: [
    { when: "a fixed IP phone on the virtual menu", company: company("VIRTUAL_PBX"), extension: "2001" },
    { when: "a PBX phone on the customer's menu", company: company("CUSTOMER_PBX"), extension: "2002" },
    { when: "a mobile on the virtual menu", company: company("VIRTUAL_PBX"), extension: "7001" },
    { when: "a mobile on the customer's menu", company: company("CUSTOMER_PBX"), extension: "7001" },
  ],
  refused: [
    {
      when: "a fixed IP phone on the customer's menu",
      company: company("CUSTOMER_PBX"),
      extension: "2001",
      finds: [{ at: "kind", params: { extension: "2001", kind: "DESK_PHONE", menu: "CUSTOMER_PBX" } }],
    },
    {
      when: "a PBX phone on the virtual menu",
      company: company("VIRTUAL_PBX"),
      extension: "2002",
      finds: [{ at: "kind", params: { extension: "2002", kind: "PBX_EXTENSION", menu: "VIRTUAL_PBX" } }],
    },
  ],
});
