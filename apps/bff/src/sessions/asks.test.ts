import { describe, expect, test } from "vitest";
import { Asks, isLarge, PACES } from "./asks.ts";
import type { Who } from "./who.ts";

const MANY = Array.from({ length: 101 }, () => ({}));

function who(userId: string, { session = "a", token = null as string | null } = {}): Who {
  return {
    companyId: "demo" as Who["companyId"],
    userId,
    role: "ADMIN",
    extension: null,
    sites: null,
    tokenHash: session,
    owes: null,
    provedAt: 0,
    token: token === null ? null : { id: token, right: "READ", toldTo: null },
  };
}

/** How many are taken in a row before one has to wait. */
function taken(ask: () => number): number {
  let count = 0;
  while (ask() === 0) count += 1;
  return count;
}

describe("how often one may ask", () => {
  test("so many at once, and then as many as come back", () => {
    let now = 0;
    const asks = new Asks(() => now);
    const { atOnce, aSecond } = PACES.ASKER.SMALL;
    expect(taken(() => asks.ofAsker(who("admin"), "SMALL"))).toBe(atOnce);
    now += 1_000;
    expect(taken(() => asks.ofAsker(who("admin"), "SMALL"))).toBe(aSecond);
    now += 24 * 60 * 60_000;
    expect(taken(() => asks.ofAsker(who("admin"), "SMALL"))).toBe(atOnce);
  });

  test("a wait that is told is long enough", () => {
    let now = 0;
    const asks = new Asks(() => now);
    taken(() => asks.ofAsker(who("admin"), "LARGE"));
    const wait = asks.ofAsker(who("admin"), "LARGE");
    now += Math.floor(wait) - 1;
    expect(asks.ofAsker(who("admin"), "LARGE")).toBeGreaterThan(0);
    now += 2;
    expect(asks.ofAsker(who("admin"), "LARGE")).toBe(0);
  });

  test("is one for all sessions of an account, and another for each account, token and source, and for large ones", () => {
    const asks = new Asks(() => 0);
    taken(() => asks.ofAsker(who("admin"), "SMALL"));
    expect(asks.ofAsker(who("admin", { session: "b" }), "SMALL")).toBeGreaterThan(0);
    expect(asks.ofAsker(who("admin"), "LARGE")).toBe(0);
    expect(asks.ofAsker(who("second"), "SMALL")).toBe(0);
    expect(asks.ofAsker(who("admin", { token: "t" }), "SMALL")).toBe(0);
    taken(() => asks.ofSource("203.0.113.7", "SMALL"));
    expect(asks.ofSource("203.0.113.7", "SMALL")).toBeGreaterThan(0);
    expect(asks.ofSource("203.0.113.8", "SMALL")).toBe(0);
  });

  test("a source that says nothing of whom it serves is not counted", () => {
    const asks = new Asks(() => 0);
    for (let each = 0; each <= PACES.SOURCE.LARGE.atOnce; each++)
      expect(asks.ofSource(null, "LARGE")).toBe(0);
  });

  test("of more sources than are kept in mind the one that asked least lately begins anew", () => {
    const asks = new Asks(() => 0);
    taken(() => asks.ofSource("first", "LARGE"));
    for (let each = 0; each < 20_000; each++) asks.ofSource(`other ${each}`, "LARGE");
    expect(asks.ofSource("first", "LARGE")).toBe(0);
  });

  test("one more may come a second later at the latest, as the panel waits before it asks once more", () => {
    for (const { SMALL, LARGE } of Object.values(PACES)) {
      expect(Math.min(SMALL.aSecond, LARGE.aSecond)).toBeGreaterThanOrEqual(1);
      expect(LARGE.atOnce).toBeLessThan(SMALL.atOnce);
    }
  });
});

test.each([
  ["a list", "listExtensions", null, false],
  ["a file", "exportExtensions", null, true],
  ["the import of a company", "putCompany", {}, true],
  ["a plan of a few changes", "planChanges", { changes: MANY.slice(1) }, false],
  ["a plan of many", "planChanges", { changes: MANY }, true],
  ["many that are applied", "applyChanges", { changes: MANY }, true],
] as const)("%s", (_, name, body, large) => {
  expect(isLarge(name, body)).toBe(large);
});
