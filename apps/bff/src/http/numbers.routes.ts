import type { Router } from "express";
import { findFreeNumbers } from "../use-cases/find-free-numbers.ts";
import { getNumberBlock } from "../use-cases/get-number-block.ts";
import { getNumberMap } from "../use-cases/get-number-map.ts";
import { getNumberPlan } from "../use-cases/get-number-plan.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

const ROWS = 10;
const NUMBERS = 5;

export function mountNumbers(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "getNumberPlan", async ({ over }) =>
    answered(await getNumberPlan(house, over.company)),
  );
  bindEndpoint(router, door, "getNumberMap", async ({ over, query }) =>
    answered(await getNumberMap(house, over.company, query.from ?? null, query.rows ?? ROWS)),
  );
  bindEndpoint(router, door, "getNumberBlock", async ({ over, params }) =>
    answered(await getNumberBlock(house, over, params.number)),
  );
  bindEndpoint(router, door, "findFreeNumbers", async ({ over, query }) =>
    answered(
      await findFreeNumbers(house, over, {
        near: query.near ?? null,
        kind: query.kind ?? null,
        site: query.site ?? null,
        run: query.run ?? 1,
        limit: query.limit ?? NUMBERS,
      }),
    ),
  );
}

function answered<Body extends { readonly revision: number }>(body: Body | null) {
  return body === null
    ? ({ kind: "problem", code: "not-found" } as const)
    : ({ kind: "answer", body, revision: body.revision } as const);
}
