import type { Messages } from "@naisen/messages/ja";
import type { Language } from "./language.ts";

/** What the sign-in page shows. */
export interface SignInPage {
  readonly language: Language;
  readonly messages: Messages;
  readonly companyId: string;
  readonly userId: string;
  /** Where to go when signed in, a path of this panel. */
  readonly next: string;
  /** Proves that the form is ours when it comes back. */
  readonly formToken: string;
  readonly problem: string | null;
  /** The app's scripts and styles, fetched while the person types. */
  readonly preload: readonly string[];
}

/** One plain page that works before and without any script. */
export function signInPage(page: SignInPage): string {
  const { language, messages } = page;
  const words = messages.signIn;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${words.title}｜${words.brand}</title>
<link rel="stylesheet" href="/signin.css">
<script type="module" src="/signin.js" data-preload="${escaped(page.preload.join(" "))}"></script>
</head>
<body>
<main>
<div class="top"><p class="brand">${words.brand}</p>${languageChoice(page)}</div>
<form method="post" action="/signin?lang=${language}">
<h1>${words.title}</h1>
${page.problem === null ? "" : `<p class="problem" role="alert">${escaped(page.problem)}</p>`}
<input type="hidden" name="formToken" value="${escaped(page.formToken)}">
<input type="hidden" name="next" value="${escaped(page.next)}">
${companyField(page)}
<div class="field"><label for="user">${words.userId} <span class="required">${words.required}</span></label>
<input id="user" name="userId" value="${escaped(page.userId)}" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
<div class="field"><label for="password">${words.password} <span class="required">${words.required}</span></label>
<div class="password"><input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="button" id="show" hidden aria-pressed="false" aria-controls="password" aria-label="${words.showPassword}">${words.show}</button></div></div>
<button type="submit">${words.submit}</button>
</form>
</main>
</body>
</html>
`;
}

function companyField({ companyId, messages: { signIn: words } }: SignInPage): string {
  const remembered =
    companyId === "" ? "" : `<p class="hint" id="company-hint">${words.companyIdRemembered}</p>`;
  const described = companyId === "" ? "" : ' aria-describedby="company-hint"';
  return `<div class="field"><label for="company">${words.companyId} <span class="required">${words.required}</span></label>
<input id="company" name="companyId" autocomplete="organization" autocapitalize="none" spellcheck="false" required value="${escaped(companyId)}"${described}>${remembered}</div>`;
}

function languageChoice({ language, next, messages }: SignInPage): string {
  const link = (code: Language, name: string) =>
    code === language
      ? `<span aria-current="true">${name}</span>`
      : `<a href="/signin?lang=${code}&amp;next=${escaped(encodeURIComponent(next))}" lang="${code}" hreflang="${code}">${name}</a>`;
  return `<nav aria-label="${messages.signIn.language}">${link("ja", "日本語")}${link("en", "English")}</nav>`;
}

/** A text inside HTML, also inside an attribute's double quotes. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
