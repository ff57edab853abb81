import type { Action, ExtensionAction } from "../plan/plan.ts";
import { changedFields } from "../settings/extension.ts";
import { outsideTakenBack } from "../settings/outside.ts";
import type { SettingsDraft } from "../settings/settings-draft.ts";
import type { ChangeKind, Touch } from "./change-kind.ts";

/**
 * Takes back what one action of an earlier change set did: what differs between its before- and its after-image gets
 * its value before it; fields of an extension that it left alone are left alone. Made by undo only.
 */
export interface Restore {
  readonly type: "Restore";
  readonly action: Action;
}

export const restore: ChangeKind<Restore> = {
  names: () => [],
  make: ({ action }, draft) => [{ address: action.address, pointers: putBack(action, draft) }],
};

function putBack(action: Action, draft: SettingsDraft): Touch["pointers"] {
  switch (action.kind) {
    case "EXTENSION":
      return putBackExtension(action, draft);
    case "TWO_IN_ONE": {
      const { before, after } = action;
      if (before !== null) draft.twoInOneModes.set(before.a, withoutA(before));
      else if (after !== null) draft.twoInOneModes.delete(after.a);
      return {};
    }
    case "INBOUND": {
      const { before, after } = action;
      if (before !== null) draft.inbound.set(before.number, before.to);
      else if (after !== null) draft.inbound.delete(after.number);
      return {};
    }
    case "OUTSIDE":
      draft.outside = outsideTakenBack(action, draft.outside);
      return {};
  }
}

function putBackExtension({ before, after }: ExtensionAction, { extensions }: SettingsDraft) {
  const fields = changedFields(before, after);
  const id = (before ?? after)?.id;
  const now = id === undefined ? undefined : extensions.get(id);
  if (before === null) {
    if (id !== undefined) extensions.remove(id);
  } else if (now === undefined || after === null) extensions.put(before);
  else extensions.put({ ...now, ...Object.fromEntries(fields.map((field) => [field, before[field]])) });
  return Object.fromEntries(fields.map((field) => [field, `/${field}`]));
}

function withoutA<Mode extends { readonly a: unknown }>({ a: _, ...mode }: Mode) {
  return mode;
}
