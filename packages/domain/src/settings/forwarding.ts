import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import { isOutsideNumber } from "../vocabulary/outside-number.ts";
import type { Extensions } from "./extension-index.ts";

export type ForwardingCondition = "ALWAYS" | "BUSY" | "NO_ANSWER" | "OUT_OF_AREA";

/**
 * 転送: one hop, to an extension of the same group, named by its id so that renumbering is followed; or, where the company
 * allows it, to a number outside, which stands as nobodyWith(number).
 */
export interface ForwardingRule {
  readonly when: ForwardingCondition;
  readonly to: ExtensionId;
}

const NOBODY = "nobody:";

/** What stands in the place of an id where a number is named that no extension has. */
export function nobodyWith(number: ExtensionNumber): ExtensionId {
  return `${NOBODY}${number}` as ExtensionId;
}

/** The number that was named in vain; null for the id of an extension. */
export function numberOfNobody(id: ExtensionId): ExtensionNumber | null {
  return id.startsWith(NOBODY) ? (id.slice(NOBODY.length) as ExtensionNumber) : null;
}

/** The number outside the company that a forward names; null for an extension, and for digits that are no whole number. */
export function outsideTarget(id: ExtensionId): string | null {
  const number = numberOfNobody(id);
  return number !== null && isOutsideNumber(number) ? number : null;
}

/** The number by which a forward's or an inbound number's target is written; null where the id is of no extension. */
export function targetNumber(id: ExtensionId, extensions: Extensions): ExtensionNumber | null {
  return extensions.get(id)?.number ?? numberOfNobody(id);
}
