import type { CallConditions } from "@naisen/api/call";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Router } from "express";
import type { Who } from "../sessions/who.ts";
import { getNetworkState } from "../use-cases/get-network-state.ts";
import { noteOperator } from "../use-cases/note-operator.ts";
import { putNetworkState } from "../use-cases/put-network-state.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountNetworkState(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "getNetworkState", async ({ who, over, query }) =>
    answerOf(who, query.company, async (company) => {
      await noteOperator(house, who, company, "operator.read", "getNetworkState");
      return getNetworkState(house, { ...over, company });
    }),
  );
  bindEndpoint(router, door, "putNetworkState", async ({ who, query, body }) =>
    answerOf(who, query.company, async (company) => {
      await noteOperator(house, who, company, "operator.wrote", "putNetworkState");
      return putNetworkState(house, company, body);
    }),
  );
}

/** An operator names the company. An administrator has one; another one is to them as if it were not there. */
async function answerOf(
  who: Who,
  named: CompanyId | undefined,
  ask: (company: CompanyId) => Promise<CallConditions | null>,
) {
  if (who.role === "OPERATOR" && named === undefined) return NOT_NAMED;
  const company = named ?? who.companyId;
  const mayAsk = who.role === "OPERATOR" || company === who.companyId;
  const state = mayAsk ? await ask(company) : null;
  return state === null ? NOT_FOUND : ({ kind: "answer", body: state } as const);
}

const NOT_FOUND = { kind: "problem", code: "not-found" } as const;
const NOT_NAMED = {
  kind: "problem",
  code: "request.malformed",
  details: { issues: [{ in: "query", path: "/company", code: "required", params: {} }] },
} as const;
