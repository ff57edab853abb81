import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionEntry } from "../../table/entry.ts";
import type { RoutingTable } from "../../table/routing-table.ts";
import type { CallInProgress, Step } from "../step.ts";

/**
 * Decision row 8: digits of nobody, and of another company, reach nobody. A fixed IP phone may leave out its own site's
 * code: the digits are tried as they stand first, then with the code before them.
 */
export const calleeKnown: Step = {
  code: "callee.known",
  sources: ["Q4", "Q5"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take(progress, table) {
    const { call, dialled, outside } = progress;
    if (outside !== null || "outside" in call.from) return { result: "NOT_APPLICABLE", params: {} };
    const siteCode = siteCodeOf(progress, table);
    const callee = tried(call.company, dialled, siteCode, table);
    const params = { dialled, siteCode };
    if (callee === undefined) return { result: "REFUSED", params, refusal: "NO_SUCH_EXTENSION" };
    return { result: "MATCHED", params: { dialled, extension: callee.number }, learnt: { callee } };
  },
};

function tried(
  company: CallInProgress["call"]["company"],
  dialled: string,
  siteCode: string | null,
  table: RoutingTable,
): ExtensionEntry | undefined {
  const asDialled = table.extension(company, dialled as ExtensionNumber);
  if (asDialled !== undefined || siteCode === null) return asDialled;
  return table.extension(company, (siteCode + dialled) as ExtensionNumber);
}

/** The code that a fixed IP phone may leave out; null where there is none. */
function siteCodeOf({ call, caller }: CallInProgress, table: RoutingTable): string | null {
  if (caller?.kind !== "DESK_PHONE" || caller.site === null) return null;
  return table.company(call.company)?.sites.get(caller.site)?.siteCode || null;
}
