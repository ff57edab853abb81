import type { Router } from "express";
import { explainCall } from "../use-cases/explain-call.ts";
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
}
