import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

function providersOf(variables: Readonly<Record<string, string>>) {
  const read = readEnvironment(variables);
  if (read.kind === "read") return [read.environment.loopbackProviders, read.environment.providerHosts];
  return "variable" in read ? read.variable : read;
}

test.each([
  [{}, [false, null]],
  [{ NAISEN_PROVIDER_HOSTS: "" }, [false, null]],
  [
    { NAISEN_PROVIDER_HOSTS: "accounts.google.com, *.okta.com" },
    [false, ["accounts.google.com", "*.okta.com"]],
  ],
  [{ NAISEN_PROVIDER_HOSTS: "https://accounts.google.com" }, "NAISEN_PROVIDER_HOSTS"],
  [{ NAISEN_PROVIDER_HOSTS: "*" }, "NAISEN_PROVIDER_HOSTS"],
  [{ NAISEN_LOOPBACK_PROVIDERS: "on" }, [true, null]],
  [{ NAISEN_LOOPBACK_PROVIDERS: "on", PUBLIC_ORIGIN: "http://localhost:4180" }, [true, null]],
  [{ NAISEN_LOOPBACK_PROVIDERS: "on", PUBLIC_ORIGIN: "https://panel.example" }, "NAISEN_LOOPBACK_PROVIDERS"],
  [{ NAISEN_LOOPBACK_PROVIDERS: "on", PUBLIC_ORIGIN: "HTTPS://panel.example" }, "NAISEN_LOOPBACK_PROVIDERS"],
  [{ NAISEN_LOOPBACK_PROVIDERS: "off", PUBLIC_ORIGIN: "https://panel.example" }, [false, null]],
  [{ NAISEN_LOOPBACK_PROVIDERS: "yes" }, "NAISEN_LOOPBACK_PROVIDERS"],
])("%o: providers of sign-ins may be at %o", (variables, expected) => {
  expect(providersOf(variables)).toEqual(expected);
});
