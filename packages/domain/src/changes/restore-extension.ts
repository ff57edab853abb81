import { changedFields, type Extension } from "../settings/extension.ts";
import type { ExtensionIndex } from "../settings/extension-index.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type { ChangeKind, Touch } from "./change-kind.ts";

/**
 * Takes back what one action of an earlier change set did: the fields that differ between its before- and its
 * after-image get their values before it; fields that it left alone are left alone. Made by undo only.
 */
export interface RestoreExtension {
  readonly type: "RestoreExtension";
  readonly id: ExtensionId;
  readonly before: Extension | null;
  readonly after: Extension | null;
}

export const restoreExtension: ChangeKind<RestoreExtension> = {
  names: () => [],
  make: (change, extensions) => [restore(change, extensions)],
};

function restore({ id, before, after }: RestoreExtension, extensions: ExtensionIndex): Touch {
  const fields = changedFields(before, after);
  const now = extensions.get(id);
  if (before === null) extensions.remove(id);
  else if (now === undefined || after === null) extensions.put(before);
  else extensions.put({ ...now, ...Object.fromEntries(fields.map((field) => [field, before[field]])) });
  return { id, pointers: Object.fromEntries(fields.map((field) => [field, `/${field}`])) };
}
