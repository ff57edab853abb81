import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { day, phone } from "../../testing/scalars.ts";
import { twoInOneUnknown } from "./two-in-one-unknown.rule.ts";

const A = phone("090-1111-0001");
const B = phone("090-1111-0002");
const THIRD = phone("090-1111-0003");
const NOW = { startsOn: day("2026-04-01"), endsOn: null };
const OVER = { startsOn: day("2026-04-01"), endsOn: day("2026-11-30") };
const paired = (...pairs: { a: typeof A; b: typeof A; term: typeof NOW | typeof OVER }[]) =>
  aCompany({
    pairs,
    lines: [A, B, THIRD].map((typed) => aLine(typed)),
    extensions: [anExtension("7001", A), anExtension("7002", B), anExtension("7003")],
  });
const SET = { type: "SetTwoInOneMode", mode: "B" } as const;

describeRule(twoInOneUnknown, {
  allowed: [
    { when: "the pair is in force", company: paired({ a: A, b: B, term: NOW }), extension: "7002" },
    { when: "the A number needs no pair", company: paired({ a: A, b: B, term: OVER }), extension: "7001" },
    { when: "there is no pair at all", company: paired(), extension: "7002" },
    { when: "nothing is bound", company: paired({ a: A, b: B, term: OVER }), extension: "7003" },
    {
      when: "it is the B number of another pair that is in force",
      company: paired({ a: A, b: B, term: OVER }, { a: THIRD, b: B, term: NOW }),
      extension: "7002",
    },
    {
      when: "it is the A number of a pair that is over, too",
      company: paired({ a: A, b: B, term: OVER }, { a: B, b: THIRD, term: OVER }),
      extension: "7002",
    },
    {
      when: "a mode is set by the B number",
      company: paired({ a: A, b: B, term: NOW }),
      change: { ...SET, number: B },
    },
    {
      when: "a mode is set for a pair that is not in force",
      company: paired({ a: A, b: B, term: OVER }),
      change: { ...SET, number: A },
    },
  ],
  refused: [
    {
      when: "the pair is over since yesterday",
      company: paired({ a: A, b: B, term: OVER }),
      extension: "7002",
      finds: [{ at: "mobile", params: { extension: "7002", mobile: B, day: "2026-12-01" } }],
    },
    {
      when: "a mode is set for a number of no pair",
      company: paired({ a: A, b: B, term: NOW }),
      change: { ...SET, number: THIRD },
      finds: [{ at: "/number", params: { extension: null, mobile: THIRD, day: "2026-12-01" } }],
    },
  ],
});
