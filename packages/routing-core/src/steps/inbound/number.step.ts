import { type PhoneNumber, parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { CompanyEntry, ExtensionEntry } from "../../table/entry.ts";
import type { RoutingTable } from "../../table/routing-table.ts";
import type { Step } from "../step.ts";

/** Decision row 16: who calls the 050 number or a gateway's number from outside reaches the extension set for it. */
export const inboundNumber: Step = {
  code: "inbound.number",
  sources: ["adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, dialled }, table) {
    if (!("outside" in call.from)) return { result: "NOT_APPLICABLE", params: {} };
    const callee = calleeOf(parsePhoneNumber(dialled), table.company(call.company), table);
    if (typeof callee === "string") {
      return { result: "REFUSED", params: { dialled, why: callee }, refusal: "NO_SUCH_EXTENSION" };
    }
    return { result: "MATCHED", params: { dialled, extension: callee.number }, learnt: { callee } };
  },
};

type NoCallee = "NOT_IN_MENU" | "NOT_OURS" | "NOT_SET" | "NOBODY";

function calleeOf(
  number: PhoneNumber | null,
  company: CompanyEntry | undefined,
  table: RoutingTable,
): ExtensionEntry | NoCallee {
  if (number === null || company === undefined || !isOurs(number, company)) return "NOT_OURS";
  if (company.menu !== "VIRTUAL_PBX") return "NOT_IN_MENU";
  const to = table.inbound(company.company, number);
  if (to === undefined) return "NOT_SET";
  return table.withId(company.company, to) ?? "NOBODY";
}

function isOurs(number: PhoneNumber, { number050, sites }: CompanyEntry): boolean {
  if (number === number050) return true;
  for (const { gatewayNumber } of sites.values()) if (number === gatewayNumber) return true;
  return false;
}
