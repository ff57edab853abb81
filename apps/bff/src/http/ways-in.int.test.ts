import { readdirSync, readFileSync } from "node:fs";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { SECURITY_EVENTS } from "@naisen/api/security-event";
import { expect, test } from "vitest";
import { PAGES, POLICY } from "../sessions/policy.ts";

/** By what somebody gets in at each route that asks for no session, or for one that still owes something. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  "POST /signin": ["PASSWORD"],
  "POST /api/session": ["PASSWORD"],
  "POST /signin/passkey": ["PASSKEY"],
  "POST /api/session/passkey": ["PASSKEY"],
  "POST /signin/factor": ["TOTP", "RECOVERY_CODE", "PASSKEY"],
  "POST /api/session/step-up": ["TOTP", "RECOVERY_CODE", "PASSKEY"],
  "POST /signin/enrol": ["TOTP", "PASSKEY"],
  "PUT /api/me/totp": ["TOTP"],
  "POST /api/me/passkeys": ["PASSKEY"],
  "POST /join": ["LINK"],
  "GET /signin/oidc/back/:companyId": ["OIDC"],
  "POST /setup": ["SET_UP_CODE"],
};

/** Routes that ask for no session and bring nobody in. */
const NO_WAY = [
  "GET /healthz",
  "GET /signin.js",
  "GET /signin",
  "POST /signin/oidc",
  "GET /setup",
  "GET /join",
  "POST /join/open",
  "POST /join/oidc",
  "GET /assets/*file",
  "POST /api/session/passkey-options",
];

/** What begins a session, or has one go on that owed something. */
const BEGINS = [
  "sessions/sessions.ts",
  "sessions/sign-in.ts",
  "use-cases/change-password.ts",
  "use-cases/come-from-provider.ts",
  "use-cases/enrol.ts",
  "use-cases/prove-again.ts",
  "use-cases/set-up.ts",
  "use-cases/sign-in-by-passkey.ts",
  "use-cases/take-link.ts",
];

test("every route that asks for no session is a listed way in, or none", () => {
  const operations = (Object.keys(POLICY) as EndpointName[])
    .filter((name) => POLICY[name].may === "ANYONE")
    .map((name) => `${ENDPOINTS[name].method} ${ENDPOINTS[name].path}`);
  const pages = Object.keys(PAGES).filter((route) => PAGES[route] === "ANYONE");
  const open = [...operations, ...pages];
  const listed = [...Object.keys(WAYS).filter((route) => open.includes(route)), ...NO_WAY];
  expect(open.toSorted()).toEqual(listed.toSorted());
});

test("every way in is told by the security log under its name; the set-up code, as a password's account", () => {
  const ways = new Set(Object.values(WAYS).flat());
  ways.delete("SET_UP_CODE");
  expect(SECURITY_EVENTS["sign-in.succeeded"].shape.by.options.toSorted()).toEqual([...ways].toSorted());
});

test("nothing else begins a session", () => {
  const root = new URL("..", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/\.test\.ts$|^testing\//.test(file),
  );
  const begins = files.filter((file) =>
    /\b(?:begin|renew)Session\(/.test(readFileSync(new URL(file, root), "utf8")),
  );
  expect(begins.toSorted()).toEqual(BEGINS);
});
