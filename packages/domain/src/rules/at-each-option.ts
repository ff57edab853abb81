import type { Facts } from "../facts/facts.ts";
import type { LineOption, MobileLine } from "../facts/mobile-line.ts";
import type { FactsFinding } from "./rule.ts";

/** What is found at each option of each line, with its place in the document before its path. */
export function atEachOption(
  facts: Facts,
  find: (option: LineOption, line: MobileLine) => FactsFinding | null,
): readonly FactsFinding[] {
  return [...facts.lines.values()].flatMap((line, i) =>
    line.options.flatMap((option, j) => {
      const found = find(option, line);
      if (found === null) return [];
      return [{ path: `/mobileLines/${i}/options/${j}${found.path}`, params: found.params }];
    }),
  );
}
