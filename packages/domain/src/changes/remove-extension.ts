import { extensionAddress } from "../plan/records.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ChangeKind } from "./change-kind.ts";
import { extensionNamed } from "./extension-named.ts";

/** Takes an extension away. Who forwards to it is the affair of forwarding.target-unknown. */
export interface RemoveExtension {
  readonly type: "RemoveExtension";
  readonly extension: ExtensionNumber;
}

export const removeExtension: ChangeKind<RemoveExtension> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make(change, { extensions }) {
    const extension = extensionNamed(extensions, change.extension);
    if (extension === undefined) return [];
    extensions.remove(extension.id);
    return [{ address: extensionAddress(extension.id), pointers: {} }];
  },
};
