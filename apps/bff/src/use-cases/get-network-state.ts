import type { CallConditions } from "@naisen/api/call";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { Over } from "../store/over.ts";
import { narrowConditions } from "./delegated-answers.ts";
import { presentConditions } from "./present-call.ts";
import type { House } from "./use-case.ts";

/** What the network knows of a company now; null where there is no such company. */
export function getNetworkState({ live, now }: House, over: Over): CallConditions | null {
  const { company } = over;
  if (live.table.company(company) === undefined) return null;
  return presentConditions(narrowConditions(over, live.table, live.network.of(company), dayOf(now())));
}
