import { type APIRequestContext, expect } from "@playwright/test";
import { PASSWORD } from "./own-server.ts";

/** A server may close a connection that was idle just as the next request goes out on it. */
const AGAIN = { maxRetries: 2 };

/** Signs in without the form. */
export async function signInBefore(door: APIRequestContext, userId = "admin"): Promise<void> {
  const data = { companyId: "demo", userId, password: PASSWORD };
  expect((await door.post("/api/session", { data, ...AGAIN })).status()).toBe(201);
}

/** Applies changes as somebody would have before the journey begins. */
export async function applyBefore(door: APIRequestContext, changes: readonly object[]): Promise<void> {
  const { digest, baseRevision } = await (
    await door.post("/api/plans", { data: { changes }, ...AGAIN })
  ).json();
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const data = { changes, planDigest: digest, baseRevision };
  expect((await door.post("/api/change-sets", { data, headers, ...AGAIN })).status()).toBe(201);
}

/** Has an administrator invite somebody, who takes the link and is signed in by another door. */
export async function joinAs(
  admin: APIRequestContext,
  door: APIRequestContext,
  account: object,
): Promise<void> {
  const invited = await admin.post("/api/accounts", { data: account, ...AGAIN });
  expect(invited.status()).toBe(201);
  const { link } = await invited.json();
  const token = new URL(link).hash.slice(1);
  const form = await (await door.post("/join/open", { form: { token } })).text();
  const formToken = /name="formToken" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const joined = await door.post("/join", {
    form: { formToken, token, password: PASSWORD, again: PASSWORD },
  });
  expect((await door.get("/api/me")).status(), `joined: ${joined.status()}`).toBe(200);
}

/** What the router says of a call now: from the reception's desk phone, unless another phone is given. */
export async function explain(door: APIRequestContext, dialled: string, from: object = { desk: "2001" }) {
  const answer = await door.post("/api/calls/explain", { data: { from, dialled }, ...AGAIN });
  expect(answer.status()).toBe(200);
  return answer.json();
}
