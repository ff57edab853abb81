import { extensionAddress } from "../plan/records.ts";
import type { Extension } from "../settings/extension.ts";
import type { SettingsDraft } from "../settings/settings-draft.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { Touch } from "./change-kind.ts";
import { extensionNamed } from "./extension-named.ts";

/** Alters the one extension that a change names, and says which fields the change gave and where. */
export function alterNamed(
  number: ExtensionNumber,
  { extensions }: SettingsDraft,
  pointers: Touch["pointers"],
  alter: (extension: Extension) => Extension,
): readonly Touch[] {
  const extension = extensionNamed(extensions, number);
  if (extension === undefined) return [];
  extensions.put(alter(extension));
  return [{ address: extensionAddress(extension.id), pointers }];
}
