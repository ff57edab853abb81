import { extensionAddress } from "../plan/records.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ChangeKind } from "./change-kind.ts";
import { extensionNamed } from "./extension-named.ts";

/** Two extensions' mobile numbers change places; all else stays with its extension. */
export interface SwapExtensions {
  readonly type: "SwapExtensions";
  readonly a: ExtensionNumber;
  readonly b: ExtensionNumber;
}

export const swapExtensions: ChangeKind<SwapExtensions> = {
  names: ({ a, b }) => [
    { number: a, pointer: "/a" },
    { number: b, pointer: "/b" },
  ],
  make(change, { extensions }) {
    const a = extensionNamed(extensions, change.a);
    const b = extensionNamed(extensions, change.b);
    if (a === undefined || b === undefined) return [];
    extensions.put({ ...a, mobile: b.mobile });
    extensions.put({ ...b, mobile: a.mobile });
    return [
      { address: extensionAddress(a.id), pointers: { mobile: b.mobile === null ? null : "/a" } },
      { address: extensionAddress(b.id), pointers: { mobile: a.mobile === null ? null : "/b" } },
    ];
  },
};
