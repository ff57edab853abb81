import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import { alterNamed } from "./alter-named.ts";
import type { ChangeKind } from "./change-kind.ts";

/** Gives an extension another number. Forwards follow it, for they hang on its id. */
export interface RenumberExtension {
  readonly type: "RenumberExtension";
  readonly extension: ExtensionNumber;
  readonly to: ExtensionNumber;
}

export const renumberExtension: ChangeKind<RenumberExtension> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make: (change, draft) =>
    alterNamed(change.extension, draft, { number: "/to" }, (extension) => ({
      ...extension,
      number: change.to,
    })),
};
