import type { Router } from "express";
import { explainCallTo } from "../use-cases/explain-call.ts";
import { explainPlannedCall } from "../use-cases/explain-planned-call.ts";
import { reachOf } from "../use-cases/own-scope.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountCalls(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "explainCall", async ({ body, ...asking }) => {
    const call = {
      company: asking.who.companyId,
      from: body.from,
      dialled: body.dialled,
      at: body.at ?? house.now(),
      conditions: body.conditions ?? {},
    };
    const decision = await explainCallTo(house, reachOf(asking), call);
    return decision === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: decision };
  });
  bindEndpoint(router, door, "explainPlannedCall", async ({ over, body: { changes, call } }) => {
    const explained = await explainPlannedCall(house, over, changes, {
      company: over.company,
      from: call.from,
      dialled: call.dialled,
      at: call.at ?? house.now(),
      conditions: call.conditions ?? {},
    });
    return typeof explained === "string"
      ? { kind: "problem", code: explained }
      : { kind: "answer", body: explained };
  });
}
