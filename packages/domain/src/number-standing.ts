import type { World } from "./company-state.ts";
import { NUMBER_RULES } from "./rules/catalogue.ts";
import type { Extension } from "./settings/extension.ts";
import { type Breach, breachesOf } from "./standing.ts";
import type { ExtensionNumber } from "./vocabulary/extension-number.ts";
import type { ExtensionId } from "./vocabulary/ids.ts";

/** What a number is to a company on a day: somebody's, free for a new extension, or refused to one by a number rule. */
export type NumberStanding =
  | { readonly kind: "USED"; readonly by: Extension }
  | { readonly kind: "FREE" }
  | { readonly kind: "REFUSED"; readonly breach: Breach };

/** Asks the number rules themselves, of an extension that is nobody's yet. */
export function numberStanding(number: ExtensionNumber, world: World): NumberStanding {
  const [by] = world.settings.extensions.numbered(number);
  if (by !== undefined) return { kind: "USED", by };
  const [breach] = breachesOf(newcomer(number), world, NUMBER_RULES);
  return breach === undefined ? { kind: "FREE" } : { kind: "REFUSED", breach };
}

/** Somebody without a name is never the one who gave a number up, so that a number that rests is not free. */
function newcomer(number: ExtensionNumber): Extension {
  return {
    id: "" as ExtensionId,
    number,
    kind: "MOBILE",
    site: null,
    mobile: null,
    name: "",
    kana: null,
    department: null,
    voicemail: null,
    forwarding: [],
  };
}
