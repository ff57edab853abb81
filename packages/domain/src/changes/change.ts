import { type BindMobile, bindMobile } from "./bind-mobile.ts";
import type { ChangeKind } from "./change-kind.ts";
import { type EditExtension, editExtension } from "./edit-extension.ts";
import { type RestoreExtension, restoreExtension } from "./restore-extension.ts";
import { type UnbindMobile, unbindMobile } from "./unbind-mobile.ts";

/** One wish of an edit, in the words of API.md section 2. */
export type Change = BindMobile | UnbindMobile | EditExtension | RestoreExtension;

type Kinds = { readonly [Type in Change["type"]]: ChangeKind<Extract<Change, { type: Type }>> };

const KINDS: Kinds = {
  BindMobile: bindMobile,
  UnbindMobile: unbindMobile,
  EditExtension: editExtension,
  RestoreExtension: restoreExtension,
};

/** How a change of this type names and alters; the one place where a change finds its kind. */
export function changeKindOf(change: Change): ChangeKind<Change> {
  return KINDS[change.type] as ChangeKind<Change>;
}
