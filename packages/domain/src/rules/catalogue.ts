import { extensionNotMobile } from "./binding/extension-not-mobile.rule.ts";
import { lineAlreadyBound } from "./binding/line-already-bound.rule.ts";
import { lineNotActive } from "./contract/line-not-active.rule.ts";
import { lineNotAssociated } from "./contract/line-not-associated.rule.ts";
import { notInForce } from "./contract/not-in-force.rule.ts";
import { extensionUnknown } from "./extension/unknown.rule.ts";
import { holderDiffers } from "./ownership/holder-differs.rule.ts";
import type { ChangeRule, ExtensionRule, Rule } from "./rule.ts";
import { siteUnknown } from "./site/unknown.rule.ts";
import { changedSince } from "./undo/changed-since.rule.ts";

/** Every rule, in the order in which violations are told. */
export const RULES: readonly Rule[] = [
  extensionUnknown,
  siteUnknown,
  changedSince,
  holderDiffers,
  notInForce,
  lineNotAssociated,
  lineNotActive,
  lineAlreadyBound,
  extensionNotMobile,
];

export const CHANGE_RULES: readonly ChangeRule[] = RULES.filter((rule) => rule.asks === "CHANGE");
export const EXTENSION_RULES: readonly ExtensionRule[] = RULES.filter((rule) => rule.asks === "EXTENSION");
