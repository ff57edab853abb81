import type { Messages } from "@naisen/messages/ja";
import type { Language } from "./language.ts";
import { escaped, passwordField, plainPage, problemLine } from "./plain-page.ts";

/** The page on which the first operator is made. */
export interface SetUpPage {
  readonly language: Language;
  readonly messages: Messages;
  readonly companyId: string;
  readonly code: string;
  readonly userId: string;
  readonly formToken: string;
  readonly problem: string | null;
}

/** One form, which works without scripts. */
export function setUpPage(page: SetUpPage): string {
  const { language, messages } = page;
  const { secondFactor: words, join, signIn } = messages;
  const required = `<span class="required">${signIn.required}</span>`;
  const card = `<form method="post" action="/setup?lang=${language}">
<h1>${words.setUpTitle}</h1>
${problemLine(page.problem)}
<p>${words.setUpLead}</p>
<input type="hidden" name="formToken" value="${escaped(page.formToken)}">
<div class="field"><label for="code">${words.setUpCode} ${required}</label>
<input id="code" name="code" value="${escaped(page.code)}" autocomplete="off" autocapitalize="none" spellcheck="false" required></div>
<div class="field"><label for="user">${signIn.userId} ${required}</label>
<input id="user" name="userId" value="${escaped(page.userId)}" autocomplete="username" autocapitalize="none" spellcheck="false" required aria-describedby="user-hint">
<p class="hint" id="user-hint">${escaped(words.setUpKeep(page.companyId))}</p></div>
${passwordField(messages, {
  id: "password",
  name: "password",
  label: join.password,
  showLabel: join.showPassword,
  autocomplete: "new-password",
  hint: join.hint,
})}
${passwordField(messages, {
  id: "again",
  name: "again",
  label: join.again,
  showLabel: join.showAgain,
  autocomplete: "new-password",
})}
<button type="submit">${words.setUpSubmit}</button>
</form>`;
  const inLanguage = (code: Language) => `/setup?lang=${code}`;
  return plainPage({ language, messages, title: words.setUpTitle, inLanguage, preload: [], card });
}
