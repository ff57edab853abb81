import type { Messages } from "@naisen/messages/ja";
import type { TotpToEnrol } from "../use-cases/enrol-totp.ts";
import type { Language } from "./language.ts";
import { escaped, plainPage, problemLine } from "./plain-page.ts";

/** What every page between the password and the panel shows. */
export interface FactorFrame {
  readonly language: Language;
  readonly messages: Messages;
  /** Where to go when signed in, a path of this panel. */
  readonly next: string;
  /** Proves that the forms are ours when they come back. */
  readonly formToken: string;
  readonly problem: string | null;
  /** The host where passkeys are impossible; null where they can be used. */
  readonly impossibleAt: string | null;
}

/** Asks for the second factor. The code works without scripts; a passkey needs one. `isAppLost`: no code of the app's can be right. */
export function factorPage(
  frame: FactorFrame,
  has: { readonly passkey: boolean; readonly totp: boolean },
  isAppLost: boolean,
): string {
  const { messages } = frame;
  const { secondFactor: words } = messages;
  const usesPasskey = has.passkey && frame.impossibleAt === null;
  const [label, hint] =
    has.totp || usesPasskey
      ? [words.code, words.codeHint]
      : [words.recoveryOnly, isAppLost ? null : words.recoveryHint];
  const card = `<form method="post" action="/signin/factor?lang=${frame.language}">
<h1>${words.title}</h1>
${problemLine(frame.problem)}
<p>${words.lead}</p>
${isAppLost ? `<p class="hint">${words.appLost}</p>` : ""}
${hiddenFields(frame)}
${usesPasskey ? passkeyButton("/api/session/step-up/passkey-options", words.byPasskey, words.passkeyFailed) : ""}
${codeField(messages, label, hint)}
<button type="submit">${words.submit}</button>
<p><a href="/signin?lang=${frame.language}">${words.another}</a></p>
</form>`;
  return inFrame(frame, "factor", words.title, card);
}

/** Has somebody choose by what they will prove who they are. */
export function enrolPage(
  frame: FactorFrame,
  { operator, told }: { readonly operator: boolean; readonly told: string | null },
): string {
  const { secondFactor: words } = frame.messages;
  const passkey =
    frame.impossibleAt === null
      ? `<p class="hint">${words.passkeyHint}</p>
${passkeyButton("/api/me/passkeys/options", words.makePasskey, words.passkeyFailedToMake, "made")}`
      : `<p class="hint">${escaped(words.passkeyImpossible(frame.impossibleAt))}</p>`;
  const card = `<form method="post" action="/signin/enrol?lang=${frame.language}">
<h1>${words.enrolTitle}</h1>
${problemLine(frame.problem)}
${told === null ? "" : `<p class="problem">${escaped(told)} ${words.removedRemedy}</p>`}
<p>${operator ? words.enrolOperator : words.enrolLead}</p>
${hiddenFields(frame)}
${passkey}
<button type="submit" name="step" value="start">${words.useApp}</button>
</form>`;
  return inFrame(frame, "enrol", words.enrolTitle, card);
}

/** Shows what an authenticator app is set up with, and asks for its first code. */
export function appPage(frame: FactorFrame, { secret, uri, qr }: TotpToEnrol): string {
  const { secondFactor: words } = frame.messages;
  const card = `<form method="post" action="/signin/enrol?lang=${frame.language}">
<h1>${words.appTitle}</h1>
${problemLine(frame.problem)}
<p>${words.appLead}</p>
<a class="qr" href="${escaped(uri)}"><svg role="img" aria-label="${words.appPicture}" viewBox="0 0 ${qr.size} ${qr.size}" width="220" height="220" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${qr.size}v${qr.size}H0z"/><path fill="#000" d="${qr.path}"/></svg></a>
<p class="hint">${words.appSecret}</p>
<p class="secret">${inGroups(secret)}</p>
${hiddenFields(frame)}
${codeField(frame.messages, words.code, null)}
<button type="submit" name="step" value="confirm">${words.confirmApp}</button>
</form>`;
  return inFrame(frame, "enrol", words.appTitle, card);
}

/** Shows the recovery codes, once. */
export function codesPage(frame: FactorFrame, codes: readonly string[], onwards: string): string {
  const { secondFactor: words } = frame.messages;
  const card = `<div class="card">
<h1>${words.codesTitle}</h1>
<p>${words.codesLead}</p>
<ol class="codes" aria-label="${words.codesList}">${codes.map((code) => `<li>${code}</li>`).join("")}</ol>
<p><a href="${escaped(onwards)}">${words.goOn}</a></p>
</div>`;
  return inFrame(frame, "enrol", words.codesTitle, card);
}

/** Tells somebody what was done to their factors: that an administrator took them away, or that they were changed. */
export function toldPage(frame: FactorFrame, isRemoval: boolean, told: readonly string[]): string {
  const { secondFactor: words } = frame.messages;
  const title = isRemoval ? words.removedTitle : words.changedTitle;
  const card = `<form method="post" action="/signin/told?lang=${frame.language}">
<h1>${title}</h1>
${told.map((text) => `<p>${escaped(text)}</p>`).join("\n")}
<p>${isRemoval ? words.removedRemedy : words.changedRemedy}</p>
${hiddenFields(frame)}
<button type="submit">${words.read}</button>
</form>`;
  return inFrame(frame, "told", title, card);
}

/** A button that the script shows where the browser has passkeys; what it signed goes with the form it stands in. */
export function passkeyButton(
  path: string,
  label: string,
  failed: string,
  makes: "made" | "used" = "used",
): string {
  return `<input type="hidden" name="passkey">
<button type="button" data-passkey="${path}" data-makes="${makes}" hidden>${label}</button>
<p class="problem" role="alert" hidden>${failed}</p>`;
}

function codeField({ signIn }: Messages, label: string, hint: string | null): string {
  const described = hint === null ? "" : ' aria-describedby="code-hint"';
  return `<div class="field"><label for="code">${label} <span class="required">${signIn.required}</span></label>
<input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required${described}>
${hint === null ? "" : `<p class="hint" id="code-hint">${hint}</p>`}</div>`;
}

function hiddenFields({ formToken, next }: FactorFrame): string {
  return `<input type="hidden" name="formToken" value="${escaped(formToken)}">
<input type="hidden" name="next" value="${escaped(next)}">`;
}

/** A long key is typed in pieces. */
function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(" ");
}

function inFrame(
  { language, messages, next }: FactorFrame,
  page: string,
  title: string,
  card: string,
): string {
  const inLanguage = (code: Language) => `/signin/${page}?lang=${code}&next=${encodeURIComponent(next)}`;
  return plainPage({ language, messages, title, inLanguage, preload: [], card });
}
