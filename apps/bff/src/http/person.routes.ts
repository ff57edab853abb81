import type { Router } from "express";
import { getDraft, putDraft } from "../use-cases/keep-draft.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountPerson(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "putPreferences", async ({ who, body }) => {
    await house.store.write((writer) => writer.putPreferences(who.companyId, who.userId, body));
    return { kind: "answer", body };
  });
  bindEndpoint(router, door, "getDraft", async ({ who }) => ({
    kind: "answer",
    body: await getDraft(house, who),
  }));
  bindEndpoint(router, door, "putDraft", async ({ who, body }) => {
    const written = await putDraft(house, who, body);
    return written === null ? { kind: "problem", code: "draft.stale" } : { kind: "answer", body: written };
  });
}
