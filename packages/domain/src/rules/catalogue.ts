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

const REFUSING = RULES.filter((rule) => rule.severity === "VIOLATION");

/** What is asked of each change at its place in the set. */
export const CHANGE_CHECKS: readonly Pick<ChangeRule, "code" | "check">[] = changeChecksOf(REFUSING);
export const EXTENSION_RULES: readonly ExtensionRule[] = REFUSING.filter((rule) => rule.asks === "EXTENSION");

function changeChecksOf(rules: readonly Rule[]): readonly Pick<ChangeRule, "code" | "check">[] {
  return rules.flatMap((rule) => {
    if (rule.asks === "CHANGE") return [rule];
    if (rule.asks === "FACTS" || rule.checkChange === undefined) return [];
    return [{ code: rule.code, check: rule.checkChange }];
  });
}
