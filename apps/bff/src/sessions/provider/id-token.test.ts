import { expect, test } from "vitest";
import { isIdToken } from "./id-token.ts";

const tokenOf = (head: object) => `${Buffer.from(JSON.stringify(head)).toString("base64url")}.e30.c2ln`;

test.each([
  ["of no said kind", {}, {}, true],
  ["a JWT", { typ: "JWT" }, {}, true],
  ["a jwt", { typ: "jwt" }, {}, true],
  ["application/jwt", { typ: "application/jwt" }, {}, true],
  ["an access token", { typ: "at+jwt" }, {}, false],
  ["an access token, in full", { typ: "application/at+jwt" }, {}, false],
  ["a logout token", { typ: "logout+jwt" }, {}, false],
  ["a logout token of no said kind", {}, { events: {} }, false],
  ["a security event", { typ: "secevent+jwt" }, {}, false],
  ["a request to a provider", { typ: "oauth-authz-req+jwt" }, {}, false],
  ["of a kind that is no text", { typ: 7 }, {}, false],
])("a token that is %s may be an ID token, or not", (_, head, claims, is) => {
  expect(isIdToken(tokenOf(head), claims)).toBe(is);
});
