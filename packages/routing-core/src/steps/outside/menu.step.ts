import type { Step } from "../step.ts";

/** Decision rows 10 and 11: only the virtual menu calls outside by the company's lines. */
export const outsideMenu: Step = {
  code: "outside.menu",
  sources: ["Q5", "Q7"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, outside }, table) {
    if (outside === null) return { result: "NOT_APPLICABLE", params: {} };
    const menu = table.company(call.company)?.menu ?? null;
    if (menu === "VIRTUAL_PBX") return { result: "MATCHED", params: { menu } };
    return { result: "REFUSED", params: { menu }, refusal: "NOT_IN_MENU" };
  },
};
