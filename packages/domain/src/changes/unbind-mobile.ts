import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import { alterNamed } from "./alter-named.ts";
import type { ChangeKind } from "./change-kind.ts";

/** Takes the mobile number from an extension, which stays, 未設定, until another is bound. */
export interface UnbindMobile {
  readonly type: "UnbindMobile";
  readonly extension: ExtensionNumber;
}

export const unbindMobile: ChangeKind<UnbindMobile> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make: (change, draft) =>
    alterNamed(change.extension, draft, { mobile: null }, (extension) => ({
      ...extension,
      mobile: null,
    })),
};
