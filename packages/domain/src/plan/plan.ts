import type { CompanyState } from "../company-state.ts";
import type { Params } from "../rules/rule.ts";
import type { Extension } from "../settings/extension.ts";
import type { OutsidePolicy } from "../settings/outside.ts";
import type { TwoInOneMode } from "../settings/settings.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";

/** The 2in1 mode of one handset as a record, by its A number. */
export interface TwoInOneRecord extends TwoInOneMode {
  readonly a: PhoneNumber;
}

/** The extension that a number from outside rings, as a record. */
export interface InboundRecord {
  readonly number: PhoneNumber;
  readonly to: ExtensionId;
}

/** One record that a plan writes, with what stood there and what will: null where it is not there. */
interface ActionOn<Kind, Written> {
  readonly kind: Kind;
  /** "extensions/<id>", "two-in-one/<a>", "inbound/<number>" or "outside": a name that renumbering does not change. */
  readonly address: string;
  readonly action: "ADD" | "CHANGE" | "REMOVE";
  readonly before: Written | null;
  readonly after: Written | null;
}

export type ExtensionAction = ActionOn<"EXTENSION", Extension>;
export type TwoInOneAction = ActionOn<"TWO_IN_ONE", TwoInOneRecord>;
export type InboundAction = ActionOn<"INBOUND", InboundRecord>;
/** What goes out of the company: one record, which is always there. */
export type OutsideAction = ActionOn<"OUTSIDE", OutsidePolicy> & {
  readonly action: "CHANGE";
  readonly before: OutsidePolicy;
  readonly after: OutsidePolicy;
};
export type Action = ExtensionAction | TwoInOneAction | InboundAction | OutsideAction;

/** A rule's refusal. The path is a JSON pointer into the change set; "" means that the set as a whole causes it. */
export interface Violation {
  readonly code: string;
  readonly path: string;
  readonly params: Params;
}

/** A rule's warning, in the form of a violation; it refuses nothing. */
export type Notice = Violation;

/** What a change set would do (変更計画). A plan with violations may be looked at and never applied. */
export interface Plan {
  readonly actions: readonly Action[];
  /** Where each record that is written comes from: the places, in the set, of the changes that touched it. */
  readonly origins: ReadonlyMap<string, readonly number[]>;
  readonly violations: readonly Violation[];
  readonly notices: readonly Notice[];
  readonly applicable: boolean;
  /** The company as it would be. */
  readonly after: CompanyState;
}

/** The ids of the extensions whose records the actions write, in their order. */
export function touchedExtensions(actions: readonly Action[]): readonly ExtensionId[] {
  return actions.flatMap((action) =>
    action.kind === "EXTENSION" ? ((action.after ?? action.before)?.id ?? []) : [],
  );
}
