import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnvironment, VARIABLES } from "../apps/bff/src/environment.ts";

const readAt = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const UNIT = readAt("deploy/naisen.service")
  .split("\n")
  .filter((line) => /^\w+=/.test(line))
  .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const);
const all = (name: string) => UNIT.flatMap(([key, value]) => (key === name ? [value] : []));

test.each(Object.keys(VARIABLES))("%s is told where the running of the server is told", (name) => {
  if (name !== "DATABASE_URL") expect(readAt("README.md")).toContain(`\`${name}`);
});

describe("the unit of systemd", () => {
  const told = Object.fromEntries(all("Environment").map((one) => one.split("=", 2)));

  test("has variables that there are, and that can be meant together: TLS of its own, for everybody", () => {
    expect(Object.keys(told).filter((name) => !(name in VARIABLES))).toEqual([]);
    expect(readEnvironment(told)).toMatchObject({
      kind: "read",
      environment: { port: 443, listen: "::", demo: false, tls: { httpPort: 80, privateCaFile: null } },
    });
  });

  test("starts once the host's clock is synchronised", () => {
    expect(all("After").join(" ").split(" ")).toContain("time-sync.target");
    expect(all("Wants").join(" ").split(" ")).toContain("time-sync.target");
  });

  test("has the rights that it needs, and no other", () => {
    expect(all("User")).toEqual(["naisen"]);
    expect(all("CapabilityBoundingSet")).toEqual(["CAP_NET_BIND_SERVICE"]);
    expect(all("ProtectSystem")).toEqual(["strict"]);
    expect(all("StateDirectoryMode")).toEqual(["0700"]);
    expect(all("NoNewPrivileges")).toEqual(["yes"]);
  });
});
