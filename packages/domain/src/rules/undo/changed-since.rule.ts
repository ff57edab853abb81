import type { ExtensionAction, InboundAction, OutsideAction, TwoInOneAction } from "../../plan/plan.ts";
import { inboundRecord, modeRecord } from "../../plan/records.ts";
import { changedFields, sameValue } from "../../settings/extension.ts";
import { changedOutside } from "../../settings/outside.ts";
import type { Settings } from "../../settings/settings.ts";
import type { PhoneNumber } from "../../vocabulary/phone-number.ts";
import type { ChangeFinding, ChangeRule } from "../rule.ts";

/** An undo would write over what somebody changed after the change set that it takes back. */
export const changedSince: ChangeRule = {
  asks: "CHANGE",
  code: "undo.changed-since",
  sources: ["adr-0008"],
  severity: "VIOLATION",
  check(change, { settings }) {
    if (change.type !== "Restore") return [];
    const { action } = change;
    switch (action.kind) {
      case "EXTENSION":
        return inExtension(action, settings);
      case "TWO_IN_ONE":
        return inMode(action, settings);
      case "INBOUND":
        return inInbound(action, settings);
      case "OUTSIDE":
        return inOutside(action, settings);
    }
  },
};

function inExtension({ before, after }: ExtensionAction, { extensions }: Settings): readonly ChangeFinding[] {
  const id = (before ?? after)?.id;
  const now = (id === undefined ? undefined : extensions.get(id)) ?? null;
  const extension = (now ?? after ?? before)?.number ?? "";
  if (now === null || before === null || after === null) {
    return changedFields(now, after).length === 0
      ? []
      : [{ pointer: "", params: { extension, number: null, field: null } }];
  }
  return changedFields(before, after)
    .filter((field) => !sameValue(now[field], after[field]))
    .map((field) => ({ pointer: `/${field}`, params: { extension, number: null, field } }));
}

/** A 2in1 mode, and what a number rings, are taken back whole. */
function inMode({ before, after }: TwoInOneAction, settings: Settings): readonly ChangeFinding[] {
  const a = (before ?? after)?.a;
  return a === undefined ? [] : whole(a, "mode", modeRecord(a, settings), after);
}

function inInbound({ before, after }: InboundAction, settings: Settings): readonly ChangeFinding[] {
  const number = (before ?? after)?.number;
  return number === undefined ? [] : whole(number, "to", inboundRecord(number, settings), after);
}

function inOutside({ before, after }: OutsideAction, { outside }: Settings): readonly ChangeFinding[] {
  return changedOutside(before, after)
    .filter((field) => !sameValue(outside[field], after[field]))
    .map((field) => ({ pointer: `/${field}`, params: { extension: null, number: null, field } }));
}

function whole(number: PhoneNumber, field: string, now: unknown, after: unknown): readonly ChangeFinding[] {
  if (sameValue(now ?? null, after)) return [];
  return [{ pointer: "", params: { extension: null, number, field } }];
}
