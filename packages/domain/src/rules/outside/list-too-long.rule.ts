import type { ChangeRule } from "../rule.ts";

/** Each outside call is looked up on the list, and a person is to read it. */
const MOST_LISTED = 200;

export const listTooLong: ChangeRule = {
  asks: "CHANGE",
  code: "outside.list-too-long",
  sources: ["adr-0021"],
  severity: "VIOLATION",
  check(change) {
    const listed = change.type === "SetOutside" ? (change.allowList?.length ?? 0) : 0;
    return listed > MOST_LISTED ? [{ pointer: "/allowList", params: { listed, most: MOST_LISTED } }] : [];
  },
};
