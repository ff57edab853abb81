/**
 * The way to the drawer of an extension that has got another number, or away from one that is gone. What was typed under
 * the old one is applied already.
 */
export function openAs(number: string | undefined) {
  return {
    to: "/extensions",
    search: (now: object) => ({ ...now, open: number }),
    state: true,
    replace: true,
    resetScroll: false,
    ignoreBlocker: true,
  } as const;
}
