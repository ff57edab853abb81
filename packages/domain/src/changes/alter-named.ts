import type { Extension } from "../settings/extension.ts";
import type { ExtensionIndex } from "../settings/extension-index.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { Touch } from "./change-kind.ts";
import { extensionNamed } from "./extension-named.ts";

/** Alters the one extension that a change names, and says which fields the change gave and where. */
export function alterNamed(
  number: ExtensionNumber,
  extensions: ExtensionIndex,
  pointers: Touch["pointers"],
  alter: (extension: Extension) => Extension,
): readonly Touch[] {
  const extension = extensionNamed(extensions, number);
  if (extension === undefined) return [];
  extensions.put(alter(extension));
  return [{ id: extension.id, pointers }];
}
