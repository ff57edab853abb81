import type { Change } from "../changes/change.ts";
import type { World } from "../company-state.ts";
import type { Extension, ExtensionField } from "../settings/extension.ts";

/** Where a rule or a step comes from: an anchor of docs/faq.md, or a decision of ours under docs/adr/. */
export type Source = `Q${number}` | `adr-${string}`;

/** The facts that a rule or a step compared, by the names that its message uses. */
export type Params = Readonly<Record<string, string | number | null>>;

/** What a rule of extensions found: the field of the extension it is about, and the facts it compared. */
export interface Finding {
  readonly field: ExtensionField;
  readonly params: Params;
}

/** What a rule of changes found: a JSON pointer into the change, and the facts it compared. */
export interface ChangeFinding {
  readonly pointer: string;
  readonly params: Params;
}

/** A rule that an extension keeps or breaks on a day, whoever made it so: asked of edits and of standing. */
export interface ExtensionRule {
  readonly asks: "EXTENSION";
  /** "area.kebab-fact": the path of its file and the key of its message. */
  readonly code: string;
  readonly sources: readonly [Source, ...Source[]];
  /** What becomes of a setting made before the facts came to break the rule; null: only edits are refused. */
  readonly holds: "EXTENSION" | "SETTING" | null;
  readonly check: (extension: Extension, world: World) => readonly Finding[];
}

/** A rule that one change keeps or breaks at its place in the set, asked before the change is made. */
export interface ChangeRule {
  readonly asks: "CHANGE";
  readonly code: string;
  readonly sources: readonly [Source, ...Source[]];
  readonly check: (change: Change, world: World) => readonly ChangeFinding[];
}

export type Rule = ExtensionRule | ChangeRule;
