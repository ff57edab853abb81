import type { CompanyEntry } from "../../table/entry.ts";
import type { CallInProgress, Step } from "../step.ts";

type Gateway = NonNullable<CallInProgress["gateway"]>;

/**
 * Decision row 11: a gateway in service whose site is not down. A fixed IP phone uses its own site's, a mobile the
 * first in the document's order.
 */
export const outsideGateway: Step = {
  code: "outside.gateway",
  sources: ["Q2"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take(progress, table) {
    const { call, caller, line, outside } = progress;
    if (outside?.by !== "GATEWAY") return { result: "NOT_APPLICABLE", params: {} };
    const company = table.company(call.company);
    const own = line === null ? (caller?.site ?? null) : null;
    const gateway = gatewaysOf(company, progress).find(({ site }) => line !== null || site === own);
    if (gateway === undefined) {
      return { result: "REFUSED", params: { site: own }, refusal: "NO_GATEWAY" };
    }
    return { result: "MATCHED", params: { site: gateway.site, number: gateway.number }, learnt: { gateway } };
  },
};

/** Those that carry calls now, in the document's order. */
function gatewaysOf(company: CompanyEntry | undefined, { conditions }: CallInProgress): readonly Gateway[] {
  return [...(company?.sites ?? [])].flatMap(([site, { gateway }]) =>
    gateway === null || conditions.sitesDown.has(site) ? [] : [{ site, number: gateway }],
  );
}
