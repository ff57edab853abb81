import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { EMERGENCY_NOT_AVAILABLE, endingOutside } from "../../endings.ts";
import { CALLER_ID_PREFIXES } from "../../prefixes.ts";
import type { CompanyEntry } from "../../table/entry.ts";
import type { RoutingTable } from "../../table/routing-table.ts";
import type { CallInProgress, Step, StepAnswer } from "../step.ts";

const EMERGENCY = new Set(["110", "118", "119"]);

/**
 * Decision row 1: emergency digits are never an extension and never stopped by a rule of ours. They always show who
 * calls, whatever was dialled before them. From outside nobody dials them.
 */
export const emergencyDigits: Step = {
  code: "emergency.digits",
  sources: ["adr-0006"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take(progress, table) {
    const { call, dialled } = progress;
    const company = table.company(call.company);
    const number = "outside" in call.from ? null : emergencyNumber(dialled, company);
    if (number === null) return { result: "NOT_APPLICABLE", params: { dialled } };
    return answer(number, progress, company, table);
  },
};

/** 110, 118 or 119 behind any of the prefixes, or null. */
function emergencyNumber(dialled: string, company: CompanyEntry | undefined): string | null {
  const outside =
    company === undefined
      ? []
      : [company.gatewayPrefix, company.outside050Prefix, company.deskOutsidePrefix].filter(
          (prefix) => prefix !== "",
        );
  const bare = without(dialled, CALLER_ID_PREFIXES)
    .flatMap((rest) => without(rest, outside))
    .flatMap((rest) => without(rest, CALLER_ID_PREFIXES));
  return bare.find((rest) => EMERGENCY.has(rest)) ?? null;
}

/** The digits as they are, and without each prefix that they begin with. */
function without(digits: string, prefixes: readonly string[]): readonly string[] {
  const shortened = prefixes
    .filter((prefix) => digits.startsWith(prefix))
    .map((prefix) => digits.slice(prefix.length));
  return [digits, ...shortened];
}

function answer(
  number: string,
  { call, line, conditions }: CallInProgress,
  company: CompanyEntry | undefined,
  table: RoutingTable,
): StepAnswer {
  if (line !== null) {
    const presented = { kind: "MOBILE", number: line } as const;
    const decides = endingOutside("EMERGENCY", { carrier: number }, presented, "FREE");
    return { result: "MATCHED", params: { number, way: "MOBILE", site: null }, decides };
  }
  const site = "desk" in call.from ? siteOfDesk(call.from.desk, call.company, table) : null;
  const gateway = site === null ? null : (company?.sites.get(site)?.gateway ?? null);
  if (site === null || gateway === null || conditions.sitesDown.has(site)) {
    const params = { number, way: "NONE", site };
    return { result: "MATCHED", params, decides: EMERGENCY_NOT_AVAILABLE };
  }
  const presented = { kind: "FIXED_LINE", number: gateway } as const;
  const decides = endingOutside("EMERGENCY", { gateway: site, number }, presented, "FREE");
  return { result: "MATCHED", params: { number, way: "GATEWAY", site }, decides };
}

/** The site of the desk phone that calls, held or not; null where there is none. */
function siteOfDesk(desk: ExtensionNumber, company: CallInProgress["call"]["company"], table: RoutingTable) {
  const entry = table.extension(company, desk);
  return entry?.kind === "DESK_PHONE" ? entry.site : null;
}
