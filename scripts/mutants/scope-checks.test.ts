import { expect, test } from "vitest";
import { generatedMutants, nameOf, namesOf, unexcepted, unlisted } from "./generated-checks.ts";
import { SCOPE_MUTANTS } from "./scope-checks.ts";
import { conditions, sourceOf } from "./scope-conditions.ts";
import { SCOPE_EXCEPTIONS } from "./scope-exceptions.ts";
import { UNSEEN } from "./unseen.ts";

test("every condition of scope is taken out by a mutant that an operation sees, or is an exception with its reason", () => {
  expect(conditions().length).toBeGreaterThan(200);
  const unseen = generatedMutants().filter(({ seenBy }) => seenBy.length === 0);
  expect(unseen.map(({ file, what }) => `${file} ${what}`)).toEqual([]);
});

test("every exception is of a condition that stands in the sources and that no listed mutant takes out", () => {
  const names = new Set(unlisted().flatMap(namesOf));
  expect(Object.keys(SCOPE_EXCEPTIONS).filter((name) => !names.has(name))).toEqual([]);
});

test("what no cell tells is known by conditions that stand in the sources", () => {
  const names = new Set(unexcepted().map(nameOf));
  expect([...UNSEEN].filter((name) => !names.has(name))).toEqual([]);
});

test("every listed mutant finds its check once in its file", () => {
  const others = SCOPE_MUTANTS.filter(({ file, check }) => sourceOf(file).split(check).length !== 2);
  expect(others.map(({ what }) => what)).toEqual([]);
});

test("no two mutants have one name", () => {
  const names = [...SCOPE_MUTANTS, ...generatedMutants()].map(({ file, what }) => `${what} (${file})`);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
