import type { ChangeToSend } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";

export const CONDITIONS = ["ALWAYS", "BUSY", "NO_ANSWER", "OUT_OF_AREA"] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Forwards of one's own by the number that they name. */
export interface Forward {
  readonly when: Condition;
  readonly to: string | null;
}

export function forwardsOf({ forwarding, forwardingTargets }: ExtensionView): readonly Forward[] {
  return forwarding.map(({ when }, index) => ({ when, to: forwardingTargets[index]?.number ?? null }));
}

/** The wish that an extension forwards like this; a forward to nobody cannot be wished. */
export function forwardingChange(
  { number }: ExtensionView,
  forwards: readonly Forward[],
): readonly ChangeToSend[] {
  const rules = forwards.flatMap(({ when, to }) => (to === null ? [] : [{ when, to }]));
  return [{ type: "SetForwarding", extension: number, rules }];
}
