import type { Plan } from "@naisen/api/change-set";
import type { FirstMessages } from "@naisen/messages/ja/first";

type Words = FirstMessages["panel"]["settings"];

/** An extension as it is told where another one's setting means it; a number that nobody has, or one outside, comes without a name. */
export function targetName({ number, name }: { number: string; name: string }, words: Words): string {
  if (name !== "") return `${number} ${name}`;
  return isOutside(number) ? number : words.nobodyWith(number);
}

/** Whether it is a number outside the company: no extension has nine digits. */
export function isOutside(number: string): boolean {
  return number.length > 8;
}

/** The extensions that stand in a plan's records by their ids, as they are told. */
export function namesInPlan({ actions, targets }: Plan, words: Words): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const action of actions) {
    const record = action.kind === "EXTENSION" ? (action.after ?? action.before) : null;
    if (record !== null) names.set(record.id, targetName(record, words));
  }
  for (const [id, target] of Object.entries(targets)) names.set(id, targetName(target, words));
  return names;
}
