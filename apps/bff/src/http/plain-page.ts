import type { Messages } from "@naisen/messages/ja";
import type { Language } from "./language.ts";
import { plainStyle } from "./plain-style.ts";

/** A page that the server renders: it works before and without any script. */
export interface PlainPage {
  readonly language: Language;
  readonly messages: Messages;
  readonly title: string;
  /** The same page in another language, a path of this server. */
  readonly inLanguage: (language: Language) => string;
  /** The app's scripts and styles, fetched while the person types. */
  readonly preload: readonly string[];
  /** Where the browser goes on by itself, at once. */
  readonly goesTo?: string;
  /** What stands in the card, as HTML. */
  readonly card: string;
}

/** The frame of the plain pages: brand, languages and one card. */
export function plainPage(page: PlainPage): string {
  const { language, messages, title, inLanguage, preload, goesTo, card } = page;
  const { brand } = messages.signIn;
  const refresh =
    goesTo === undefined ? "" : `\n<meta http-equiv="refresh" content="0;url=${escaped(goesTo)}">`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}｜${brand}</title>${refresh}
<style>${plainStyle}</style>
<script type="module" src="/signin.js" data-preload="${escaped(preload.join(" "))}"></script>
</head>
<body>
<main>
<div class="top"><p class="brand">${brand}</p>${languageChoice(language, messages, inLanguage)}</div>
${card}
</main>
</body>
</html>
`;
}

function languageChoice(language: Language, messages: Messages, inLanguage: PlainPage["inLanguage"]): string {
  const link = (code: Language, name: string) =>
    code === language
      ? `<span aria-current="true">${name}</span>`
      : `<a href="${escaped(inLanguage(code))}" lang="${code}" hreflang="${code}">${name}</a>`;
  return `<nav aria-label="${messages.signIn.language}">${link("ja", "日本語")}${link("en", "English")}</nav>`;
}

/** What went wrong, told at once. */
export function problemLine(problem: string | null): string {
  return problem === null ? "" : `<p class="problem" role="alert">${escaped(problem)}</p>`;
}

/** A field for a password, with the button that shows what was typed; without scripts there is no button. */
export function passwordField(
  { signIn: words }: Messages,
  field: {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly showLabel: string;
    readonly autocomplete: "current-password" | "new-password";
    readonly hint?: string;
  },
): string {
  const { id, name, label, showLabel, autocomplete, hint } = field;
  const described = hint === undefined ? "" : ` aria-describedby="${id}-hint"`;
  const below = hint === undefined ? "" : `<p class="hint" id="${id}-hint">${hint}</p>`;
  return `<div class="field"><label for="${id}">${label} <span class="required">${words.required}</span></label>
<div class="password"><input id="${id}" name="${name}" type="password" autocomplete="${autocomplete}" required${described}>
<button type="button" data-shows="${id}" hidden aria-pressed="false" aria-controls="${id}" aria-label="${showLabel}">${words.show}</button></div>${below}</div>`;
}

/** A text inside HTML, also inside an attribute's double quotes. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
