import type { World } from "./company-state.ts";
import { EXTENSION_RULES } from "./rules/catalogue.ts";
import type { Params } from "./rules/rule.ts";
import type { Extension, ExtensionField } from "./settings/extension.ts";

/** What the routing core does with an extension: 反映済み, 未設定 (no mobile line bound) or 保留. */
export type StandingState = "LIVE" | "UNBOUND" | "HELD";

/** A rule that an extension breaks, with the field it is about. */
export interface Breach {
  readonly code: string;
  readonly field: ExtensionField;
  readonly params: Params;
}

/** How an extension stands on a day, and why it is held. It is asked anew each time and never stored. */
export interface Standing {
  readonly state: StandingState;
  readonly breaches: readonly Breach[];
}

const HOLDING = EXTENSION_RULES.filter((rule) => rule.holds === "EXTENSION");

export function standing(extension: Extension, world: World): Standing {
  if (extension.kind === "MOBILE" && extension.mobile === null) return { state: "UNBOUND", breaches: [] };
  const breaches = breachesOf(extension, world, HOLDING);
  return { state: breaches.length === 0 ? "LIVE" : "HELD", breaches };
}

/** Every rule of the list that the extension breaks on that day, in the catalogue's order. */
export function breachesOf(
  extension: Extension,
  world: World,
  rules: typeof EXTENSION_RULES,
): readonly Breach[] {
  return rules.flatMap((rule) =>
    rule.check(extension, world).map(({ field, params }) => ({ code: rule.code, field, params })),
  );
}
