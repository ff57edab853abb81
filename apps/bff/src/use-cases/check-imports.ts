import type { Scenario } from "@naisen/api/scenario";
import type { CompanyState } from "@naisen/domain/company-state";
import { factsTold } from "@naisen/domain/facts-told";
import { type Breach, standing } from "@naisen/domain/standing";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";

type Codes = Readonly<Record<string, readonly string[]>>;

/** What a scenario may expect of its import: extensions by number and what is told, each as a sorted set of codes. */
export interface ImportOutcome {
  readonly held: Codes;
  readonly passedOver: Codes;
  readonly facts: readonly string[];
  readonly notices: readonly string[];
}

/** How the company stands right after its import. */
export function importOutcome(state: CompanyState, now: Instant): ImportOutcome {
  const world = { ...state, day: dayOf(now) };
  const held: [string, readonly string[]][] = [];
  const passedOver: [string, readonly string[]][] = [];
  for (const extension of state.settings.extensions) {
    const stands = standing(extension, world);
    if (stands.state === "HELD") held.push([extension.number, codesOf(stands.breaches)]);
    if (stands.passedOver.length > 0) passedOver.push([extension.number, codesOf(stands.passedOver)]);
  }
  const told = factsTold(state.facts, world.day);
  return {
    held: Object.fromEntries(held),
    passedOver: Object.fromEntries(passedOver),
    facts: codesOf(told.violations),
    notices: codesOf(told.notices),
  };
}

/** What the scenario names of it, with its codes as sorted sets too. */
export function expectedImport(imports: NonNullable<Scenario["imports"]>): Partial<ImportOutcome> {
  const { held, passedOver, facts, notices } = imports;
  return {
    ...(held === undefined ? {} : { held: sortedEach(held) }),
    ...(passedOver === undefined ? {} : { passedOver: sortedEach(passedOver) }),
    ...(facts === undefined ? {} : { facts: sorted(facts) }),
    ...(notices === undefined ? {} : { notices: sorted(notices) }),
  };
}

function codesOf(found: readonly Pick<Breach, "code">[]): readonly string[] {
  return sorted(found.map(({ code }) => code));
}

function sortedEach(codes: Codes): Codes {
  return Object.fromEntries(Object.entries(codes).map(([number, each]) => [number, sorted(each)]));
}

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}
