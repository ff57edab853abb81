import type { Messages } from "@naisen/messages/ja";
import type { OpenLink } from "../use-cases/take-link.ts";
import type { Language } from "./language.ts";
import { escaped, passwordField, plainPage, problemLine } from "./plain-page.ts";

/** What every page behind a link shows. */
interface JoinFrame {
  readonly language: Language;
  readonly messages: Messages;
  readonly token: string;
}

/** The page on which the receiver of a link sets a password. */
export interface JoinPage extends JoinFrame {
  readonly link: OpenLink;
  /** Proves that the form is ours when it comes back. */
  readonly formToken: string;
  readonly problem: string | null;
}

/**
 * The page to which a link leads. The token is behind the link's #, which no browser sends: the script takes it out of the
 * address and sends the form; without scripts the link is pasted.
 */
export function openLinkPage({ language, messages }: Omit<JoinFrame, "token">): string {
  const { join: words, signIn } = messages;
  const card = `<form method="post" action="/join/open?lang=${language}" data-opens>
<h1>${words.opening}</h1>
<p class="hint" id="link-hint">${words.openingHint}</p>
<div class="field"><label for="link">${words.link} <span class="required">${signIn.required}</span></label>
<input id="link" name="token" autocomplete="off" spellcheck="false" required aria-describedby="link-hint"></div>
<button type="submit">${words.open}</button>
</form>`;
  const inLanguage = (code: Language) => `/join?lang=${code}`;
  return plainPage({ language, messages, title: words.opening, inLanguage, preload: [], card });
}

/** The address of a link's page; what is behind the # stays in the browser. */
export function joinPath(token: string, language?: Language): string {
  const query = language === undefined ? "" : `?lang=${language}`;
  return `/join${query}#${encodeURIComponent(token)}`;
}

/** The page with what the link is for and the form, which works without scripts. */
export function joinPage(page: JoinPage): string {
  const { language, messages, link, token } = page;
  const { join: words, signIn } = messages;
  const facts = [
    [words.company, link.companyName],
    ...(link.name === null ? [] : [[words.name, link.name] as const]),
    [signIn.companyId, link.companyId],
    [signIn.userId, link.userId],
  ] as const;
  const card = `<form method="post" action="/join?lang=${language}">
<h1>${words.title[link.purpose]}</h1>
${problemLine(page.problem)}
<dl class="facts">${facts.map(([term, value]) => `<div><dt>${term}</dt><dd>${escaped(value)}</dd></div>`).join("")}</dl>
<p class="hint">${words.keep}</p>
<input type="hidden" name="formToken" value="${escaped(page.formToken)}">
<input type="hidden" name="token" value="${escaped(token)}">
<input type="text" name="username" value="${escaped(link.userId)}" autocomplete="username" hidden>
${passwordField(messages, {
  id: "password",
  name: "password",
  label: words.password,
  showLabel: words.showPassword,
  autocomplete: "new-password",
  hint: words.hint,
})}
${passwordField(messages, {
  id: "again",
  name: "again",
  label: words.again,
  showLabel: words.showAgain,
  autocomplete: "new-password",
})}
<button type="submit">${words.submit}</button>
${link.byProvider ? byProvider(page) : ""}</form>`;
  return inFrame(page, words.title[link.purpose], card);
}

/** The same link by the company's account, without a password. */
function byProvider({ language, messages: { singleSignOn: words } }: JoinPage): string {
  return `<p class="hint">${words.joinLead}</p>
<button type="submit" class="other" formaction="/join/oidc?lang=${language}" formnovalidate>${words.join}</button>
`;
}

/** The one answer to every token that is no use, whatever the reason. */
export function linkOverPage(page: JoinFrame): string {
  const words = page.messages.join;
  const card = `<div class="card">
<h1>${words.over}</h1>
<p>${words.overWhy}</p>
<p>${words.overRemedy}</p>
<p><a href="/signin?lang=${page.language}">${words.toSignIn}</a></p>
</div>`;
  return inFrame(page, words.over, card);
}

function inFrame({ language, messages, token }: JoinFrame, title: string, card: string): string {
  const inLanguage = (code: Language) => joinPath(token, code);
  return plainPage({ language, messages, title, inLanguage, preload: [], card });
}
