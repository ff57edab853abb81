import { describe, expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

const PAIR = { NAISEN_TLS_CERT: "/etc/naisen/cert.pem", NAISEN_TLS_KEY: "/etc/naisen/key.pem" };
const OWN = { ...PAIR, PUBLIC_ORIGIN: "https://panel.example" };

describe("variables", () => {
  test("none, or empty ones: a server for this machine alone, without TLS", () => {
    const none = readEnvironment({});
    expect(readEnvironment({ PORT: "", NAISEN_LISTEN: "", NAISEN_TLS_CERT: "" })).toEqual(none);
    expect(none).toMatchObject({
      environment: { port: 4180, listen: "127.0.0.1", tls: null, publicOrigin: null, demo: false },
    });
  });

  test.each([
    ["a public address by TLS", { ...OWN, NAISEN_LISTEN: "0.0.0.0" }, { listen: "0.0.0.0" }],
    ["any address, of IPv6 too", { ...OWN, NAISEN_LISTEN: "::" }, { listen: "::" }],
    ["another address of loopback", { NAISEN_LISTEN: "127.0.0.2" }, { listen: "127.0.0.2", tls: null }],
    ["loopback of IPv6", { NAISEN_LISTEN: "::1" }, { listen: "::1", tls: null }],
    [
      "an authority of the house, and plain HTTP beside",
      { ...OWN, NAISEN_TLS_PRIVATE_CA: "/etc/naisen/ca.pem", NAISEN_HTTP_PORT: "80" },
      { tls: { privateCaFile: "/etc/naisen/ca.pem", httpPort: 80, origin: "https://panel.example" } },
    ],
    ["a proxy on this machine", { PUBLIC_ORIGIN: "https://panel.example/" }, { tls: null }],
    ["people on this machine", { PUBLIC_ORIGIN: "http://localhost:4180" }, { tls: null }],
    ["people on this machine, by its address", { PUBLIC_ORIGIN: "http://[::1]:4180" }, { tls: null }],
  ])("%s can be meant", (_, variables, environment) => {
    expect(readEnvironment(variables)).toMatchObject({ kind: "read", environment });
  });

  test.each([
    ["PORT", "eighty"],
    ["PORT", "65536"],
    ["NAISEN_LISTEN", "localhost"],
    ["NAISEN_HTTP_PORT", "http"],
    ["PUBLIC_ORIGIN", "panel.example"],
    ["PUBLIC_ORIGIN", "ftp://panel.example"],
    ["NAISEN_LOOPBACK_PROVIDERS", "yes"],
  ])("%s=%s cannot, and is told by its name", (variable, value) => {
    expect(readEnvironment({ [variable]: value })).toEqual({ kind: "refused", variable, value });
  });

  test("the address of a database is not told, since it may have a password in it", () => {
    const refused = readEnvironment({ DATABASE_URL: "postgres://naisen:secret@db" });
    expect(refused).toEqual({ kind: "refused", variable: "DATABASE_URL", value: "…" });
  });

  test.each([
    ["half-a-pair", "NAISEN_TLS_KEY", { ...OWN, NAISEN_TLS_KEY: "" }],
    ["half-a-pair", "NAISEN_TLS_CERT", { ...OWN, NAISEN_TLS_CERT: "" }],
    ["origin-needed", "PUBLIC_ORIGIN", PAIR],
    ["origin-needed", "PUBLIC_ORIGIN", { ...PAIR, PUBLIC_ORIGIN: "http://localhost:4180" }],
    ["origin-by-http", "PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "http://panel.example" }],
    ["origin-by-http", "PUBLIC_ORIGIN", { ...PAIR, PUBLIC_ORIGIN: "http://10.0.0.1" }],
    ["open-without-tls", "NAISEN_LISTEN", { NAISEN_LISTEN: "0.0.0.0" }],
    ["open-without-tls", "NAISEN_LISTEN", { NAISEN_LISTEN: "::" }],
    ["open-without-tls", "NAISEN_LISTEN", { NAISEN_LISTEN: "10.0.0.1", PUBLIC_ORIGIN: "https://a.example" }],
    ["only-with-tls", "NAISEN_TLS_PRIVATE_CA", { NAISEN_TLS_PRIVATE_CA: "/etc/naisen/ca.pem" }],
    ["only-with-tls", "NAISEN_HTTP_PORT", { NAISEN_HTTP_PORT: "80" }],
    ["not-in-public", "NAISEN_DEMO", { NAISEN_DEMO: "on", PUBLIC_ORIGIN: "https://panel.example" }],
    ["not-in-public", "NAISEN_DEMO", { ...OWN, NAISEN_DEMO: "on" }],
  ])("%s (%s) is refused", (why, variable, variables) => {
    expect(readEnvironment(variables)).toEqual({ kind: "contradictory", why, variable });
  });
});
