import { decision } from "@naisen/api/call";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { decided, ringing, stopped } from "../../testing/fixtures.ts";
import { callCase } from "./call-case.ts";

const read = (result: Parameters<typeof decided>[0]) => z.parse(decision, decided(result, "7002"));
const call = { from: { desk: "2001" }, dialled: "7002" };
const WELL = { lines: {}, busy: [], noAnswer: [], unregistered: [], sitesDown: [], congestion: false };

it("expects of a call what it does now, and leaves out what is well", () => {
  expect(callCase("x", { ...call, conditions: WELL }, read(ringing("+819011110002", "2001")))).toEqual({
    name: "x",
    ...call,
    expect: {
      outcome: "RING",
      to: [{ mobile: "+819011110002" }],
      presented: "2001",
      charge: "FLAT_RATE",
      calleeCharge: "NONE",
      refusal: null,
    },
  });
});

it("keeps the conditions, the moment and the refusal", () => {
  const conditions = { ...WELL, busy: ["7002"], congestion: true };
  const at = "2026-12-31T09:00:00+09:00";
  expect(callCase("x", { ...call, at, conditions }, read(stopped("CONGESTION")))).toMatchObject({
    at,
    conditions: { busy: ["7002"], congestion: true },
    expect: { outcome: "REFUSED", to: [], presented: null, refusal: "CONGESTION" },
  });
});

it("calls a withheld number by its word", () => {
  const presented = { kind: "WITHHELD", number: "" } as const;
  const withheld = read({ ...ringing("+819011110002", "2001"), presented });
  expect(callCase("x", call, withheld).expect.presented).toBe("WITHHELD");
});
