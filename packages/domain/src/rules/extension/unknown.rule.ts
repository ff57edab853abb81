import { changeKindOf } from "../../changes/change.ts";
import { extensionNamed } from "../../changes/extension-named.ts";
import type { ChangeRule } from "../rule.ts";

/** A change names an extension that the company does not have at that place in the set. */
export const extensionUnknown: ChangeRule = {
  asks: "CHANGE",
  code: "extension.unknown",
  sources: ["adr-0007"],
  severity: "VIOLATION",
  check(change, { settings }) {
    return changeKindOf(change)
      .names(change)
      .filter(({ number }) => extensionNamed(settings.extensions, number) === undefined)
      .map(({ number, pointer }) => ({ pointer, params: { extension: number } }));
  },
};
