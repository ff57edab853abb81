import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConditions } from "../live-table/read-conditions.ts";
import { type Asking, askingIn } from "../testing/matrix/asking.ts";
import { openWorld, type World } from "../testing/matrix/world.ts";

type Body = Readonly<Record<string, unknown>>;

let world: World;
let ask: Asking;
beforeAll(async () => {
  world = await openWorld();
  ask = askingIn(world);
  network({});
  await whole([
    // A circle through others' phones is told of one's own: it is passed over.
    ...["3001", "7003"].map((extension) => ({ type: "SetForwarding", extension, rules: [] })),
    { type: "SetForwarding", extension: "2001", rules: [{ when: "ALWAYS", to: "7003" }] },
    { type: "SetForwarding", extension: "7007", rules: [{ when: "NO_ANSWER", to: "7003" }] },
    { type: "SetForwarding", extension: "7001", rules: [{ when: "OUT_OF_AREA", to: "7009" }] },
  ]);
});
afterAll(() => world.close());

function network(known: Parameters<typeof readConditions>[0]): void {
  world.open.house.live.network.put("alpha" as CompanyId, readConditions(known));
}

async function whole(changes: readonly Body[]): Promise<void> {
  expect((await ask("admin", "POST", "/api/change-sets", { changes })).status).toBe(201);
}

/** The mobile numbers of others, which 東館's administrator is never told whole. */
const HIDDEN = ["0002", "0003", "0009"].map((last) => `+81901111${last}`);
const NUMBERS = ["2001", "2002", "7001", "7007", "3001", "7003", "7009", "7002"];
const LINES = ["0001", "0002", "0003", "0007", "0008", "0009", "0010"].map((last) => `+81901111${last}`);

const from = fc.constantFrom(
  { desk: "2001" },
  { desk: "2002" },
  { mobile: "+819011110001" },
  { mobile: "+819011110007" },
  { outside: "+81312345678" },
);
const dialled = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.constantFrom("2002", "7007", "7001", "1863001", "1842002", "03-5555-0101", "050-5555-0100"),
);
const some = <Value>(...values: readonly Value[]) => fc.subarray([...values]);
const state = fc.constantFrom("OUT_OF_AREA", { abroad: "US", worldWing: true });
const conditions = fc.record(
  {
    busy: some(...NUMBERS),
    noAnswer: some(...NUMBERS),
    unregistered: some("2001", "2002", "3001"),
    sitesDown: some("higashi", "nishi"),
    lines: fc.dictionary(fc.constantFrom(...LINES), state, { maxKeys: 3 }),
  },
  { requiredKeys: [] },
);
const CALLS = fc.sample(fc.record({ from, dialled, conditions }), { numRuns: 250, seed: 20_261_201 });

const forward = (extension: string, when: string, to: string) => ({
  type: "SetForwarding",
  extension,
  rules: [{ when, to }],
});
const PLANS: readonly (readonly Body[])[] = [
  [forward("2002", "BUSY", "7003")],
  [forward("7007", "ALWAYS", "3001")],
  [forward("7007", "NO_ANSWER", "7009"), { type: "SetVoicemail", extension: "7001", on: true }],
  [{ type: "RenumberExtension", extension: "2002", to: "2010" }],
  [{ type: "UnbindMobile", extension: "7001" }],
  [{ type: "SetTwoInOneMode", number: "090-1111-0007", mode: "A" }],
];

async function answered(path: string, body: unknown): Promise<Body> {
  const { status, body: told } = await ask("east", "POST", path, body);
  expect(status).toBe(200);
  const { baseRevision: _, digest: __, ...rest } = told;
  return rest;
}

/** Every call of theirs, as it goes and under a plan, as they are told it. */
async function everything() {
  const told: Body[] = [];
  for (const call of CALLS) told.push(await answered("/api/calls/explain", call));
  for (const [index, changes] of PLANS.entries()) {
    for (const call of CALLS.slice(index * 10, index * 10 + 10))
      told.push(await answered("/api/plans/explain", { changes, call }));
  }
  return told;
}

describe("of calls, an administrator of 東館", () => {
  test("is told the same whatever others set, and wherever their phones are", async () => {
    const before = await everything();
    network({
      lines: { ["+819011110003" as never]: "OUT_OF_AREA", ["+819011110009" as never]: "OUT_OF_AREA" },
      busy: ["3001" as never],
      noAnswer: ["7003" as never, "7009" as never],
      sitesDown: ["nishi" as never],
    });
    await whole([
      { type: "SetVoicemail", extension: "7003", on: true, ringSeconds: 7 },
      { type: "SetVoicemail", extension: "7009", on: true, ringSeconds: 8 },
      { type: "SetVoicemail", extension: "3001", on: true, ringSeconds: 9 },
      forward("3001", "NO_ANSWER", "7002"),
      forward("7003", "BUSY", "7002"),
    ]);
    expect(await everything()).toEqual(before);
    const reached = before.filter(({ outcome }) => outcome === "RING");
    expect(reached.length).toBeGreaterThan(100);
    expect(new Set(before.map(({ outcome }) => outcome)).size).toBeGreaterThan(2);
  });

  test("is told no number of another's, nor anything else, for supposing something of it", async () => {
    const named = Object.fromEntries(HIDDEN.map((line) => [line, "DOMESTIC"]));
    for (const { conditions: supposed, ...call } of CALLS) {
      const lines = { ...supposed.lines, ...named };
      const told = JSON.stringify(
        await answered("/api/calls/explain", { ...call, conditions: { ...supposed, lines } }),
      );
      expect(HIDDEN.filter((line) => told.includes(line.slice(3)))).toEqual([]);
      const others = /^(3001|700[239]|nishi|\+8190111100(0[239]|10))$/;
      const own = Object.fromEntries(
        Object.entries({ ...supposed, lines }).map(([key, value]) => [
          key,
          Array.isArray(value)
            ? value.filter((one) => !others.test(one))
            : Object.fromEntries(Object.entries(value).filter(([line]) => !others.test(line))),
        ]),
      );
      expect(told).toBe(JSON.stringify(await answered("/api/calls/explain", { ...call, conditions: own })));
    }
  });

  test.each(PLANS)(
    "is told no number of another's in the calls of a plan for naming it: %j",
    async (...changes) => {
      const reason = HIDDEN.map((line) => line.replace("+81", "0")).join(" ");
      const names = HIDDEN.map((line) => ({ type: "EditExtension", extension: "7001", name: line }));
      const plain = await answered("/api/plans", { changes });
      expect(await answered("/api/plans", { changes, reason })).toEqual(plain);
      const { consequences } = await answered("/api/plans", { changes: [...names, ...changes] });
      expect(consequences).toEqual(plain.consequences);
      expect(HIDDEN.filter((line) => JSON.stringify(plain).includes(line.slice(3)))).toEqual([]);
    },
  );

  test("may not ask as another's phone by a plan that would bind its line to theirs", async () => {
    const bind = { type: "BindMobile", extension: "7007", mobile: "090-1111-0003" };
    const call = { from: { mobile: "090-1111-0003" }, dialled: "2002" };
    expect((await ask("east", "POST", "/api/plans/explain", { changes: [bind], call })).status).toBe(404);
  });
});
