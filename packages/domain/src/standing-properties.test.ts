import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standing } from "./standing.ts";
import { liveDays, turningDays } from "./standing-days.ts";
import { extensionsOf } from "./testing/apply-actions.ts";
import { randomCompany, randomDay } from "./testing/random-company.ts";
import { day } from "./testing/scalars.ts";
import { type Day, nextDay } from "./vocabulary/day.ts";
import { spanIncludes } from "./vocabulary/day-span.ts";

const WINDOW = daysFrom("2026-10-20", 85);

describe("whatever the facts are", () => {
  it("every extension stands somehow, held exactly where a rule holds it", () => {
    fc.assert(
      fc.property(randomCompany, randomDay, (state, asked) => {
        for (const extension of extensionsOf(state)) {
          const { state: stands, breaches } = standing(extension, { ...state, day: asked });
          expect(stands === "HELD").toBe(breaches.length > 0);
          expect(stands === "UNBOUND").toBe(extension.kind === "MOBILE" && extension.mobile === null);
        }
      }),
    );
  });

  it("the days of an extension are those on which it is found live, asked day by day", () => {
    fc.assert(
      fc.property(randomCompany, (state) => {
        for (const extension of extensionsOf(state)) {
          const spans = liveDays(extension, state);
          const bySpans = WINDOW.filter((asked) => spans.some((span) => spanIncludes(span, asked)));
          const dayByDay = WINDOW.filter(
            (asked) => standing(extension, { ...state, day: asked }).state === "LIVE",
          );
          expect(bySpans).toEqual(dayByDay);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("what holds it and what is passed over turn on its turning days only", () => {
    fc.assert(
      fc.property(randomCompany, (state) => {
        for (const extension of extensionsOf(state)) {
          const turns = new Set(turningDays(extension, state));
          const codesOn = (asked: Day) => {
            const { breaches, passedOver } = standing(extension, { ...state, day: asked });
            return [...breaches, ...passedOver].map(({ code, at }) => code + at);
          };
          for (const [index, asked] of WINDOW.entries()) {
            const before = WINDOW[index - 1];
            if (index < 3 || before === undefined || turns.has(asked)) continue;
            expect(codesOn(asked)).toEqual(codesOn(before));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("the spans stand in order and apart", () => {
    fc.assert(
      fc.property(randomCompany, (state) => {
        for (const extension of extensionsOf(state)) {
          const spans = liveDays(extension, state);
          spans.forEach((span, index) => {
            const next = spans[index + 1];
            expect(span.endsOn === null || span.startsOn <= span.endsOn).toBe(true);
            expect(next === undefined || (span.endsOn !== null && nextDay(span.endsOn) < next.startsOn)).toBe(
              true,
            );
          });
        }
      }),
    );
  });
});

/** The first and the last day of the calendar, and every day of the window in which the random terms turn. */
function daysFrom(first: string, count: number) {
  const days = [day("0001-01-01"), day("9999-12-31"), day(first)];
  while (days.length < count + 3) days.push(nextDay(days.at(-1) ?? day(first)));
  return days;
}
