import { optionsEndingSoon } from "../../facts/ends-soon.ts";
import type { ExtensionRule } from "../rule.ts";

/** An option of the extension's line ends within a month, and nothing follows on it. */
export const optionEndsSoon: ExtensionRule = {
  asks: "EXTENSION",
  code: "notice.option-ends-soon",
  sources: ["adr-0010"],
  severity: "NOTICE",
  holds: null,
  check({ number, mobile }, { facts, day }) {
    const line = mobile === null ? undefined : facts.lines.get(mobile);
    return (line === undefined ? [] : optionsEndingSoon(line, day)).map(({ option, endsOn }) => ({
      field: "mobile",
      params: { extension: number, mobile, option, endsOn },
    }));
  },
};
