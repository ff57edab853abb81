import type { Facts } from "../facts/facts.ts";
import type { ExtensionField } from "../settings/extension.ts";
import type { SettingsDraft } from "../settings/settings-draft.ts";
import type { Day } from "../vocabulary/day.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";

/** An extension number that a change names, and where in the change it stands. */
export interface NamedExtension {
  readonly number: ExtensionNumber;
  readonly pointer: string;
}

/**
 * A record that a change touched, by its address, with the pointer into the change at which each field was given; null
 * where the field was emptied, so that whatever gave it before in the set gives it no more.
 */
export interface Touch {
  readonly address: string;
  readonly pointers: Partial<Readonly<Record<ExtensionField, string | null>>>;
}

/** What a change may know beside the settings: the day, the facts of it, and the id of a new extension. */
export interface ChangeContext {
  readonly day: Day;
  readonly facts: Facts;
  readonly newId: () => ExtensionId;
}

/** One kind of change: which extensions it names and how it alters the settings. */
export interface ChangeKind<Change> {
  readonly names: (change: Change) => readonly NamedExtension[];
  /** Makes the change as far as it can be made; what it names in vain is the affair of extension.unknown. */
  readonly make: (change: Change, draft: SettingsDraft, context: ChangeContext) => readonly Touch[];
}
