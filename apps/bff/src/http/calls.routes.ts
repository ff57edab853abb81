import type { Router } from "express";
import { explainCall, explainOwnCall } from "../use-cases/explain-call.ts";
import { explainPlannedCall } from "../use-cases/explain-planned-call.ts";
import { reachOf } from "../use-cases/own-scope.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountCalls(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "explainCall", async ({ who, scope, body }) => {
    const call = {
      company: who.companyId,
      from: body.from,
      dialled: body.dialled,
      at: body.at ?? house.now(),
      conditions: body.conditions ?? {},
    };
    const reach = reachOf(scope, who);
    const decision =
      reach === "ALL"
        ? explainCall(house.live.table, house.live.network.of(who.companyId), call)
        : await explainOwnCall(house, reach, call);
    return decision === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: decision };
  });
  bindEndpoint(router, door, "explainPlannedCall", async ({ who, body: { changes, call } }) => {
    const explained = await explainPlannedCall(house, changes, {
      company: who.companyId,
      from: call.from,
      dialled: call.dialled,
      at: call.at ?? house.now(),
      conditions: call.conditions ?? {},
    });
    return explained === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: explained };
  });
}
