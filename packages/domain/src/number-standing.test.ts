import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DEFAULT_NUMBER_PLAN } from "./facts/base-contract.ts";
import { numberStanding } from "./number-standing.ts";
import { makePlan } from "./plan/make-plan.ts";
import { aCompany } from "./testing/a-company.ts";
import { anExtension } from "./testing/an-extension.ts";
import { CONTEXT, day, NOW, number, TODAY } from "./testing/scalars.ts";

const PLAN = { ...DEFAULT_NUMBER_PLAN, minDigits: 3, maxDigits: 5, coolingOffDays: 30 };

function having(numbers: readonly string[], released: readonly string[] = []) {
  return aCompany({
    contract: { numberPlan: PLAN },
    extensions: numbers.map((typed) => anExtension(typed)),
    released: new Map(released.map((typed) => [number(typed), { on: day("2026-11-20"), name: "前の人" }])),
  });
}

const standingOf = (typed: string, company = having(["7001", "720", "73001"], ["7400"])) =>
  numberStanding(number(typed), { ...company, day: TODAY });

describe("what a number is", () => {
  test.each([
    ["nobody's, and nothing stands against it", "7002", "FREE"],
    ["somebody's", "7001", "USED"],
    ["one that a shorter number begins", "7201", "number.prefix-of-another"],
    ["the start of a longer number", "7300", "number.prefix-of-another"],
    ["a special number", "104", "number.reserved"],
    ["behind an outside prefix", "8001", "number.reserved"],
    ["an emergency number and more", "1190", "number.reserved"],
    ["one that somebody gave up a few days ago", "7400", "number.cooling-off"],
    ["longer than the plan allows", "700123", "number.malformed"],
  ])("%s: %s", (_, typed, expected) => {
    const standing = standingOf(typed);
    expect(standing.kind === "REFUSED" ? standing.breach.code : standing.kind).toBe(expected);
  });

  it("says who has it", () => {
    expect(standingOf("7001")).toMatchObject({ kind: "USED", by: { name: "7001の人" } });
  });
});

const digits = fc.string({ unit: fc.constantFrom(..."01789"), minLength: 2, maxLength: 6 });

describe("a number that is free", () => {
  it("is one that no number rule refuses to a new extension, and no other is", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(digits, { maxLength: 8 }),
        fc.uniqueArray(digits, { maxLength: 3 }),
        digits,
        (numbers, released, typed) => {
          const company = having(
            numbers,
            released.filter((one) => !numbers.includes(one)),
          );
          const change = {
            type: "AddExtension",
            number: number(typed),
            kind: "MOBILE",
            name: "新人",
          } as const;
          const { violations } = makePlan(company, [change], NOW, CONTEXT);
          const refusing = violations.filter(({ code }) => code.startsWith("number."));
          const { kind } = numberStanding(number(typed), { ...company, day: TODAY });
          expect(kind === "FREE").toBe(refusing.length === 0);
        },
      ),
    );
  });
});
