import type { CallConditions } from "@naisen/api/call";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { readConditions } from "../live-table/read-conditions.ts";
import { wholeOf } from "../store/over.ts";
import { getNetworkState } from "./get-network-state.ts";
import type { House } from "./use-case.ts";

/** Puts what the network knows of a company now in the place of all that it knew; null where there is no such company. */
export function putNetworkState(
  house: House,
  company: CompanyId,
  state: CallConditions,
): CallConditions | null {
  if (house.live.table.company(company) === undefined) return null;
  house.live.network.put(company, readConditions(state));
  return getNetworkState(house, wholeOf(company));
}
