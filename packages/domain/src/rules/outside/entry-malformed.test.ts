import { aCompany } from "../../testing/a-company.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { entryMalformed } from "./entry-malformed.rule.ts";

const company = aCompany();
const listing = (...allowList: string[]) => ({ type: "SetOutside", allowList }) as const;
const found = (index: number, entry: string) => ({ at: `/allowList/${index}`, params: { entry } });

describeRule(entryMalformed, {
  allowed: [
    { when: "a whole number", company, change: listing("0312345678") },
    { when: "a town, and all the world", company, change: listing("03", "010") },
    { when: "a country by its sign", company, change: listing("+44") },
    { when: "Japan's numbers by their sign", company, change: listing("+8190") },
    { when: "another carrier's prefix", company, change: listing("0033") },
    { when: "no list at all", company, change: { type: "SetOutside", frozen: true } },
  ],
  refused: [
    {
      when: "what is no number, one without its 0, and one that begins everything",
      company,
      change: listing("03", "tokyo", "312345678", "0"),
      finds: [found(1, "tokyo"), found(2, "312345678"), found(3, "0")],
    },
    {
      when: "all of Japan by its sign",
      company,
      change: listing("+81"),
      finds: [found(0, "+81")],
    },
    {
      when: "the start of towns in the north and of all the world",
      company,
      change: listing("01"),
      finds: [found(0, "01")],
    },
  ],
});
