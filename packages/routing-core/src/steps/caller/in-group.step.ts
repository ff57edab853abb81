import type { Call } from "../../call.ts";
import type { ExtensionEntry } from "../../table/entry.ts";
import type { RoutingTable } from "../../table/routing-table.ts";
import type { Step } from "../step.ts";

/** Decision row 8: only who has an extension of the group may dial one. */
export const callerInGroup: Step = {
  code: "caller.in-group",
  sources: ["Q4", "Q5"],
  results: ["MATCHED", "REFUSED"],
  take({ call }, table) {
    const caller = callerOf(call, table);
    if (caller !== undefined) {
      return { result: "MATCHED", params: { extension: caller.number }, learnt: { caller } };
    }
    const [device] = Object.values(call.from);
    return { result: "REFUSED", params: { device: device ?? "" }, refusal: "CALLER_NOT_IN_GROUP" };
  },
};

function callerOf({ company, from }: Call, table: RoutingTable): ExtensionEntry | undefined {
  if ("mobile" in from) return table.onMobile(company, from.mobile);
  if ("desk" in from) return ofKind("DESK_PHONE", table.extension(company, from.desk));
  return ofKind("PBX_EXTENSION", table.extension(company, from.pbx));
}

function ofKind(kind: ExtensionEntry["kind"], entry: ExtensionEntry | undefined): ExtensionEntry | undefined {
  return entry?.kind === kind ? entry : undefined;
}
