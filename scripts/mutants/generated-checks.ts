import { SCOPE_MUTANTS, type ScopeMutant } from "./scope-checks.ts";
import { type Condition, conditions, sourceOf } from "./scope-conditions.ts";
import { SCOPE_EXCEPTIONS } from "./scope-exceptions.ts";
import { SEEN_BY } from "./seen-by.ts";
import { UNSEEN } from "./unseen.ts";

/** Conditions of the sources that no mutant of the written list takes out. */
export function unlisted(): readonly Condition[] {
  return conditions().filter((condition) => !SCOPE_MUTANTS.some((mutant) => takesOut(mutant, condition)));
}

function takesOut({ file, check }: ScopeMutant, condition: Condition): boolean {
  if (file !== condition.file) return false;
  const from = sourceOf(file).indexOf(check);
  return from <= condition.at && condition.at < from + check.length;
}

/** The names by which the table of exceptions may know a condition. */
export function namesOf({ file, within, found }: Condition): readonly [string, string] {
  return [`${file} ${within}`, `${file} ${within}: ${found}`];
}

/** One for each condition that is neither listed, nor an exception, nor known not to be told. */
export function generatedMutants(): readonly ScopeMutant[] {
  return unexcepted().filter((mutant) => !UNSEEN.has(nameOf(mutant)));
}

/** One for each condition that is neither listed nor an exception. */
export function unexcepted(): readonly ScopeMutant[] {
  return unlisted()
    .filter((condition) => namesOf(condition).every((name) => SCOPE_EXCEPTIONS[name] === undefined))
    .map(mutantOf);
}

/** By what a mutant is told. */
export function nameOf({ what, file }: Pick<ScopeMutant, "what" | "file">): string {
  return `${what} (${file})`;
}

function mutantOf(condition: Condition): ScopeMutant {
  const { file, within, at, found, loosened } = condition;
  const nth = sourceOf(file).slice(0, at).split(found).length - 1;
  return {
    what: `${within}: ${found}${nth === 0 ? "" : ` (${nth + 1})`}`,
    file,
    check: found,
    without: loosened,
    nth,
    seenBy: SEEN_BY[`${file} ${within}`] ?? SEEN_BY[file] ?? [],
  };
}
