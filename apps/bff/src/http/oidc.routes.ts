import express, { type Request, type Response, type Router } from "express";
import { whoAsks } from "../sessions/sessions.ts";
import type { Who } from "../sessions/who.ts";
import { comeFromProvider } from "../use-cases/come-from-provider.ts";
import { type Going, goForSession, goToJoin, type Way } from "../use-cases/go-to-provider.ts";
import type { House } from "../use-cases/use-case.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { isOwnForm, noteForeignForm, readForm } from "./form-token.ts";
import { joinPath } from "./join-page.ts";
import { chosenLanguage, type Language, messagesIn } from "./language.ts";
import { originOf } from "./origin-of.ts";
import { sendProblem } from "./problem-response.ts";
import { pathAfter } from "./sign-in-paths.ts";
import {
  awayPage,
  goPage,
  halfProvedPage,
  movedPage,
  provedPage,
  refusedPage,
  stalePage,
  tooManyPage,
} from "./single-sign-on-page.ts";
import { inSeconds } from "./too-many.ts";
import { visitOf } from "./visit-of.ts";

/** So many milliseconds the browser keeps what the ceremony is known by. */
const COOKIE_LIFE = 10 * 60_000;

/**
 * The way to a company's provider and back. The provider sends browsers back here with GET only: what another site posts is
 * refused, and the session's cookie would not come along.
 */
export function mountOidc(router: Router, house: House, door: Door): void {
  const { cookies } = door;

  router.get("/signin/oidc/back/:companyId", async (request, response) => {
    const { token, language } = keptProvider(request, door);
    setCookie(response, cookies, cookies.provider, "");
    const { search } = new URL(request.originalUrl, "http://here.invalid");
    const { companyId } = request.params;
    const back = { companyId, token, query: search.slice(1), who: await whoIsHere(request) };
    const came = await comeFromProvider(house, visitOf(request, door), back);
    const frame = { ...frameIn(language), ...(back.who === null ? {} : { home: "/" }) };
    switch (came.kind) {
      case "signed-in":
        setCookie(response, cookies, cookies.session, came.token);
        setCookie(response, cookies, cookies.company, encodeURIComponent(came.who.companyId));
        return response.redirect(303, await pathAfter(house, came.who, came.next));
      case "linked":
        return response.redirect(303, came.next);
      case "proved":
        setCookie(response, cookies, cookies.session, came.token);
        return send(response, provedPage(frame));
      case "half-proved":
        return send(response, halfProvedPage(frame));
      case "too-many":
        return sendTooMany(response, came.wait, frame);
      case "away":
        return send(response.status(503), awayPage(frame));
      case "moved":
        return send(response.status(503), movedPage(frame));
      case "stale":
        return send(response.status(401), stalePage(frame));
      case "refused":
        return send(response.status(401), refusedPage(frame));
    }
  });

  router.get("/signin/oidc/again", async (request, response) => {
    const who = await whoIsHere(request);
    if (who === null || who.owes !== null) return response.redirect(303, "/signin?ended");
    const way = { addressBack: addressBackOf(request, door), next: "/" };
    const going = await goForSession(house, who, "PROVE", way);
    if (going.kind === "none") return sendProblem(request, response, "not-found");
    if (going.kind !== "go") return sendNotGone(request, response, going);
    keepProvider(request, response, door, going.token);
    response.redirect(303, going.url);
  });

  router.post(
    "/join/oidc",
    express.urlencoded({ extended: false, limit: "8kb" }),
    async (request, response) => {
      const { token, formToken } = readForm(request.body, ["token", "formToken"]);
      const back = joinPath(token, chosenLanguage(request));
      if (!isOwnForm(request, cookies, formToken)) {
        noteForeignForm(house, "joinForm");
        return response.redirect(303, back);
      }
      const way = { addressBack: addressBackOf(request, door), next: "/" };
      const going = await goToJoin(house, token, way);
      if (going.kind === "none") return response.redirect(303, back);
      sendGoing(request, response, door, going);
    },
  );

  async function whoIsHere(request: Request): Promise<Who | null> {
    const token = readCookie(request, cookies.session);
    return token === null ? null : whoAsks(house.store, house.now(), token);
  }
}

/**
 * What a company's provider is told that it sends browsers back to, to the letter. Each company has its own, so that an
 * answer of one's provider is never taken for another's (mix-up; RFC 9700, 4.4.2.2).
 */
export function addressBackOf(request: Request, { publicOrigin }: Door): Way["addressBack"] {
  const origin = originOf(request, publicOrigin);
  return (companyId) => `${origin}/signin/oidc/back/${companyId}`;
}

/** Keeps by what the browser's ceremony is known, and the language that it began in: the address back has none. */
export function keepProvider(request: Request, response: Response, { cookies }: Door, token: string): void {
  const kept = `${chosenLanguage(request)}.${token}`;
  setCookie(response, cookies, cookies.provider, kept, { maxAge: COOKIE_LIFE });
}

function keptProvider(request: Request, { cookies }: Door) {
  const [language, token = null] = (readCookie(request, cookies.provider) ?? "").split(".");
  return { token, language: language === "ja" || language === "en" ? language : chosenLanguage(request) };
}

/** Sends the page that leads to the provider, or the one that says why none does. */
export function sendGoing(
  request: Request,
  response: Response,
  door: Door,
  going: Exclude<Going, { kind: "none" }>,
): void {
  if (going.kind === "go") {
    keepProvider(request, response, door, going.token);
    send(response, goPage(frameIn(chosenLanguage(request)), going.url));
  } else sendNotGone(request, response, going);
}

function sendNotGone(
  request: Request,
  response: Response,
  going: Exclude<Going, { kind: "none" | "go" }>,
): void {
  const frame = frameIn(chosenLanguage(request));
  if (going.kind === "away") send(response.status(503), awayPage(frame));
  else if (going.kind === "moved") send(response.status(503), movedPage(frame));
  else sendTooMany(response, going.wait, frame);
}

function sendTooMany(response: Response, wait: number, frame: ReturnType<typeof frameIn>): void {
  response.setHeader("retry-after", inSeconds(wait));
  send(response.status(429), tooManyPage(frame, wait));
}

/** Where the pages lead whoever is not signed in. */
function frameIn(language: Language) {
  return { language, messages: messagesIn(language), home: `/signin?lang=${language}` };
}

function send(response: Response, page: string): void {
  response.setHeader("cache-control", "no-store");
  response.type("html").send(page);
}
