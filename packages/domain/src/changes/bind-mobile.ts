import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import { alterNamed } from "./alter-named.ts";
import type { ChangeKind } from "./change-kind.ts";

/** Ties an extension to a mobile number (紐づけ, Q5, Q14), in place of the one that it had. */
export interface BindMobile {
  readonly type: "BindMobile";
  readonly extension: ExtensionNumber;
  readonly mobile: PhoneNumber;
}

export const bindMobile: ChangeKind<BindMobile> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make: (change, draft) =>
    alterNamed(change.extension, draft, { mobile: "/mobile" }, (extension) => ({
      ...extension,
      mobile: change.mobile,
    })),
};
