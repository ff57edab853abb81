import express, { type Request, type Response, type Router } from "express";
import { readLink, takeLink } from "../use-cases/take-link.ts";
import type { House } from "../use-cases/use-case.ts";
import type { Door } from "./bind-endpoint.ts";
import { setCookie } from "./cookies.ts";
import { giveDevice } from "./device-cookie.ts";
import { giveFormToken, isOwnForm, noteForeignForm, readForm } from "./form-token.ts";
import { joinPage, linkOverPage, openLinkPage } from "./join-page.ts";
import { chosenLanguage, messagesIn } from "./language.ts";
import { pathAfter } from "./sign-in-paths.ts";
import { visitOf } from "./visit-of.ts";

/**
 * The pages behind an invitation or a reset. To look at them uses nothing up, so that a mail program may; the token is
 * 256 bits of chance, stands in no address that is sent, and every one that is no use gets the same answer.
 */
export function mountJoin(router: Router, house: House, door: Door): void {
  const { cookies } = door;
  const form = express.urlencoded({ extended: false, limit: "8kb" });
  router.get("/join", (request, response) => {
    const language = chosenLanguage(request);
    send(response, openLinkPage({ language, messages: messagesIn(language) }));
  });

  router.post("/join/open", form, async (request, response) => {
    const { token } = readForm(request.body, ["token"]);
    await show(request, response, token.slice(token.lastIndexOf("#") + 1).trim(), 200, null);
  });

  router.post("/join", form, async (request, response) => {
    const { join: words, problems } = messagesIn(chosenLanguage(request));
    const form = readForm(request.body, ["token", "password", "again", "formToken"]);
    const refuse = (status: number, problem: string) => show(request, response, form.token, status, problem);
    if (!isOwnForm(request, cookies, form.formToken)) {
      noteForeignForm(house, "joinForm");
      return refuse(403, words.formExpired);
    }
    if (form.password !== form.again) return refuse(422, words.differ);
    const taken = await takeLink(house, visitOf(request, door), form.token, form.password);
    if (taken.kind === "over") return sendOver(request, response, form.token);
    if (taken.kind === "refused") {
      const { title, remedy } = problems[taken.code];
      return refuse(422, `${title}${remedy}`);
    }
    setCookie(response, cookies, cookies.session, taken.token);
    setCookie(response, cookies, cookies.company, encodeURIComponent(taken.who.companyId));
    response.redirect(303, await pathAfter(house, taken.who, "/"));
  });

  async function show(
    request: Request,
    response: Response,
    token: string,
    status: number,
    problem: string | null,
  ): Promise<void> {
    const link = await readLink(house, token);
    if (link === null) return sendOver(request, response, token);
    const formToken = giveFormToken(request, response, cookies);
    giveDevice(request, response, cookies);
    const language = chosenLanguage(request);
    const page = { language, messages: messagesIn(language), token, link, formToken, problem };
    send(response.status(status), joinPage(page));
  }
}

function sendOver(request: Request, response: Response, token: string): void {
  const language = chosenLanguage(request);
  send(response.status(404), linkOverPage({ language, messages: messagesIn(language), token }));
}

function send(response: Response, page: string): void {
  response.type("html").send(page);
}
