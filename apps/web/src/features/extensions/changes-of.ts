import type { ChangeToSend } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import * as z from "zod/mini";
import { FORWARDS } from "../../components/record-differences.ts";
import { type Edited, editValues, inputOf } from "./edit-values.ts";

/** Another extension that gives up a line so that it can be bound here. */
export interface Release {
  readonly other: string;
  /** The line, E.164; the release is void when another is typed. */
  readonly mobile: string;
}

/** The fewest changes that make the extension what was typed; the number goes last, for the others name the old one. */
export function changesOf(
  view: ExtensionView,
  edited: Edited,
  release: Release | null,
): readonly ChangeToSend[] {
  return [
    ...bindingChanges(view, edited, release),
    ...fieldChanges(view, edited),
    ...voicemailChanges(view, edited),
    ...forwardingChanges(view, edited),
    ...handsetChanges(view, edited),
    ...numberChanges(view, edited),
  ];
}

function bindingChanges(
  { number: extension, mobile: old }: ExtensionView,
  { mobile }: Edited,
  release: Release | null,
): readonly ChangeToSend[] {
  if (mobile === old) return [];
  if (mobile === null) return [{ type: "UnbindMobile", extension }];
  const bind = { type: "BindMobile", extension, mobile } as const;
  return release?.mobile === mobile ? [{ type: "UnbindMobile", extension: release.other }, bind] : [bind];
}

function fieldChanges(view: ExtensionView, edited: Edited): readonly ChangeToSend[] {
  const fields = {
    ...(edited.name === view.name ? {} : { name: edited.name }),
    ...(edited.kana === view.kana ? {} : { kana: edited.kana }),
    ...(edited.department === view.department ? {} : { department: edited.department }),
    ...(edited.site === view.site ? {} : { site: edited.site }),
  };
  if (Object.keys(fields).length === 0) return [];
  return [{ type: "EditExtension", extension: view.number, ...fields }];
}

function voicemailChanges(view: ExtensionView, { voicemail, ringSeconds }: Edited): readonly ChangeToSend[] {
  const on = voicemail === "on";
  const stood = view.voicemail;
  const sameSeconds = ringSeconds === null || ringSeconds === (stood?.ringSeconds ?? null);
  if (on === (stood?.on ?? false) && sameSeconds) return [];
  const seconds = ringSeconds === null ? {} : { ringSeconds };
  return [{ type: "SetVoicemail", extension: view.number, on, ...seconds }];
}

/** All forwards are sent at once; those of conditions that were not touched as they stood, in their order. */
function forwardingChanges(view: ExtensionView, edited: Edited): readonly ChangeToSend[] {
  const stood = z.safeParse(z.pick(editValues, FORWARDS_PICKED), inputOf(view));
  const touched = FORWARDS.filter((when) => !stood.success || stood.data[when] !== edited[when]);
  if (touched.length === 0) return [];
  const kept = view.forwarding.flatMap(({ when }, place) => {
    const to = view.forwardingTargets[place]?.number ?? null;
    return to === null || touched.includes(when) ? [] : [{ when, to }];
  });
  const added = touched.flatMap((when) => {
    const to = edited[when];
    return to === null ? [] : [{ when, to }];
  });
  const rules = [...kept, ...added].toSorted(
    (one, other) => FORWARDS.indexOf(one.when) - FORWARDS.indexOf(other.when),
  );
  return [{ type: "SetForwarding", extension: view.number, rules }];
}

const FORWARDS_PICKED = { ALWAYS: true, BUSY: true, NO_ANSWER: true, OUT_OF_AREA: true } as const;

function handsetChanges({ twoInOne }: ExtensionView, { mode, avoid }: Edited): readonly ChangeToSend[] {
  const avoidOtherNumber = avoid === "on";
  if (twoInOne === null || (mode === twoInOne.mode && avoidOtherNumber === twoInOne.avoidOtherNumber))
    return [];
  return [{ type: "SetTwoInOneMode", number: twoInOne.a, mode, avoidOtherNumber }];
}

function numberChanges(
  { number: extension }: ExtensionView,
  { number: to }: Edited,
): readonly ChangeToSend[] {
  return to === extension ? [] : [{ type: "RenumberExtension", extension, to }];
}
