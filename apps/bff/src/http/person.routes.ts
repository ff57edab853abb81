import type { Router } from "express";
import { changePassword } from "../use-cases/change-password.ts";
import { getDraft, putDraft } from "../use-cases/keep-draft.ts";
import { putPreferences } from "../use-cases/keep-preferences.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { setCookie } from "./cookies.ts";
import { tooMany } from "./too-many.ts";
import { visitOf } from "./visit-of.ts";

export function mountPerson(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "putPreferences", async ({ who, body }) => {
    await putPreferences(house, who, body);
    return { kind: "answer", body };
  });
  bindEndpoint(router, door, "changePassword", async ({ who, body, response }) => {
    const changed = await changePassword(house, visitOf(response.req, door), who, body);
    if (changed.kind === "too-many") return tooMany(response, changed.wait);
    if (changed.kind === "refused") return { kind: "problem", code: changed.code };
    setCookie(response, door.cookies, door.cookies.session, changed.token);
    return { kind: "answer", body: null };
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
