import type { CallConditions } from "@naisen/api/call";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { presentConditions } from "./present-call.ts";
import type { House } from "./use-case.ts";

/** What the network knows of a company now; null where there is no such company. */
export function getNetworkState({ live }: House, company: CompanyId): CallConditions | null {
  return live.table.company(company) === undefined ? null : presentConditions(live.network.of(company));
}
