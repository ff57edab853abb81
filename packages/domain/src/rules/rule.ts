import type { Change } from "../changes/change.ts";
import type { World } from "../company-state.ts";
import type { Facts } from "../facts/facts.ts";
import type { Extension, ExtensionField } from "../settings/extension.ts";
import type { Day } from "../vocabulary/day.ts";

/** Where a rule or a step comes from: an anchor of docs/faq.md, or a decision of ours under docs/adr/. */
export type Source = `Q${number}` | `adr-${string}`;

/** The facts that a rule or a step compared, by the names that its message uses. */
export type Params = Readonly<Record<string, string | number | null>>;

/** What a rule of extensions found: the field of the extension it is about, and the facts it compared. */
export interface Finding {
  readonly field: ExtensionField;
  /** Where within the field, as the end of a JSON pointer; left out for all of it. */
  readonly at?: string;
  readonly params: Params;
  /** It refuses only who sets the field: what was set before is passed over, and stands in no other edit's way. */
  readonly ofGiven?: true;
}

/** What a rule of changes found: a JSON pointer into the change, and the facts it compared. */
export interface ChangeFinding {
  readonly pointer: string;
  readonly params: Params;
}

/** What a rule of facts found: a JSON pointer into the company document, and the facts it compared. */
export interface FactsFinding {
  readonly path: string;
  readonly params: Params;
}

/** What every rule says of itself. */
interface RuleHead {
  /** "area.kebab-fact": the path of its file and the key of its message. */
  readonly code: string;
  readonly sources: readonly [Source, ...Source[]];
  /** A violation refuses, a notice only warns. */
  readonly severity: "VIOLATION" | "NOTICE";
}

type CheckChange = (change: Change, world: World) => readonly ChangeFinding[];

/** A rule that an extension keeps or breaks on a day, whoever made it so: asked of edits and of standing. */
export interface ExtensionRule extends RuleHead {
  readonly asks: "EXTENSION";
  /** What becomes of a setting made before the facts came to break the rule; null: only edits are refused. */
  readonly holds: "EXTENSION" | "SETTING" | null;
  readonly check: (extension: Extension, world: World) => readonly Finding[];
  /** It is broken by two extensions together, and told of the one that came to where the other is. */
  readonly meets?: true;
  /** What it asks of a change that is about no extension. */
  readonly checkChange?: CheckChange;
}

/** A rule that one change keeps or breaks at its place in the set, asked before the change is made. */
export interface ChangeRule extends RuleHead {
  readonly asks: "CHANGE";
  readonly check: CheckChange;
}

/** A rule of the carrier's facts as a document brings them in; it is told and refuses no document (adr-0009). */
export interface FactsRule extends RuleHead {
  readonly asks: "FACTS";
  readonly check: (facts: Facts, day: Day) => readonly FactsFinding[];
}

export type Rule = ExtensionRule | ChangeRule | FactsRule;
