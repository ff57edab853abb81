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
  /** Where within the field, as the end of a JSON pointer: "/1/to" of a forwarding; "" for all of it. */
  readonly at: string;
  readonly params: Params;
  /** It refuses only who sets the field. */
  readonly ofGiven?: true;
}

/**
 * How an extension stands on a day: why it is held, and which of its settings are passed over though it may be live
 * itself. It is asked anew each time and never stored.
 */
export interface Standing {
  readonly state: StandingState;
  readonly breaches: readonly Breach[];
  readonly passedOver: readonly Breach[];
}

const HOLDING = EXTENSION_RULES.filter((rule) => rule.holds === "EXTENSION");
const PASSING_OVER = EXTENSION_RULES.filter((rule) => rule.holds === "SETTING");

export function standing(extension: Extension, world: World): Standing {
  const passedOver = breachesOf(extension, world, PASSING_OVER);
  if (isUnbound(extension)) return { state: "UNBOUND", breaches: [], passedOver };
  const breaches = breachesOf(extension, world, HOLDING);
  return { state: breaches.length === 0 ? "LIVE" : "HELD", breaches, passedOver };
}

/** Whether the extension is live on that day; the same as its standing's state, without the settings. */
export function isLive(extension: Extension, world: World): boolean {
  return !isUnbound(extension) && breachesOf(extension, world, HOLDING).length === 0;
}

function isUnbound({ kind, mobile }: Extension): boolean {
  return kind === "MOBILE" && mobile === null;
}

/** Every rule of the list that the extension breaks on that day, in the catalogue's order. */
export function breachesOf(
  extension: Extension,
  world: World,
  rules: typeof EXTENSION_RULES,
): readonly Breach[] {
  return rules.flatMap((rule) =>
    rule.check(extension, world).map(({ field, at, params, ofGiven }) => ({
      code: rule.code,
      field,
      at: at ?? "",
      params,
      ...(ofGiven === undefined ? {} : { ofGiven }),
    })),
  );
}
