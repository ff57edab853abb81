import { expect, test } from "vitest";
import { NO_COUNTS, simulateCompany } from "./simulate.ts";

const SEED = 4711;
const COMPANIES = 60;

test(`the core and the oracle agree on ${COMPANIES} companies from seed ${SEED}`, () => {
  const counts = { ...NO_COUNTS };
  for (let seed = SEED; seed < SEED + COMPANIES; seed++) expect(simulateCompany(seed, 60, counts)).toBeNull();
  expect(counts.companies).toBe(COMPANIES);
  expect(Math.min(counts.applied, counts.undone, counts.factChanges)).toBeGreaterThan(COMPANIES);
  expect(counts.calls).toBeGreaterThan(COMPANIES * 50);
});
