import type { Menu } from "../../facts/base-contract.ts";
import type { ExtensionKind } from "../../settings/extension.ts";
import type { ExtensionRule } from "../rule.ts";

const MENU_OF: Readonly<Record<ExtensionKind, Menu | null>> = {
  MOBILE: null,
  DESK_PHONE: "VIRTUAL_PBX",
  PBX_EXTENSION: "CUSTOMER_PBX",
};

/** Fixed IP phones belong to the virtual menu, phones behind a PBX to the customer's. */
export const wrongMenu: ExtensionRule = {
  asks: "EXTENSION",
  code: "site.wrong-menu",
  sources: ["Q1"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check({ number, kind }, { facts }) {
    const { menu } = facts.baseContract;
    const wanted = MENU_OF[kind];
    if (wanted === null || wanted === menu) return [];
    return [{ field: "kind", params: { extension: number, kind, menu } }];
  },
};
