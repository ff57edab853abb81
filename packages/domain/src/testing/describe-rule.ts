import { describe, expect, it } from "vitest";
import type { Change } from "../changes/change.ts";
import type { CompanyState } from "../company-state.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { ExtensionRule, FactsRule, Params, Rule } from "../rules/rule.ts";
import { breachesOf } from "../standing.ts";
import { CONTEXT, number, phone, TODAY } from "./scalars.ts";

/** A situation in the words of the business: an extension as it stands on a day, a change that is asked for, or the facts alone. */
export interface RuleCase {
  readonly when: string;
  readonly company: CompanyState;
  /** For a rule of extensions: the number of the one that is asked about. */
  readonly extension?: string;
  /** For a rule of changes. */
  readonly change?: Change;
  readonly on?: string;
  /** Lines that are abroad. */
  readonly abroad?: readonly string[];
}

/** A situation that the rule refuses, and each of its findings: where (a field or a pointer) and what was compared. */
export interface RefusedCase extends RuleCase {
  readonly finds: readonly { readonly at: string; readonly params: Params }[];
}

/** Both tables of a rule; a rule that was never seen to allow, or to refuse, is not tested. */
export interface RuleCases {
  readonly allowed: readonly RuleCase[];
  readonly refused: readonly RefusedCase[];
}

/** The tests of one rule, from its tables. */
export function describeRule(rule: Rule, { allowed, refused }: RuleCases): void {
  describe(rule.code, () => {
    it("has cases of both kinds", () => {
      expect(allowed, "no allowed case").not.toHaveLength(0);
      expect(refused, "no refused case").not.toHaveLength(0);
    });

    it.each(allowed)("allows: $when", (ruleCase) => {
      expect(findingsOf(rule, ruleCase)).toEqual([]);
    });

    it.each(refused)("refuses: $when", (ruleCase) => {
      const expected = ruleCase.finds.map(({ at, params }) => ({ code: rule.code, at, params }));
      expect(expected).not.toHaveLength(0);
      expect(findingsOf(rule, ruleCase)).toEqual(expected);
    });
  });
}

interface Found {
  readonly code: string;
  readonly at: string;
  readonly params: Params;
}

function findingsOf(rule: Rule, ruleCase: RuleCase): readonly Found[] {
  if (rule.asks === "FACTS") return inFacts(rule, ruleCase);
  return rule.asks === "CHANGE" || ruleCase.change !== undefined
    ? inChange(rule, ruleCase)
    : inExtension(rule, ruleCase);
}

function inExtension(rule: ExtensionRule, { company, extension, on, abroad }: RuleCase): readonly Found[] {
  const [asked] = company.settings.extensions.numbered(number(extension ?? ""));
  if (asked === undefined) return expect.unreachable(`the case has no extension ${extension}`);
  const world = { ...company, day: (on ?? TODAY) as typeof TODAY, abroad: new Set(abroad?.map(phone)) };
  return breachesOf(asked, world, [rule]).map(({ code, field, at, params }) => ({
    code,
    at: field + at,
    params,
  }));
}

function inFacts(rule: FactsRule, { company, on }: RuleCase): readonly Found[] {
  const found = rule.check(company.facts, (on ?? TODAY) as typeof TODAY);
  return found.map(({ path, params }) => ({ code: rule.code, at: path, params }));
}

/** Through a plan, so that the path is the one that a form sees. */
function inChange(rule: Rule, { company, change, on }: RuleCase): readonly Found[] {
  if (change === undefined) return expect.unreachable("the case has no change");
  const noon = Date.parse(`${on ?? TODAY}T12:00:00+09:00`) as Parameters<typeof makePlan>[2];
  const plan = makePlan(company, [change], noon, CONTEXT);
  return [...plan.violations, ...plan.notices]
    .filter(({ code }) => code === rule.code)
    .map(({ code, path, params }) => ({ code, at: path.replace(/^\/changes\/0/, ""), params }));
}
