import { type APIRequestContext, expect } from "@playwright/test";
import { PASSWORD } from "./own-server.ts";

/** Signs in without the form. */
export async function signInBefore(door: APIRequestContext, userId = "admin"): Promise<void> {
  const data = { companyId: "demo", userId, password: PASSWORD };
  expect((await door.post("/api/session", { data })).status()).toBe(201);
}

/** Applies changes as somebody would have before the journey begins. */
export async function applyBefore(door: APIRequestContext, changes: readonly object[]): Promise<void> {
  const { digest, baseRevision } = await (await door.post("/api/plans", { data: { changes } })).json();
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const data = { changes, planDigest: digest, baseRevision };
  expect((await door.post("/api/change-sets", { data, headers })).status()).toBe(201);
}
