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

const POINTERS = { name: "/name", kana: "/kana", department: "/department", site: "/site" };

export const editExtension: ChangeKind<EditExtension> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make: ({ extension: number, name, kana, department, site }, draft) =>
    alterNamed(number, draft, POINTERS, (extension) => ({
      ...extension,
      name: name === undefined ? extension.name : name,
      kana: kana === undefined ? extension.kana : kana,
      department: department === undefined ? extension.department : department,
      site: site === undefined ? extension.site : site,
    })),
};
