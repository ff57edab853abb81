import { extensionItem } from "@naisen/api/endpoints/extensions";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { reception, takahashi } from "../../testing/fixtures.ts";
import { itemOf } from "../../testing/handlers.ts";
import { conditionsOf, statesOf } from "./conditions.ts";
import { simulatorSearch } from "./search.ts";

const mobile = z.parse(extensionItem, itemOf(takahashi));
const desk = z.parse(extensionItem, itemOf(reception));
const pbx = { ...desk, kind: "PBX_EXTENSION" as const };
const WELL = { lines: {}, busy: [], noAnswer: [], unregistered: [], sitesDown: [], congestion: false };
const asked = (
  params: Record<string, string>,
  callee: typeof mobile | null,
  callerLine: string | null = null,
  forward: typeof mobile | null = null,
) => conditionsOf(z.parse(simulatorSearch, params), { callee, callerLine, forward });

it("says that all is well where the address says nothing", () => {
  expect(asked({}, mobile)).toEqual(WELL);
});

it.each([
  [{ state: "busy" }, { busy: ["7002"] }],
  [{ state: "no-answer" }, { noAnswer: ["7002"] }],
  [{ state: "out-of-area" }, { lines: { "+819011110002": "OUT_OF_AREA" } }],
  [{ state: "abroad" }, { lines: { "+819011110002": { abroad: "US", worldWing: true } } }],
  [{ state: "elsewhere" }, { lines: { "+819011110002": { abroad: "ZZ", worldWing: false } } }],
  [
    { congestion: "on", down: "osaka,tokyo" },
    { congestion: true, sitesDown: ["osaka", "tokyo"] },
  ],
  [{ state: "unregistered" }, {}],
  [{ state: "asleep", congestion: "perhaps" }, {}],
])("%j of a mobile", (params, expected) => {
  expect(asked(params, mobile)).toEqual({ ...WELL, ...expected });
});

it("puts the caller's line where it is, beside the callee's", () => {
  const lines = { "+819011110001": { abroad: "US", worldWing: true }, "+819011110002": "OUT_OF_AREA" };
  const params = { place: "abroad", state: "out-of-area" };
  expect(asked(params, mobile, "+819011110001")).toEqual({ ...WELL, lines });
});

it("knows the states that a kind of phone can be in", () => {
  expect(asked({ state: "unregistered" }, desk)).toEqual({ ...WELL, unregistered: ["2001"] });
  expect(asked({ state: "busy" }, pbx)).toEqual(WELL);
  expect(statesOf(pbx)).toEqual(["free"]);
  expect(statesOf(null)).toEqual([]);
});

it("puts whom the callee forwards to into a state of its own", () => {
  expect(asked({ state: "busy", forward: "no-answer" }, mobile, null, desk)).toEqual({
    ...WELL,
    busy: ["7002"],
    noAnswer: ["2001"],
  });
  expect(asked({ forward: "busy" }, mobile)).toEqual(WELL);
});
