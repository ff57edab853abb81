import type { ExtensionEntry } from "../../table/entry.ts";
import type { RoutingTable } from "../../table/routing-table.ts";
import type { CallInProgress, Step } from "../step.ts";

/** Decision row 8: only who has an extension of the group may dial one, or go outside by the company's lines. */
export const callerInGroup: Step = {
  code: "caller.in-group",
  sources: ["Q4", "Q5"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take(progress, table) {
    if ("outside" in progress.call.from) return { result: "NOT_APPLICABLE", params: {} };
    const caller = callerOf(progress, table);
    if (caller !== undefined) {
      return { result: "MATCHED", params: { extension: caller.number }, learnt: { caller } };
    }
    const [device] = Object.values(progress.call.from);
    const params = { device: progress.line ?? device ?? "" };
    return { result: "REFUSED", params, refusal: "CALLER_NOT_IN_GROUP" };
  },
};

function callerOf({ call, line }: CallInProgress, table: RoutingTable): ExtensionEntry | undefined {
  const { company, from } = call;
  if (line !== null) return table.onMobile(company, line);
  if ("desk" in from) return ofKind("DESK_PHONE", table.extension(company, from.desk));
  return "pbx" in from ? ofKind("PBX_EXTENSION", table.extension(company, from.pbx)) : undefined;
}

function ofKind(kind: ExtensionEntry["kind"], entry: ExtensionEntry | undefined): ExtensionEntry | undefined {
  return entry?.kind === kind ? entry : undefined;
}
