import type { Router } from "express";
import { actorOf, doorOf } from "../sessions/who.ts";
import { freezeOutside } from "../use-cases/freeze-outside.ts";
import { getOutside } from "../use-cases/get-outside.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountOutside(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "getOutside", async ({ over }) => {
    const outside = getOutside(house, over.company);
    if (outside === null) return NOT_FOUND;
    return { kind: "answer", body: outside, revision: outside.revision };
  });
  bindEndpoint(router, door, "freezeOutside", async ({ who, query }) => {
    if (who.role === "OPERATOR" && query.company === undefined) return NOT_NAMED;
    const company = query.company ?? who.companyId;
    const mayAsk = who.role === "OPERATOR" || company === who.companyId;
    const isFrozen = mayAsk && (await freezeOutside(house, company, actorOf(who), doorOf(who)));
    return isFrozen ? { kind: "answer", body: null } : NOT_FOUND;
  });
}

const NOT_FOUND = { kind: "problem", code: "not-found" } as const;
const NOT_NAMED = {
  kind: "problem",
  code: "request.malformed",
  details: { issues: [{ in: "query", path: "/company", code: "required", params: {} }] },
} as const;
