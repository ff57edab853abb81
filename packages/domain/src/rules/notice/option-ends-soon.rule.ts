import { hasOption, type MobileLine } from "../../facts/mobile-line.ts";
import { type Day, laterBy, nextDay } from "../../vocabulary/day.ts";
import type { ExtensionRule } from "../rule.ts";

/** So many days ahead an administrator is told (adr-0010). */
const DAYS_AHEAD = 30;

/** An option of the extension's line ends within a month, and nothing follows on it. */
export const optionEndsSoon: ExtensionRule = {
  asks: "EXTENSION",
  code: "notice.option-ends-soon",
  sources: ["adr-0010"],
  severity: "NOTICE",
  holds: null,
  check({ number, mobile }, { facts, day }) {
    const line = mobile === null ? undefined : facts.lines.get(mobile);
    return (line === undefined ? [] : endingSoon(line, day)).map(({ option, endsOn }) => ({
      field: "mobile",
      params: { extension: number, mobile, option, endsOn },
    }));
  },
};

function endingSoon(line: MobileLine, day: Day) {
  return line.options.flatMap(({ kind, term: { startsOn, endsOn } }) => {
    if (endsOn === null || startsOn > day || endsOn < day || endsOn > laterBy(day, DAYS_AHEAD)) return [];
    return hasOption(line, kind, nextDay(endsOn)) ? [] : [{ option: kind, endsOn }];
  });
}
