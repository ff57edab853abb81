import { expect, test } from "vitest";
import { areSameHosts, hostsOf, isAllowedHost, readAllowedHosts } from "./provider-hosts.ts";

const ALLOWED = readAllowedHosts("accounts.google.com, *.okta.com,Login.Example.com:8443") ?? null;

test.each([
  ["accounts.google.com", true],
  ["login.example.com:8443", true],
  ["acme.okta.com", true],
  ["a.b.okta.com", true],
  ["okta.com", false],
  ["evilokta.com", false],
  ["okta.com.evil.example", false],
  ["accounts.google.com.evil.example", false],
  ["accounts.google.com.", false],
  ["accounts.google.com:444", false],
  ["acme.okta.com:8443", false],
  ["login.example.com", false],
  ["10.0.0.1", false],
])("of a list of hosts %s: allowed %s", (host, isAllowed) => {
  expect(isAllowedHost(ALLOWED, host)).toBe(isAllowed);
});

test("without a list every host is allowed", () => {
  expect([readAllowedHosts(""), readAllowedHosts("  ")]).toEqual([null, null]);
  expect(isAllowedHost(null, "login.example.com")).toBe(true);
});

test.each([
  "*",
  "*.",
  "https://accounts.google.com",
  "a.example/login",
  "a.example,,b.example",
  "a*.example",
  "a b.example",
])("%s is no list of hosts", (listed) => {
  expect(readAllowedHosts(listed)).toBeUndefined();
});

const DOCUMENT = {
  issuer: "https://login.example",
  authorization_endpoint: "https://login.example/authorize",
  token_endpoint: "https://API.example:8443/token",
  jwks_uri: "https://keys.example:443/keys",
};
const HOSTS = { authorization: "login.example", token: "api.example:8443", keys: "keys.example" };

test("a document leads to three hosts, with the port where it is another than usual", () => {
  expect(hostsOf(DOCUMENT)).toEqual(HOSTS);
  for (const name of ["authorization_endpoint", "token_endpoint", "jwks_uri"] as const)
    for (const none of [undefined, "keys", 7 as never])
      expect(hostsOf({ ...DOCUMENT, [name]: none })).toBeNull();
});

test("they are the same only where all three are", () => {
  expect(areSameHosts(HOSTS, { ...HOSTS })).toBe(true);
  for (const name of ["authorization", "token", "keys"] as const)
    expect(areSameHosts(HOSTS, { ...HOSTS, [name]: "login.other.example" })).toBe(false);
});
