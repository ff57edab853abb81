import type { Router } from "express";
import { getContract } from "../use-cases/get-contract.ts";
import { listMobileLines } from "../use-cases/list-mobile-lines.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

const PAGE = 50;

export function mountContract(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "getContract", async ({ over }) => {
    const contract = await getContract(house, over);
    return contract === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: contract };
  });
  bindEndpoint(router, door, "listMobileLines", async ({ over, query }) => ({
    kind: "answer",
    body: await listMobileLines(house, over, {
      typed: query.q ?? "",
      status: query.status ?? null,
      otherHolder: query.holder === "OTHER",
      unbound: query.bound === "UNBOUND",
      paired: query.twoInOne === "PAIRED",
      option: query.option ?? null,
      after: query.after ?? null,
      limit: query.limit ?? PAGE,
    }),
  }));
}
