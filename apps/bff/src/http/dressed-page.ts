import type { Preferences } from "@naisen/api/preferences";
import { type Language, messagesIn } from "./language.ts";

/** What of a page must stand before its first paint. */
export interface Dress extends Pick<Preferences, "theme" | "density"> {
  readonly language: Language;
}

/** The built page in a person's language, theme and density; it preloads the texts of that language only. */
export function dressedPage(page: string, { language, theme, density }: Dress): string {
  const forced = theme === "SYSTEM" ? null : theme.toLowerCase();
  const look = [
    ...(forced === null ? [] : [` data-theme="${forced}"`]),
    ...(density === "NORMAL" ? [] : [` data-density="${density.toLowerCase()}"`]),
  ];
  const dressed = page
    .replace(/<html[^<>]*>/, `<html lang="${language}"${look.join("")}>`)
    .replace(/<title>[^<]*/, `<title>${messagesIn(language).signIn.brand}`)
    .replace(/\s*<link[^>]* data-language="(\w+)"[^>]*>/g, (link, of) => (of === language ? link : ""));
  return forced === null ? dressed : inTheme(dressed, forced);
}

/** What the browser itself paints, its canvas and its bars, in the theme that the person chose. */
function inTheme(page: string, theme: string): string {
  return page
    .replace(/(<meta name="color-scheme" content=")[^"]*/, `$1${theme}`)
    .replace(
      /(<meta name="theme-color" data-theme="(\w+)"[^>]* media=")[^"]*/g,
      (_, tag: string, of: string) => `${tag}${of === theme ? "all" : "not all"}`,
    );
}
