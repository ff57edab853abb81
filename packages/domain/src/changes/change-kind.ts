import type { ExtensionField } from "../settings/extension.ts";
import type { ExtensionIndex } from "../settings/extension-index.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";

/** An extension number that a change names, and where in the change it stands. */
export interface NamedExtension {
  readonly number: ExtensionNumber;
  readonly pointer: string;
}

/** An extension that a change touched, with the pointer into the change at which each field was given. */
export interface Touch {
  readonly id: ExtensionId;
  readonly pointers: Partial<Readonly<Record<ExtensionField, string>>>;
}

/** One kind of change: which extensions it names and how it alters the settings. */
export interface ChangeKind<Change> {
  readonly names: (change: Change) => readonly NamedExtension[];
  /** Makes the change as far as it can be made; what it names in vain is the affair of extension.unknown. */
  readonly make: (change: Change, extensions: ExtensionIndex) => readonly Touch[];
}
