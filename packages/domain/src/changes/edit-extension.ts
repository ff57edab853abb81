import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { SiteId } from "../vocabulary/ids.ts";
import { alterNamed } from "./alter-named.ts";
import type { ChangeKind } from "./change-kind.ts";

/** Sets names, department or site of an extension. A key that is absent keeps its value; null empties it. */
export interface EditExtension {
  readonly type: "EditExtension";
  readonly extension: ExtensionNumber;
  readonly name?: string | undefined;
  readonly kana?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly site?: SiteId | null | undefined;
}

export const editExtension: ChangeKind<EditExtension> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make: ({ type: _, extension: number, ...values }, draft) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const pointers = Object.fromEntries(given.map(([field]) => [field, `/${field}`]));
    return alterNamed(number, draft, pointers, (extension) => ({
      ...extension,
      ...Object.fromEntries(given),
    }));
  },
};
