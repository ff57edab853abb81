import type { Router } from "express";
import { makeToken, revokeToken, rotateToken } from "../use-cases/change-tokens.ts";
import { listTokens } from "../use-cases/list-tokens.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountTokens(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "listTokens", async ({ over }) => ({
    kind: "answer",
    body: { items: await listTokens(house, over) },
  }));
  bindEndpoint(router, door, "makeToken", async ({ who, over, body }) => {
    const made = await makeToken(house, who, over, body);
    if (made.kind === "refused") return { kind: "problem", code: made.code };
    return { kind: "answer", body: made.made };
  });
  bindEndpoint(router, door, "rotateToken", async ({ who, over, params, body }) => {
    const made = await rotateToken(house, who, over, { ...params, ...body });
    if (made.kind === "refused") return { kind: "problem", code: made.code };
    return { kind: "answer", body: made.made };
  });
  bindEndpoint(router, door, "revokeToken", async ({ who, over, params }) =>
    (await revokeToken(house, who, over, params.id))
      ? { kind: "answer", body: null }
      : { kind: "problem", code: "not-found" },
  );
}
