import { endAccountSessions, putAccountState } from "@naisen/api/endpoints/accounts";
import { afterEach, expect, test, vi } from "vitest";
import { callEndpoint } from "./call-endpoint.ts";

afterEach(() => vi.unstubAllGlobals());

test.each([".", ".."])(
  "a request about %j, which no address can name, is not sent anywhere else",
  async (userId) => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    await expect(callEndpoint(endAccountSessions, { params: { userId } })).rejects.toThrow(userId);
    expect(fetched).not.toHaveBeenCalled();
  },
);

test.each([
  ["...", "/api/accounts/.../state"],
  ["a/../b", "/api/accounts/a%2F..%2Fb/state"],
  ["%2e%2e", "/api/accounts/%252e%252e/state"],
  ["山田", "/api/accounts/%E5%B1%B1%E7%94%B0/state"],
])("a request about %s names it and nothing else", async (userId, path) => {
  const fetched = vi.fn(async (_: string) => new Response(null, { status: 204 }));
  vi.stubGlobal("fetch", fetched);
  const { kind } = await callEndpoint(putAccountState, { params: { userId }, body: { disabled: true } });
  expect([kind, new URL(fetched.mock.calls[0]?.[0] ?? "").pathname]).toEqual(["answer", path]);
});
