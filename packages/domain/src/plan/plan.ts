import type { CompanyState } from "../company-state.ts";
import type { Params } from "../rules/rule.ts";
import type { Extension } from "../settings/extension.ts";

/** One record that a plan writes, with what stood there and what will. */
export interface Action {
  /** "extensions/<id>": what is written, by a name that renumbering does not change. */
  readonly address: string;
  readonly action: "ADD" | "CHANGE" | "REMOVE";
  readonly before: Extension | null;
  readonly after: Extension | null;
}

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
  readonly violations: readonly Violation[];
  readonly notices: readonly Notice[];
  readonly applicable: boolean;
  /** The company as it would be. */
  readonly after: CompanyState;
}
