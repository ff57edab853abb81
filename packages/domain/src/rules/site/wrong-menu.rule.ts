import type { ExtensionRule } from "../rule.ts";
import { MENU_OF_KIND } from "./menu-of-kind.ts";

/** Fixed IP phones belong to the virtual menu, phones behind a PBX to the customer's. */
export const wrongMenu: ExtensionRule = {
  asks: "EXTENSION",
  code: "site.wrong-menu",
  sources: ["Q1"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check({ number, kind }, { facts }) {
    const { menu } = facts.baseContract;
    const wanted = MENU_OF_KIND[kind];
    if (wanted === null || wanted === menu) return [];
    return [{ field: "kind", params: { extension: number, kind, menu } }];
  },
};
