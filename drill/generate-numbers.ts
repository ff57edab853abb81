// Extension numbers: most fit the plan, some are reserved or malformed, none is another's or the start of another.
import type { Chance } from "./chance.ts";
import type { CompanyDocument, NumberPlan } from "./oracle/document.ts";
import { narrowed } from "./oracle/values.ts";

/** A number that the document's extensions leave free, or null where none was found. */
export function numberFor(chance: Chance, document: CompanyDocument, plan: NumberPlan): string | null {
  for (let tries = 0; tries < 30; tries += 1) {
    const number = anyNumber(chance, plan);
    const clash = document.extensions.some((extension) => {
      const other = narrowed(extension.number);
      return other.startsWith(number) || number.startsWith(other);
    });
    if (!clash) return number;
  }
  return null;
}

/** A number that may be anybody's: mostly of the plan's length, seldom reserved or malformed. */
export function anyNumber(chance: Chance, plan: NumberPlan): string {
  const least = plan.minDigits ?? 2;
  const most = Math.min(plan.maxDigits ?? 8, least + 2);
  const length = chance.int(least, most);
  return chance.weighted([
    [50, chance.pick(["2", "3", "4", "5", "7"]) + digits(chance, length - 1)],
    [2, `${chance.pick(["8", "9", "0", "1", "6"])}${digits(chance, length - 1)}`],
    [1, `1${digits(chance, 2)}`],
    [1, (chance.pick(["110", "118", "119", "184", "186"]) + digits(chance, 1)).slice(0, Math.max(length, 3))],
    [1, digits(chance, chance.pick([1, 7, 8, 9]))],
    [0.3, `7${digits(chance, 1)}A${digits(chance, 1)}`],
  ]);
}

/** So many digits; few different ones, so that numbers meet. */
export function digits(chance: Chance, count: number): string {
  let text = "";
  for (let index = 0; index < count; index += 1) text += chance.pick(["0", "1", "2", "3", "5", "8"]);
  return text;
}
