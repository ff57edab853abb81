import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import type { EditField } from "./edit-values.ts";
import type { PlacedViolation } from "./placed-violations.ts";

/** The pages of the drawer, in their order. */
export const EDIT_TABS = ["basic", "reception", "forwarding", "twoInOne", "history"] as const;
export type EditTab = (typeof EDIT_TABS)[number];

const TAB_OF: Readonly<Record<EditField, EditTab>> = {
  number: "basic",
  name: "basic",
  kana: "basic",
  department: "basic",
  mobile: "basic",
  site: "basic",
  voicemail: "reception",
  ringSeconds: "reception",
  ALWAYS: "forwarding",
  BUSY: "forwarding",
  NO_ANSWER: "forwarding",
  OUT_OF_AREA: "forwarding",
  mode: "twoInOne",
  avoid: "twoInOne",
};

/** The page on which a field stands. */
export function tabOf(field: EditField): EditTab {
  return TAB_OF[field];
}

/** The page on which a violation is shown; null for one above all of them. */
export function tabOfPlace(place: PlacedViolation["place"]): EditTab | null {
  if (place === "whole") return null;
  return place === "holder" ? "basic" : TAB_OF[place];
}

/** The pages that fit an extension: a phone behind the customer's PBX has that PBX's voicemail, and few lines are 2in1. */
export function tabsFor({ kind, twoInOne }: ExtensionView): readonly EditTab[] {
  return EDIT_TABS.filter(
    (tab) => (tab !== "reception" || kind !== "PBX_EXTENSION") && (tab !== "twoInOne" || twoInOne !== null),
  );
}
