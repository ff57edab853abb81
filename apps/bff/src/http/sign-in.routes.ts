import { readFileSync } from "node:fs";
import express, { type Request, type Response, type Router } from "express";
import type { Started } from "../sessions/sessions.ts";
import { startSession } from "../sessions/sign-in.ts";
import { goToSignIn } from "../use-cases/go-to-provider.ts";
import { signInByPasskey } from "../use-cases/sign-in-by-passkey.ts";
import type { House } from "../use-cases/use-case.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { giveDevice } from "./device-cookie.ts";
import { giveFormToken, isOwnForm, noteForeignForm, readForm } from "./form-token.ts";
import { chosenLanguage, type Language, messagesIn } from "./language.ts";
import { addressBackOf, sendGoing } from "./oidc.routes.ts";
import { readSigned } from "./read-passkey.ts";
import { type SignInPage, signInPage } from "./sign-in-page.ts";
import { ownPath, pathAfter } from "./sign-in-paths.ts";
import { inSeconds, remedyWhile } from "./too-many.ts";
import { siteOf, visitOf } from "./visit-of.ts";

const SCRIPT = readFileSync(new URL("sign-in.js", import.meta.url), "utf8");

/** The app's scripts and styles in each language. */
type Preload = Readonly<Record<Language, readonly string[]>>;

/** The plain page and its form. The form is taken here only, and only with the token that its own page set. */
export function mountSignIn(router: Router, house: House, door: Door, preload: Preload): void {
  const { cookies } = door;
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
    const credentials = { companyId, userId, password: form.password };
    const signedIn = await startSession(house, visitOf(request, door), credentials);
    if (signedIn.kind !== "started") {
      const [code, status] = REFUSALS[signedIn.kind];
      const { title, remedy } = messages.problems[code];
      const isToWait = signedIn.kind === "too-many";
      if (isToWait) response.setHeader("retry-after", inSeconds(signedIn.wait));
      return show(request, response.status(status), {
        companyId,
        userId,
        next,
        problem: `${title} ${isToWait ? remedyWhile(signedIn.wait, messages) : remedy}`,
      });
    }
    await goOn(response, signedIn, next);
  });

  router.post(
    "/signin/passkey",
    express.urlencoded({ extended: false, limit: "32kb" }),
    async (request, response) => {
      const { problems, signIn } = messagesIn(chosenLanguage(request));
      const form = readForm(request.body, ["passkey", "next", "formToken"]);
      const next = ownPath(form.next);
      if (!isOwnForm(request, cookies, form.formToken)) {
        noteForeignForm(house, "signInForm");
        return show(request, response.status(403), { next, problem: signIn.formExpired });
      }
      const signed = readSigned(form.passkey);
      const ceremony = readCookie(request, cookies.ceremony);
      const site = siteOf(request, door.publicOrigin);
      const visit = visitOf(request, door);
      const started =
        signed === null ? null : await signInByPasskey(house, visit, site, { response: signed, ceremony });
      if (started !== null) return goOn(response, started, next);
      const { title, remedy } = problems["passkey.refused"];
      show(request, response.status(401), { next, problem: `${title} ${remedy}` });
    },
  );

  router.post(
    "/signin/oidc",
    express.urlencoded({ extended: false, limit: "8kb" }),
    async (request, response) => {
      const { signIn, singleSignOn } = messagesIn(chosenLanguage(request));
      const form = readForm(request.body, ["companyId", "next", "formToken"]);
      const [companyId, next] = [form.companyId.trim(), ownPath(form.next)];
      const refuse = (status: number, problem: string) =>
        show(request, response.status(status), { companyId, next, problem });
      if (!isOwnForm(request, cookies, form.formToken)) {
        noteForeignForm(house, "signInForm");
        return refuse(403, signIn.formExpired);
      }
      if (companyId === "") return refuse(422, singleSignOn.noCompanyId);
      const way = { addressBack: addressBackOf(request, door), next };
      const going = await goToSignIn(house, visitOf(request, door), companyId, way);
      if (going.kind === "none") return refuse(401, singleSignOn.none);
      sendGoing(request, response, door, going);
    },
  );

  async function goOn(response: Response, { token, who }: Started, next: string): Promise<void> {
    setCookie(response, cookies, cookies.session, token);
    setCookie(response, cookies, cookies.company, encodeURIComponent(who.companyId));
    response.redirect(303, await pathAfter(house, who, next));
  }
}

const REFUSALS = {
  refused: ["session.refused", 401],
  "too-many": ["session.too-many-tries", 429],
} as const;

function sendPage(request: Request, response: Response, door: Door, shown: Partial<SignInPage>): void {
  const { cookies, publicOrigin } = door;
  const formToken = giveFormToken(request, response, cookies);
  giveDevice(request, response, cookies);
  const language = chosenLanguage(request);
  const page = signInPage({
    language,
    messages: messagesIn(language),
    companyId: rememberedCompany(request, cookies.company),
    userId: "",
    next: "/",
    problem: null,
    preload: [],
    passkeys: siteOf(request, publicOrigin) !== null,
    ...shown,
    formToken,
  });
  response.type("html").send(page);
}

function rememberedCompany(request: Request, cookie: string): string {
  const value = readCookie(request, cookie) ?? "";
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
