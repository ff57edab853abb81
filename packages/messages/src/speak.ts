import type { Areas } from "./ja/areas.ts";
import type { Params, ProblemText, RefusalText, StepText } from "./shape.ts";

type Reasons = Areas["reasons"];

/** What a violation says. Rules and documents are both asked; an unknown code is told as it is. */
export function violationText(messages: Reasons, code: string, params: Params): RefusalText {
  const say = own(messages.violations, code) ?? own(messages.documents.refused, code);
  return say?.(params) ?? { title: code, facts: [], remedy: "" };
}

/** What refuses a company document; what it shares with a rule is said in the document's words. */
export function documentProblemText(messages: Reasons, code: string, params: Params): RefusalText {
  return own(messages.documents.refused, code)?.(params) ?? violationText(messages, code, params);
}

/** What is wrong with one value of a malformed request (an `issue` of the problem body). */
export function faultText(messages: Reasons, code: string, params: Params): ProblemText {
  return own(messages.documents.faults, code)?.(params) ?? { title: code, remedy: "" };
}

/** What a routing step says of one of its results. */
export function stepText(messages: Reasons, code: string, result: string, params: Params): StepText {
  const say = own<Readonly<Record<string, (p: Params) => StepText>>>(messages.steps, code);
  return (say && own(say, result))?.(params) ?? { title: code, reason: "" };
}

/** Why a call is refused, and what to do. */
export function refusalText(messages: Reasons, code: string): ProblemText {
  return own(messages.refusals, code) ?? { title: code, remedy: "" };
}

/** The entry of that key; what a record merely inherits ("constructor") is no entry. */
function own<Entry>(record: Readonly<Record<string, Entry>>, key: string): Entry | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
