import { changedFields, sameValue } from "../../settings/extension.ts";
import type { ChangeRule } from "../rule.ts";

/** An undo would write over what somebody changed after the change set that it takes back. */
export const changedSince: ChangeRule = {
  asks: "CHANGE",
  code: "undo.changed-since",
  sources: ["adr-0008"],
  check(change, { settings }) {
    if (change.type !== "RestoreExtension") return [];
    const now = settings.extensions.get(change.id) ?? null;
    const { before, after } = change;
    const extension = (now ?? after ?? before)?.number ?? "";
    if (now === null || before === null || after === null) {
      return changedFields(now, after).length === 0
        ? []
        : [{ pointer: "", params: { extension, field: null } }];
    }
    return changedFields(before, after)
      .filter((field) => !sameValue(now[field], after[field]))
      .map((field) => ({ pointer: `/${field}`, params: { extension, field } }));
  },
};
