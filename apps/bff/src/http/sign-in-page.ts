import type { Messages } from "@naisen/messages/ja";
import { passkeyButton } from "./factor-page.ts";
import type { Language } from "./language.ts";
import { escaped, passwordField, plainPage, problemLine } from "./plain-page.ts";

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
  /** Whether passkeys can be used at this address. */
  readonly passkeys: boolean;
}

/** One plain page that works before and without any script. */
export function signInPage(page: SignInPage): string {
  const { language, messages, preload, next } = page;
  const words = messages.signIn;
  const card = `<form method="post" action="/signin?lang=${language}">
<h1>${words.title}</h1>
${problemLine(page.problem)}
<input type="hidden" name="formToken" value="${escaped(page.formToken)}">
<input type="hidden" name="next" value="${escaped(next)}">
${companyField(page)}
<div class="field"><label for="user">${words.userId} <span class="required">${words.required}</span></label>
<input id="user" name="userId" value="${escaped(page.userId)}" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
${passwordField(messages, {
  id: "password",
  name: "password",
  label: words.password,
  showLabel: words.showPassword,
  autocomplete: "current-password",
})}
<button type="submit">${words.submit}</button>
<button type="submit" class="other" formaction="/signin/oidc?lang=${language}" formnovalidate>${messages.singleSignOn.start}</button>
</form>
${page.passkeys ? passkeyForm(page) : ""}`;
  const inLanguage = (code: Language) => `/signin?lang=${code}&next=${encodeURIComponent(next)}`;
  return plainPage({ language, messages, title: words.title, inLanguage, preload, card });
}

/** Shown by the script where the browser has passkeys. */
function passkeyForm({ language, messages, formToken, next }: SignInPage): string {
  const { secondFactor: words } = messages;
  return `<form method="post" action="/signin/passkey?lang=${language}" hidden>
<input type="hidden" name="formToken" value="${escaped(formToken)}">
<input type="hidden" name="next" value="${escaped(next)}">
${passkeyButton("/api/session/passkey-options", words.signInByPasskey, words.passkeyFailed)}
</form>`;
}

function companyField({ companyId, messages: { signIn: words } }: SignInPage): string {
  const remembered =
    companyId === "" ? "" : `<p class="hint" id="company-hint">${words.companyIdRemembered}</p>`;
  const described = companyId === "" ? "" : ' aria-describedby="company-hint"';
  return `<div class="field"><label for="company">${words.companyId} <span class="required">${words.required}</span></label>
<input id="company" name="companyId" autocomplete="organization" autocapitalize="none" spellcheck="false" required value="${escaped(companyId)}"${described}>${remembered}</div>`;
}
