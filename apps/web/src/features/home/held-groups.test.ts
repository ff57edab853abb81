import { getOverview } from "@naisen/api/endpoints/overview";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { calm, heldByHolder, heldBySite } from "../../testing/home-fixtures.ts";
import { groupHeld } from "./held-groups.ts";
import { mendOf } from "./mends.ts";

type Held = Parameters<typeof groupHeld>[0];

function groups(...items: (typeof calm)["held"]["items"][number][]): string[][] {
  const held: Held = z.parse(getOverview.success.body, { ...calm, held: { items, total: items.length } }).held
    .items;
  return groupHeld(held).map(({ extensions }) => extensions.map(({ number }) => number));
}

describe("held extensions", () => {
  it("of one site stand together, at the place of the first", () => {
    expect(groups(heldBySite("4001"), heldByHolder, heldBySite("4002"))).toEqual([
      ["4001", "4002"],
      ["7088"],
    ]);
  });

  it("with a reason of their own stand alone, though it is the same rule", () => {
    expect(groups(heldByHolder, { ...heldByHolder, number: "7089" })).toEqual([["7088"], ["7089"]]);
  });

  it("with one more reason stand alone", () => {
    const both = {
      ...heldBySite("4002"),
      violations: [...heldBySite("4002").violations, ...heldByHolder.violations],
    };
    expect(groups(heldBySite("4001"), both)).toEqual([["4001"], ["4002"]]);
  });
});

describe("the mend", () => {
  it.each([
    ["ownership.holder-differs", false, "sameHolder", "mobile"],
    ["contract.not-in-force", true, "seeContract", "contract"],
    ["site.not-in-service", false, "otherSite", "drawer"],
    ["site.not-in-service", true, "seeSites", "sites"],
    ["site.wrong-menu", true, "look", "drawer"],
    ["a rule of tomorrow", false, "look", "drawer"],
  ])("of %s, together %s, is %s at the %s", (code, together, word, at) => {
    expect(mendOf(code, together)).toEqual({ word, at });
  });
});
