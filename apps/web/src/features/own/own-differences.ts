import type { Action, ChangeToSend, Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import type { FirstMessages } from "@naisen/messages/ja/first";
import { CONDITIONS, forwardsOf } from "./forwards.ts";

/** A setting that a plan writes, as people read it. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The settings that a plan of one's own writes. */
export function ownDifferences(
  plan: Plan,
  changes: readonly ChangeToSend[],
  view: ExtensionView,
  panel: FirstMessages["panel"],
): readonly Difference[] {
  return plan.actions
    .flatMap((action) => [...ofVoicemail(action, panel), ...ofMode(action, panel)])
    .concat(ofForwards(changes, view, panel))
    .filter(({ before, after }) => before !== after);
}

function ofVoicemail(
  action: Action,
  { fields, settings, empty }: FirstMessages["panel"],
): readonly Difference[] {
  if (action.kind !== "EXTENSION") return [];
  const [was, will] = [action.before?.voicemail, action.after?.voicemail];
  const word = (on: boolean | undefined) => (on === true ? settings.on : settings.off);
  const seconds = (value: number | null | undefined) =>
    value == null ? empty : settings.seconds(String(value));
  return [
    { label: fields.voicemail, before: word(was?.on), after: word(will?.on) },
    { label: fields.ringSeconds, before: seconds(was?.ringSeconds), after: seconds(will?.ringSeconds) },
  ];
}

function ofMode(action: Action, { fields, settings }: FirstMessages["panel"]): readonly Difference[] {
  if (action.kind !== "TWO_IN_ONE") return [];
  const word = (mode: "A" | "B" | "DUAL" | undefined) => settings.mode[mode ?? "DUAL"];
  return [{ label: fields.mode, before: word(action.before?.mode), after: word(action.after?.mode) }];
}

function ofForwards(
  changes: readonly ChangeToSend[],
  view: ExtensionView,
  { fields, none }: FirstMessages["panel"],
): readonly Difference[] {
  const wish = changes.find((change) => change.type === "SetForwarding");
  if (wish === undefined) return [];
  const was = forwardsOf(view);
  return CONDITIONS.map((when) => ({
    label: fields[when],
    before: was.find((rule) => rule.when === when)?.to ?? none,
    after: wish.rules.find((rule) => rule.when === when)?.to ?? none,
  }));
}
