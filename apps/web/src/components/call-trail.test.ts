import { result } from "@naisen/api/call";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { forwardedWhenBusy } from "../testing/fixtures.ts";
import { FREE, trailOf } from "./call-trail.ts";

const way = forwardedWhenBusy("+819011110001", "7001", "2001");
const trail = (reached: number | null, situations = FREE) => {
  const read = z.parse(result, { ...way, outcome: "RING", reached });
  return trailOf(read, situations).map(({ leg, by }) => [Object.values(leg.to)[0], by]);
};

it("goes to the leg that is known to be reached", () => {
  expect(trail(0)).toEqual([["+819011110001", null]]);
  expect(trail(1, { first: "BUSY", second: null })).toEqual([
    ["+819011110001", null],
    ["2001", "BUSY"],
  ]);
});

it("takes a phone that is passed over though nothing was said of it for one out of area", () => {
  expect(trail(2)).toEqual([
    ["+819011110001", null],
    ["CARRIER", "OUT_OF_AREA"],
  ]);
});

it("follows a forward to the voicemail behind it", () => {
  expect(trail(3, { first: "BUSY", second: "NO_ANSWER" })).toEqual([
    ["+819011110001", null],
    ["2001", "BUSY"],
    ["OFFICE_LINK", "NO_ANSWER"],
  ]);
});
