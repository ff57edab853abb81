import type { Day } from "./day.ts";

/** Days that count, from the first to the last; no last day means until further notice. */
export interface DaySpan {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export function spanIncludes(span: DaySpan, day: Day): boolean {
  return span.startsOn <= day && (span.endsOn === null || day <= span.endsOn);
}
