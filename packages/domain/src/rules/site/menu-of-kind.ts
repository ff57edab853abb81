import type { Menu } from "../../facts/base-contract.ts";
import type { ExtensionKind } from "../../settings/extension.ts";

/** The menu that a kind of extension belongs to; null for one that is on both (Q1). */
export const MENU_OF_KIND: Readonly<Record<ExtensionKind, Menu | null>> = {
  MOBILE: null,
  DESK_PHONE: "VIRTUAL_PBX",
  PBX_EXTENSION: "CUSTOMER_PBX",
};

/** The kinds of extension that a menu has, mobiles first. */
export function kindsOnMenu(menu: Menu): readonly ExtensionKind[] {
  const kinds = Object.keys(MENU_OF_KIND) as ExtensionKind[];
  return kinds.filter((kind) => MENU_OF_KIND[kind] === null || MENU_OF_KIND[kind] === menu);
}
