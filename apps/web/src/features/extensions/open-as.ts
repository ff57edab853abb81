/** The way to the drawer of an extension that has got another number. What was typed under the old one is applied already. */
export function openAs(number: string) {
  return {
    to: "/extensions",
    search: (now: object) => ({ ...now, open: number }),
    state: true,
    replace: true,
    resetScroll: false,
    ignoreBlocker: true,
  } as const;
}
