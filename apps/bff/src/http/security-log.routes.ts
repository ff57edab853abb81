import type { Router } from "express";
import { listSecurityEvents } from "../use-cases/list-security-events.ts";
import type { House } from "../use-cases/use-case.ts";
import { verifyLogs } from "../use-cases/verify-logs.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

const PAGE = 50;

export function mountSecurityLog(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "listSecurityEvents", async ({ who, query }) => ({
    kind: "answer",
    body: await listSecurityEvents(house, who.companyId, {
      before: query.before ?? null,
      limit: query.limit ?? PAGE,
      kind: query.kind ?? null,
      person: query.person ?? null,
      from: query.from ?? null,
      to: query.to ?? null,
    }),
  }));
  bindEndpoint(router, door, "verifyLogs", async ({ over }) => ({
    kind: "answer",
    body: await verifyLogs(house, over),
  }));
}
