import { type Day, laterBy, nextDay } from "../vocabulary/day.ts";
import type { DaySpan } from "../vocabulary/day-span.ts";
import { hasOption, type MobileLine, type OptionKind } from "./mobile-line.ts";

/** So many days ahead an administrator is told (adr-0010). */
const DAYS_AHEAD = 30;

/** The last day of what is in force on that day and is over within a month; null where it goes on. */
export function endsSoon({ startsOn, endsOn }: DaySpan, day: Day): Day | null {
  const ends = endsOn !== null && startsOn <= day && day <= endsOn && endsOn <= laterBy(day, DAYS_AHEAD);
  return ends ? endsOn : null;
}

/** An option of a line and the last day on which it is in force. */
export interface OptionEnding {
  readonly option: OptionKind;
  readonly endsOn: Day;
}

/** The options of the line that end within a month and that nothing follows on. */
export function optionsEndingSoon(line: MobileLine, day: Day): readonly OptionEnding[] {
  return line.options.flatMap(({ kind, term }) => {
    const endsOn = endsSoon(term, day);
    return endsOn === null || hasOption(line, kind, nextDay(endsOn)) ? [] : [{ option: kind, endsOn }];
  });
}
