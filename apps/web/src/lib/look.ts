import type { Preferences } from "@naisen/api/preferences";

type Look = Pick<Preferences, "theme" | "density">;

/** Puts a theme and a density onto the open page, in the marks with which the server serves it. */
export function wear({ theme, density }: Look): void {
  const { documentElement: page } = document;
  mark(page, "theme", theme === "SYSTEM" ? null : theme.toLowerCase());
  mark(page, "density", density === "NORMAL" ? null : density.toLowerCase());
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const { theme: of } = bar.dataset;
    bar.media = theme === "SYSTEM" ? `(prefers-color-scheme: ${of})` : isWorn(theme, of) ? "all" : "not all";
  }
}

function mark(page: HTMLElement, name: keyof Look, value: string | null): void {
  if (value === null) delete page.dataset[name];
  else page.dataset[name] = value;
}

function isWorn(theme: string, of: string | undefined): boolean {
  return theme.toLowerCase() === of;
}
