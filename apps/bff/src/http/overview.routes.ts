import type { Router } from "express";
import { getNetworkOverview } from "../use-cases/get-network-overview.ts";
import { getOverview } from "../use-cases/get-overview.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountOverview(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "getOverview", async ({ over }) => {
    const overview = await getOverview(house, over);
    if (overview === null) return { kind: "problem", code: "not-found" };
    return { kind: "answer", body: overview, revision: overview.revision };
  });
  bindEndpoint(router, door, "getNetworkOverview", async ({ over }) => {
    const overview = await getNetworkOverview(house, over);
    return overview === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: overview };
  });
}
