import type { Router } from "express";
import { explainCall } from "../use-cases/explain-call.ts";
import { explainPlannedCall } from "../use-cases/explain-planned-call.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountCalls(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "explainCall", async ({ who, body }) => ({
    kind: "answer",
    body: explainCall(house.live.table, house.live.network.of(who.companyId), {
      company: who.companyId,
      from: body.from,
      dialled: body.dialled,
      at: body.at ?? house.now(),
      conditions: body.conditions ?? {},
    }),
  }));
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
