import { type AddExtension, addExtension } from "./add-extension.ts";
import { type BindMobile, bindMobile } from "./bind-mobile.ts";
import type { ChangeKind } from "./change-kind.ts";
import { type EditExtension, editExtension } from "./edit-extension.ts";
import { type RemoveExtension, removeExtension } from "./remove-extension.ts";
import { type RenumberExtension, renumberExtension } from "./renumber-extension.ts";
import { type Restore, restore } from "./restore.ts";
import { type SetForwarding, setForwarding } from "./set-forwarding.ts";
import { type SetInbound, setInbound } from "./set-inbound.ts";
import { type SetOutside, setOutside } from "./set-outside.ts";
import { type SetTwoInOneMode, setTwoInOneMode } from "./set-two-in-one-mode.ts";
import { type SetVoicemail, setVoicemail } from "./set-voicemail.ts";
import { type SwapExtensions, swapExtensions } from "./swap-extensions.ts";
import { type UnbindMobile, unbindMobile } from "./unbind-mobile.ts";

/** One wish of an edit, in the words of API.md section 2. */
export type Change =
  | AddExtension
  | EditExtension
  | RenumberExtension
  | RemoveExtension
  | BindMobile
  | UnbindMobile
  | SwapExtensions
  | SetVoicemail
  | SetTwoInOneMode
  | SetForwarding
  | SetInbound
  | SetOutside
  | Restore;

type Kinds = { readonly [Type in Change["type"]]: ChangeKind<Extract<Change, { type: Type }>> };

const KINDS: Kinds = {
  AddExtension: addExtension,
  EditExtension: editExtension,
  RenumberExtension: renumberExtension,
  RemoveExtension: removeExtension,
  BindMobile: bindMobile,
  UnbindMobile: unbindMobile,
  SwapExtensions: swapExtensions,
  SetVoicemail: setVoicemail,
  SetTwoInOneMode: setTwoInOneMode,
  SetForwarding: setForwarding,
  SetInbound: setInbound,
  SetOutside: setOutside,
  Restore: restore,
};

/** How a change of this type names and alters; the one place where a change finds its kind. */
export function changeKindOf(change: Change): ChangeKind<Change> {
  return KINDS[change.type] as ChangeKind<Change>;
}
