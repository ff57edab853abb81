import { readFileSync } from "node:fs";
import express, { type Request, type Response, type Router } from "express";
import { startSession } from "../sessions/sessions.ts";
import type { House } from "../use-cases/use-case.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { giveFormToken, isOwnForm, noteForeignForm, readForm } from "./form-token.ts";
import { chosenLanguage, type Language, messagesIn } from "./language.ts";
import { type SignInPage, signInPage } from "./sign-in-page.ts";

const SCRIPT = readFileSync(new URL("sign-in.js", import.meta.url), "utf8");

/** The app's scripts and styles in each language. */
type Preload = Readonly<Record<Language, readonly string[]>>;

/** The plain page and its form. The form is taken here only, and only with the token that its own page set. */
export function mountSignIn(router: Router, house: House, door: Door, preload: Preload): void {
  router.get("/signin.js", (_, response) => {
    response.setHeader("cache-control", "public, max-age=3600");
    response.type("js").send(SCRIPT);
  });
  const show = (request: Request, response: Response, shown: Partial<SignInPage>) =>
    sendPage(request, response, door, { preload: preload[chosenLanguage(request)], ...shown });

  router.get("/signin", (request, response) => {
    const problem = "ended" in request.query ? messagesIn(chosenLanguage(request)).signIn.sessionEnded : null;
    show(request, response, { next: ownPath(request.query.next), problem });
  });

  router.post("/signin", express.urlencoded({ extended: false, limit: "8kb" }), async (request, response) => {
    const messages = messagesIn(chosenLanguage(request));
    const form = readForm(request.body, ["companyId", "userId", "password", "next", "formToken"]);
    const [companyId, userId, next] = [form.companyId.trim(), form.userId.trim(), ownPath(form.next)];
    if (!isOwnForm(request, door.cookies, form.formToken)) {
      noteForeignForm(house, "signInForm");
      return show(request, response.status(403), {
        companyId,
        userId,
        next,
        problem: messages.signIn.formExpired,
      });
    }
    const started = await startSession(house, house.now(), {
      companyId,
      userId,
      password: form.password,
    });
    if (started === null) {
      const { title, remedy } = messages.problems["session.refused"];
      return show(request, response.status(401), { companyId, userId, next, problem: `${title} ${remedy}` });
    }
    setCookie(response, door.cookies, door.cookies.session, started.token);
    setCookie(response, door.cookies, "naisen-company", encodeURIComponent(companyId));
    response.redirect(303, next);
  });
}

function sendPage(request: Request, response: Response, door: Door, shown: Partial<SignInPage>): void {
  const formToken = giveFormToken(request, response, door.cookies);
  const language = chosenLanguage(request);
  const page = signInPage({
    language,
    messages: messagesIn(language),
    companyId: rememberedCompany(request),
    userId: "",
    next: "/",
    problem: null,
    preload: [],
    ...shown,
    formToken,
  });
  response.setHeader("cache-control", "no-store");
  response.type("html").send(page);
}

/** A path of this panel; whatever would lead elsewhere becomes its first page. */
function ownPath(value: unknown): string {
  const here = "http://here.invalid";
  if (typeof value !== "string" || !value.startsWith("/") || !URL.canParse(value, here)) return "/";
  const url = new URL(value, here);
  const path = url.pathname + url.search;
  return url.origin === here && !path.startsWith("//") ? path : "/";
}

function rememberedCompany(request: Request): string {
  const value = readCookie(request, "naisen-company") ?? "";
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
