import type { Messages } from "@naisen/messages/ja";
import type { Language } from "./language.ts";
import { escaped, plainPage } from "./plain-page.ts";
import { remedyWhile } from "./too-many.ts";

/** What every page of a sign-in by the company's provider shows. */
interface Frame {
  readonly language: Language;
  readonly messages: Messages;
  /** Where it leads who goes no further, a path of this server. */
  readonly home: string;
}

/**
 * Sends the browser on to the provider. It is a page and no redirect: a form of ours may lead nowhere else (form-action of the
 * content security policy), and a person sees whose page comes next.
 */
export function goPage(frame: Frame, url: string): string {
  const { singleSignOn: words } = frame.messages;
  const card = `<div class="card">
<h1>${words.goTitle}</h1>
<p>${escaped(words.goLead(new URL(url).host))}</p>
<p><a class="button" href="${escaped(url)}">${words.go}</a></p>
</div>`;
  return inFrame(frame, words.goTitle, card, url);
}

/** The one page for every sign-in by the provider that comes to nothing: it tells nobody whether there is an account. */
export function refusedPage(frame: Frame): string {
  const { singleSignOn: words } = frame.messages;
  return notDone(frame, words.refusedTitle, words.refusedWhy, words.refusedRemedy);
}

/** They are known, but signed in at the provider too long ago. */
export function stalePage(frame: Frame): string {
  const { singleSignOn: words } = frame.messages;
  return notDone(frame, words.staleTitle, words.staleWhy, words.staleRemedy);
}

/** The provider does not answer, or not as one. */
export function awayPage(frame: Frame): string {
  const { singleSignOn: words } = frame.messages;
  return notDone(frame, words.awayTitle, words.awayWhy, words.awayRemedy);
}

/** The provider leads elsewhere than when it was set, or where nobody may be led: only an administrator can mend it. */
export function movedPage(frame: Frame): string {
  const { singleSignOn: words } = frame.messages;
  return notDone(frame, words.movedTitle, words.movedWhy, words.movedRemedy);
}

/** Too many tries failed from there. */
export function tooManyPage(frame: Frame, wait: number): string {
  const { singleSignOn: words, problems } = frame.messages;
  const { title } = problems["session.too-many-tries"];
  return notDone(frame, words.tooManyTitle, title, remedyWhile(wait, frame.messages));
}

/** Stands in a tab of its own beside the panel, which goes on. */
export function provedPage(frame: Frame): string {
  const { singleSignOn: words } = frame.messages;
  return done(frame, words.provedTitle, words.proved);
}

/** The same of who is to give the code of their app as well. */
export function halfProvedPage(frame: Frame): string {
  const { singleSignOn: words } = frame.messages;
  return done(frame, words.halfProvedTitle, words.halfProved);
}

function done(frame: Frame, title: string, how: string): string {
  return inFrame(frame, title, `<div class="card">\n<h1>${title}</h1>\n<p>${how}</p>\n</div>`);
}

function notDone(frame: Frame, title: string, why: string, remedy: string): string {
  const { singleSignOn: words } = frame.messages;
  const card = `<div class="card">
<h1>${title}</h1>
<p>${why}</p>
<p>${remedy}</p>
<p><a href="${escaped(frame.home)}">${words.home}</a></p>
</div>`;
  return inFrame(frame, title, card);
}

function inFrame({ language, messages }: Frame, title: string, card: string, goesTo?: string): string {
  const inLanguage = (code: Language) => `/signin?lang=${code}`;
  const refresh = goesTo === undefined ? {} : { goesTo };
  return plainPage({ language, messages, title, inLanguage, preload: [], card, ...refresh });
}
