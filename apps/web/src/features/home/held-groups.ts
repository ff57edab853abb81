import type { HeldExtension } from "@naisen/api/endpoints/overview";

/** Extensions that are held for one reason that is none of their own, or one extension alone. */
export interface HeldGroup {
  readonly extensions: readonly [HeldExtension, ...HeldExtension[]];
}

/** What holds many at once: the contract or the site, not the extension. */
const SHARED = new Set(["contract.not-in-force", "site.not-in-service", "site.wrong-menu"]);

/** The held extensions in their order, those that one contract or one site holds together as one. */
export function groupHeld(held: readonly HeldExtension[]): readonly HeldGroup[] {
  return [...Map.groupBy(held, reasonOf).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ extensions: [first, ...more] as const }],
  );
}

/** The same text for extensions that the same facts hold; of their own for all others. */
function reasonOf({ number, violations }: HeldExtension): string {
  const [first] = violations;
  if (violations.length !== 1 || first === undefined || !SHARED.has(first.code)) return number;
  return JSON.stringify([first.code, { ...first.params, extension: null }]);
}
