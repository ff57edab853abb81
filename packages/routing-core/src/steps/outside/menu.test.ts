import { aCall, factory, office, SATO } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { outsideMenu } from "./menu.step.ts";

describeStep(outsideMenu, [
  {
    when: "an outside call on the virtual menu",
    company: office(),
    call: aCall({ mobile: SATO }, "90312345678"),
    says: { result: "MATCHED", params: { menu: "VIRTUAL_PBX" } },
  },
  {
    when: "an outside call on the customer menu",
    company: factory(),
    call: aCall({ mobile: SATO }, "80312345678"),
    says: { result: "REFUSED", params: { menu: "CUSTOMER_PBX" }, refusal: "NOT_IN_MENU" },
  },
  {
    when: "an extension call",
    company: factory(),
    call: aCall({ mobile: SATO }, "301"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
