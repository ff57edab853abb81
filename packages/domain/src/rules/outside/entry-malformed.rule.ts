import { isOutsideStart } from "../../vocabulary/outside-number.ts";
import type { ChangeRule } from "../rule.ts";

/** What stands on the allow-list begins telephone numbers, of one kind, so that nobody lists more than is meant. */
export const entryMalformed: ChangeRule = {
  asks: "CHANGE",
  code: "outside.entry-malformed",
  sources: ["adr-0021"],
  severity: "VIOLATION",
  check(change) {
    if (change.type !== "SetOutside") return [];
    return (change.allowList ?? []).flatMap((entry, index) =>
      isOutsideStart(entry) ? [] : [{ pointer: `/allowList/${index}`, params: { entry } }],
    );
  },
};
