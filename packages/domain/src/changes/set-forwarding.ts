import { type ForwardingCondition, nobodyWith } from "../settings/forwarding.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import { alterNamed } from "./alter-named.ts";
import type { ChangeKind } from "./change-kind.ts";
import { extensionNamed } from "./extension-named.ts";

/** Sets all forwards of an extension. A number that nobody has yet means who has it after the whole set. */
export interface SetForwarding {
  readonly type: "SetForwarding";
  readonly extension: ExtensionNumber;
  readonly rules: readonly { readonly when: ForwardingCondition; readonly to: ExtensionNumber }[];
}

export const setForwarding: ChangeKind<SetForwarding> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make: (change, draft) =>
    alterNamed(change.extension, draft, { forwarding: "/rules" }, (extension) => ({
      ...extension,
      forwarding: change.rules.map(({ when, to }) => ({
        when,
        to: extensionNamed(draft.extensions, to)?.id ?? nobodyWith(to),
      })),
    })),
};
