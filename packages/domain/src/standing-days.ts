import type { CompanyState } from "./company-state.ts";
import type { Extension } from "./settings/extension.ts";
import { isLive } from "./standing.ts";
import { type Day, nextDay, previousDay } from "./vocabulary/day.ts";
import type { DaySpan } from "./vocabulary/day-span.ts";

/** Before every day that a contract names. */
const THE_FIRST_DAY = "0001-01-01" as Day;

/**
 * The days on which an extension is LIVE, as the facts stand now. The routing core has no clock and no rules:
 * an entry of its table carries these days and a call's own day is looked up in them.
 */
export function liveDays(extension: Extension, state: CompanyState): readonly DaySpan[] {
  const turns = [...new Set([THE_FIRST_DAY, ...turningDays(extension, state)])];
  const spans: DaySpan[] = [];
  for (const [index, startsOn] of turns.entries()) {
    if (!isLive(extension, { ...state, day: startsOn })) continue;
    const next = turns[index + 1];
    const endsOn = next === undefined ? null : previousDay(next);
    const last = spans.at(-1);
    if (last?.endsOn !== undefined && last.endsOn !== null && nextDay(last.endsOn) === startsOn) {
      spans[spans.length - 1] = { startsOn: last.startsOn, endsOn };
    } else spans.push({ startsOn, endsOn });
  }
  return spans;
}

/** The days, in order, on which a contract that the extension hangs on begins, or is over for the first time. */
export function turningDays(extension: Extension, { facts }: CompanyState): readonly Day[] {
  const line = extension.mobile === null ? undefined : facts.lines.get(extension.mobile);
  const pairs = facts.pairs.filter((pair) => pair.a === extension.mobile || pair.b === extension.mobile);
  const spans = [
    facts.baseContract.term,
    ...(line?.options ?? []).map((option) => option.term),
    ...pairs.map((pair) => pair.term),
  ];
  const days = spans.flatMap(({ startsOn, endsOn }) =>
    endsOn === null ? [startsOn] : [startsOn, nextDay(endsOn)],
  );
  return [...new Set(days)].toSorted();
}
