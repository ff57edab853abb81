import { decision } from "@naisen/api/call";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { decided, forwardedWhenBusy, matched, stopped } from "../testing/fixtures.ts";
import { situationsAsked, situationsOf, trailOf, unansweredLeg } from "./call-trail.ts";

/** A mobile that forwards to the reception when busy and whose carrier takes messages; so does the reception. */
const way = forwardedWhenBusy("+819011110002", "7002", "2001");
const read = (over: object, state?: string, second?: string | null) =>
  z.parse(decision, {
    ...decided({ ...way, ...over }, "7002"),
    trace: [
      ...(state === undefined ? [] : [matched("callee.state", { extension: "7002", state })]),
      ...(second === undefined ? [] : [matched("forwarding.by-condition", { state: second })]),
    ],
  });
const told = (decided: ReturnType<typeof read>) =>
  trailOf(decided, situationsOf(decided)).map(({ leg, by }) => [Object.values(leg.to)[0], by]);

it("goes no further than a free phone, and knows what follows without an answer", () => {
  const free = read({ outcome: "RING" });
  expect(told(free)).toEqual([["+819011110002", null]]);
  expect(unansweredLeg(free, trailOf(free, situationsOf(free)))?.to).toEqual({
    voicemail: "CARRIER",
    extension: "7002",
  });
});

it("follows a busy phone to its forward, and that one to its voicemail", () => {
  expect(told(read({ outcome: "RING" }, "CALLEE_BUSY", null))).toEqual([
    ["+819011110002", null],
    ["2001", "BUSY"],
  ]);
  expect(told(read({ outcome: "VOICEMAIL" }, "CALLEE_BUSY", "CALLEE_NO_ANSWER"))).toEqual([
    ["+819011110002", null],
    ["2001", "BUSY"],
    ["OFFICE_LINK", "NO_ANSWER"],
  ]);
});

it("finds the voicemail that answered though nobody says why", () => {
  const answered = read({ outcome: "VOICEMAIL" });
  expect(trailOf(answered, situationsAsked("BUSY", answered)).map(({ by }) => by)).toEqual([
    null,
    "BUSY",
    "BUSY",
  ]);
});

it("a phone that roams rings itself", () => {
  const roaming = read({ outcome: "RING", calleeCharge: "METERED_ROAMING" });
  expect(situationsAsked("OUT_OF_AREA", roaming).first).toBeNull();
});

it("a call that could never ring has no way", () => {
  expect(told(z.parse(decision, decided(stopped("CONGESTION"), "7002")))).toEqual([]);
});
