import type { Messages } from "@naisen/messages/ja";
import express, { type Request, type Response, type Router } from "express";
import { whoAsks } from "../sessions/sessions.ts";
import type { Who } from "../sessions/who.ts";
import { type Enrolled, type NotEnrolled, notRight } from "../use-cases/enrol.ts";
import { addPasskey } from "../use-cases/enrol-passkey.ts";
import { confirmTotp, startedTotp, startTotp } from "../use-cases/enrol-totp.ts";
import {
  dismissFactorRemoval,
  isAppLost,
  ownFactors,
  type ToBeTold,
  toBeTold,
} from "../use-cases/own-factors.ts";
import { type Proof, type Proved, proveAgain } from "../use-cases/prove-again.ts";
import type { House } from "../use-cases/use-case.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { appPage, codesPage, enrolPage, type FactorFrame, factorPage, toldPage } from "./factor-page.ts";
import { giveFormToken, isOwnForm, noteForeignForm, readForm } from "./form-token.ts";
import { chosenLanguage, messagesIn } from "./language.ts";
import { noteRefusal } from "./note-refusal.ts";
import { readMade, readSigned } from "./read-passkey.ts";
import { ownPath, pathAfter, pathOwed } from "./sign-in-paths.ts";
import { inSeconds, remedyWhile } from "./too-many.ts";
import { siteOf, visitOf } from "./visit-of.ts";

const FIELDS = ["code", "passkey", "step", "next", "formToken"] as const;
type Form = Readonly<Record<(typeof FIELDS)[number], string>>;

/** A page's request by somebody who has given their password. */
interface Here {
  readonly request: Request;
  readonly response: Response;
  readonly who: Who;
  readonly next: string;
}

/**
 * The pages between the password and the panel: the second factor, setting one up, and what one must be told. They are for
 * who owes just that; everybody else is led where they belong.
 */
export function mountFactor(router: Router, house: House, door: Door): void {
  const { cookies } = door;
  const urlencoded = express.urlencoded({ extended: false, limit: "32kb" });
  const page = (path: string, owes: Who["owes"], show: (here: Here) => Promise<void>) =>
    router.get(path, async (request, response) => {
      const here = await whoIsHere(request, response, owes, ownPath(request.query.next));
      if (here !== null) await show(here);
    });
  const form = (path: string, owes: Who["owes"], take: (here: Here, form: Form) => Promise<void>) =>
    router.post(path, urlencoded, async (request, response) => {
      const form = readForm(request.body, FIELDS);
      const here = await whoIsHere(request, response, owes, ownPath(form.next));
      if (here === null) return;
      if (isOwnForm(request, cookies, form.formToken)) return take(here, form);
      noteForeignForm(house, "factorForm");
      response.redirect(303, pathOwed(owes ?? "FACTOR", here.next));
    });

  page("/signin/factor", "FACTOR", (here) => showFactor(here, 200, null));
  form("/signin/factor", "FACTOR", async (here, form) => {
    const { request, response, who, next } = here;
    const proof = proofOf(request, form);
    const proved = proof === null ? REFUSED : await proveAgain(house, visitOf(request, door), who, proof);
    if (proved.kind === "ended") return response.redirect(303, "/signin?ended");
    if (proved.kind === "renewed") {
      setCookie(response, cookies, cookies.session, proved.token);
      return response.redirect(303, await pathAfter(house, proved.who, next));
    }
    if (proved.kind !== "too-many") return showFactor(here, 401, proved.code);
    response.setHeader("retry-after", inSeconds(proved.wait));
    await showFactor(here, 429, proved);
  });

  page("/signin/enrol", "ENROLMENT", (here) => showEnrol(here, 200, null));
  form("/signin/enrol", "ENROLMENT", async (here, form) => {
    if (form.passkey !== "") return takePasskey(here, form);
    const frame = frameOf(here, null);
    if (form.step !== "confirm") return send(here.response, appPage(frame, await startTotp(house, here.who)));
    const enrolled = await confirmTotp(house, visitOf(here.request, door), here.who, form.code);
    if (enrolled.kind === "enrolled") return finish(here, enrolled);
    if (isLedOn(here, "confirmTotp", enrolled)) return;
    const started = await startedTotp(house, here.who);
    if (started === null) return showEnrol(here, 401, "code.refused");
    send(here.response.status(401), appPage(frameOf(here, "code.refused"), started));
  });

  page("/signin/told", null, async (here) => {
    const told = await toBeTold(house, here.who);
    if (told === null) return here.response.redirect(303, here.next);
    send(here.response, toldPage(frameOf(here, null), told.removal !== null, toldTexts(here, told)));
  });
  form("/signin/told", null, async ({ response, who, next }) => {
    await dismissFactorRemoval(house, who);
    response.redirect(303, next);
  });

  /** Who asks, if this is what they owe; else they have been led to where they belong. */
  async function whoIsHere(
    request: Request,
    response: Response,
    owes: Who["owes"],
    next: string,
  ): Promise<Here | null> {
    const token = readCookie(request, cookies.session);
    const who = token === null ? null : await whoAsks(house.store, house.now(), token);
    if (who?.owes === owes) return { request, response, who, next };
    if (who === null) response.redirect(303, `/signin?next=${encodeURIComponent(next)}`);
    else response.redirect(303, who.owes === null ? next : pathOwed(who.owes, next));
    return null;
  }

  async function showFactor(here: Here, status: number, problem: ShownProblem): Promise<void> {
    const { passkeys, totp } = await ownFactors(house, here.who, true);
    const has = { passkey: passkeys.length > 0, totp: totp !== null };
    const isLost = totp === null && (await isAppLost(house, here.who));
    send(here.response.status(status), factorPage(frameOf(here, problem), has, isLost));
  }

  async function showEnrol(here: Here, status: number, problem: ShownProblem): Promise<void> {
    const told = await toBeTold(house, here.who);
    const [removed = null] = told?.removal ? toldTexts(here, { ...told, change: null }) : [];
    const operator = here.who.role === "OPERATOR";
    send(here.response.status(status), enrolPage(frameOf(here, problem), { operator, told: removed }));
  }

  async function takePasskey(here: Here, form: Form): Promise<void> {
    const { request, who } = here;
    const response = readMade(form.passkey);
    const { passkeyName: name } = messagesIn(chosenLanguage(request)).secondFactor;
    const ceremony = readCookie(request, cookies.ceremony);
    const site = siteOf(request, door.publicOrigin);
    const made = { site, ceremony, name };
    const visit = visitOf(request, door);
    const enrolled =
      response === null ? notRight("PASSKEY") : await addPasskey(house, visit, who, { ...made, response });
    if (enrolled.kind === "enrolled") return finish(here, enrolled);
    if (!isLedOn(here, "addPasskey", enrolled)) await showEnrol(here, 401, "passkey.refused");
  }

  /** Leads on whoever may not set a factor up any more; false where what was sent was just not right. */
  function isLedOn(
    { response, who, next }: Here,
    name: "confirmTotp" | "addPasskey",
    { code }: NotEnrolled,
  ): boolean {
    if (code === "code.refused" || code === "passkey.refused") return false;
    noteRefusal(door, name, who, code);
    response.redirect(303, code === "session.required" ? "/signin?ended" : pathOwed("FACTOR", next));
    return true;
  }

  /** Shows the recovery codes, and goes on. */
  async function finish(here: Here, { recoveryCodes, started }: Enrolled): Promise<void> {
    if (started === null) return here.response.redirect(303, "/signin?ended");
    setCookie(here.response, cookies, cookies.session, started.token);
    const onwards = await pathAfter(house, started.who, here.next);
    if (recoveryCodes === null) return here.response.redirect(303, onwards);
    send(here.response, codesPage(frameOf(here, null), recoveryCodes, onwards));
  }

  function proofOf(request: Request, { code, passkey }: Form): Proof | null {
    if (passkey === "") return { kind: "code", code };
    const response = readSigned(passkey);
    const ceremony = readCookie(request, cookies.ceremony);
    return response === null
      ? null
      : { kind: "passkey", site: siteOf(request, door.publicOrigin), response, ceremony };
  }

  function frameOf({ request, response, next }: Here, problem: ShownProblem): FactorFrame {
    const language = chosenLanguage(request);
    const messages = messagesIn(language);
    const isPossible = siteOf(request, door.publicOrigin) !== null;
    return {
      language,
      messages,
      next,
      formToken: giveFormToken(request, response, cookies),
      problem: problem === null ? null : problemText(problem, messages),
      impossibleAt: isPossible ? null : (request.get("host") ?? ""),
    };
  }
}

/** Why it did not go on; `wait`: in so many milliseconds it may. */
type Shown = Extract<Proved, { kind: "refused" }>["code"] | { readonly wait: number };
type ShownProblem = Shown | null;

function problemText(problem: Shown, messages: Messages): string {
  const code = typeof problem === "string" ? problem : "session.too-many-tries";
  const { title, remedy } = messages.problems[code];
  return `${title} ${typeof problem === "string" ? remedy : remedyWhile(problem.wait, messages)}`;
}

const REFUSED = { kind: "refused", code: "passkey.refused" } as const;

function toldTexts({ request }: Here, { removal, change }: ToBeTold): readonly string[] {
  const language = chosenLanguage(request);
  const { secondFactor: words } = messagesIn(language);
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Tokyo",
  });
  return [
    ...(removal === null ? [] : [words.removed(removal.by, moment.format(removal.at))]),
    ...(change === null ? [] : [words.changed(moment.format(change.at), change.from)]),
  ];
}

function send(response: Response, page: string): void {
  response.type("html").send(page);
}
