import { bandwidthOutOfRange } from "./access/bandwidth-out-of-range.rule.ts";
import { notGuaranteed } from "./access/not-guaranteed.rule.ts";
import { typeNotEligible } from "./access/type-not-eligible.rule.ts";
import { extensionNotMobile } from "./binding/extension-not-mobile.rule.ts";
import { lineAlreadyBound } from "./binding/line-already-bound.rule.ts";
import { twoInOneUnknown } from "./binding/two-in-one-unknown.rule.ts";
import { lineNotActive } from "./contract/line-not-active.rule.ts";
import { lineNotAssociated } from "./contract/line-not-associated.rule.ts";
import { notInForce } from "./contract/not-in-force.rule.ts";
import { optionMissing } from "./contract/option-missing.rule.ts";
import { optionNotInMenu } from "./contract/option-not-in-menu.rule.ts";
import { equipmentMissing } from "./equipment/missing.rule.ts";
import { notDesignated } from "./equipment/not-designated.rule.ts";
import { extensionUnknown } from "./extension/unknown.rule.ts";
import { loop } from "./forwarding/loop.rule.ts";
import { outsideNotAllowed } from "./forwarding/outside-not-allowed.rule.ts";
import { targetUnknown } from "./forwarding/target-unknown.rule.ts";
import { inboundNumberUnknown } from "./inbound/number-unknown.rule.ts";
import { carrierVoicemailAnswersGroupCall } from "./notice/carrier-voicemail-answers-group-call.rule.ts";
import { leadTime } from "./notice/lead-time.rule.ts";
import { lineRoamingWithoutOption } from "./notice/line-roaming-without-option.rule.ts";
import { notProrated } from "./notice/not-prorated.rule.ts";
import { optionEndsSoon } from "./notice/option-ends-soon.rule.ts";
import { playbackIsCharged } from "./notice/playback-is-charged.rule.ts";
import { ringSecondsZero } from "./notice/ring-seconds-zero.rule.ts";
import { coolingOff } from "./number/cooling-off.rule.ts";
import { malformed } from "./number/malformed.rule.ts";
import { prefixOfAnother } from "./number/prefix-of-another.rule.ts";
import { reserved } from "./number/reserved.rule.ts";
import { taken } from "./number/taken.rule.ts";
import { capBelowAlarm } from "./outside/cap-below-alarm.rule.ts";
import { capMissing } from "./outside/cap-missing.rule.ts";
import { countOutOfRange } from "./outside/count-out-of-range.rule.ts";
import { entryMalformed } from "./outside/entry-malformed.rule.ts";
import { listTooLong } from "./outside/list-too-long.rule.ts";
import { holderDiffers } from "./ownership/holder-differs.rule.ts";
import type { ChangeRule, ExtensionRule, FactsRule, Rule } from "./rule.ts";
import { siteNotInService } from "./site/not-in-service.rule.ts";
import { siteUnknown } from "./site/unknown.rule.ts";
import { wrongMenu } from "./site/wrong-menu.rule.ts";
import { changedSince } from "./undo/changed-since.rule.ts";
import { officeLinkIsForDeskPhones } from "./voicemail/office-link-is-for-desk-phones.rule.ts";
import { ringSecondsOutOfRange } from "./voicemail/ring-seconds-out-of-range.rule.ts";

/** Every rule, in the order in which violations and notices are told. */
export const RULES: readonly Rule[] = [
  extensionUnknown,
  siteUnknown,
  inboundNumberUnknown,
  changedSince,
  malformed,
  taken,
  reserved,
  prefixOfAnother,
  coolingOff,
  holderDiffers,
  notInForce,
  lineNotAssociated,
  lineNotActive,
  lineAlreadyBound,
  extensionNotMobile,
  twoInOneUnknown,
  wrongMenu,
  siteNotInService,
  optionMissing,
  officeLinkIsForDeskPhones,
  ringSecondsOutOfRange,
  loop,
  targetUnknown,
  outsideNotAllowed,
  entryMalformed,
  listTooLong,
  countOutOfRange,
  capMissing,
  capBelowAlarm,
  typeNotEligible,
  bandwidthOutOfRange,
  notGuaranteed,
  equipmentMissing,
  notDesignated,
  optionNotInMenu,
  lineRoamingWithoutOption,
  playbackIsCharged,
  ringSecondsZero,
  carrierVoicemailAnswersGroupCall,
  optionEndsSoon,
  notProrated,
  leadTime,
];

type ChangeCheck = Pick<ChangeRule, "code" | "check">;

const REFUSING = RULES.filter((rule) => rule.severity === "VIOLATION");
const WARNING = RULES.filter((rule) => rule.severity === "NOTICE");

/** What is asked of each change at its place in the set, to refuse it and to warn. */
export const CHANGE_CHECKS: readonly ChangeCheck[] = changeChecksOf(REFUSING);
export const CHANGE_NOTICES: readonly ChangeCheck[] = changeChecksOf(WARNING);
export const EXTENSION_RULES: readonly ExtensionRule[] = REFUSING.filter((rule) => rule.asks === "EXTENSION");
export const EXTENSION_NOTICES: readonly ExtensionRule[] = WARNING.filter(
  (rule) => rule.asks === "EXTENSION",
);
/** What is asked of a number that is given to an extension. */
export const NUMBER_RULES: readonly ExtensionRule[] = EXTENSION_RULES.filter(({ code }) =>
  code.startsWith("number."),
);
export const FACTS_RULES: readonly FactsRule[] = RULES.filter((rule) => rule.asks === "FACTS");

function changeChecksOf(rules: readonly Rule[]): readonly ChangeCheck[] {
  return rules.flatMap((rule): readonly ChangeCheck[] => {
    if (rule.asks === "CHANGE") return [rule];
    if (rule.asks === "FACTS" || rule.checkChange === undefined) return [];
    return [{ code: rule.code, check: rule.checkChange }];
  });
}
