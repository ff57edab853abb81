import type { Problem } from "@naisen/api/problem";
import { documentProblemText, faultText } from "@naisen/messages/speak";
import { readableParams } from "../../lib/phones.ts";
import type { ReasonedMessages } from "../../lib/reasons.ts";
import { parentOf, placeOf, placesIn } from "./json-places.ts";

/** One thing to mend in a scenario, in words. The pointer is null where it is about the file as a whole. */
export interface Fault {
  readonly pointer: string | null;
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly remedy: string;
}

/** What a refused run says of places in the file; nothing where it is about none. */
export function faultsOf(
  messages: ReasonedMessages,
  { issues = [], violations = [] }: Problem,
): readonly Fault[] {
  return [
    ...issues.map(({ path, code, params }) => ({
      pointer: path,
      facts: [],
      ...faultText(messages, code, params),
    })),
    ...violations.map(({ path, code, params }) => ({
      pointer: path,
      ...documentProblemText(messages, code, readableParams(params)),
    })),
  ];
}

/** The line of each fault: that of its value, or of the nearest that it would be in; null where there is none. */
export function linesOf(text: string, faults: readonly Fault[]): readonly (number | null)[] {
  const pointers = faults.map(({ pointer }) => ancestorsOf(pointer));
  const found = placesIn(text, new Set(pointers.flat()));
  if (found.kind === "fault") return faults.map(() => null);
  return pointers.map((chain) => {
    const offset = chain.map((pointer) => found.offsets.get(pointer)).find((one) => one !== undefined);
    return offset === undefined ? null : placeOf(text, offset).line;
  });
}

/** The pointer and those of all that it is in, the nearest first. */
function ancestorsOf(pointer: string | null): readonly string[] {
  const chain: string[] = [];
  for (let at = pointer; at !== null; at = parentOf(at)) chain.push(at);
  return chain;
}
