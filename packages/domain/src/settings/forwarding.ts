import type { ExtensionId } from "../vocabulary/ids.ts";

export type ForwardingCondition = "ALWAYS" | "BUSY" | "NO_ANSWER" | "OUT_OF_AREA";

/** 転送: one hop, to an extension of the same group, named by its id so that renumbering is followed. */
export interface ForwardingRule {
  readonly when: ForwardingCondition;
  readonly to: ExtensionId;
}
