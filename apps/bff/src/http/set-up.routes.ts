import express, { type Request, type Response, type Router } from "express";
import { OPERATORS } from "../use-cases/add-user.ts";
import { isToBeSetUp, setUp } from "../use-cases/set-up.ts";
import type { House } from "../use-cases/use-case.ts";
import type { Door } from "./bind-endpoint.ts";
import { setCookie } from "./cookies.ts";
import { giveFormToken, isOwnForm, noteForeignForm, readForm } from "./form-token.ts";
import { chosenLanguage, messagesIn } from "./language.ts";
import { sendProblem } from "./problem-response.ts";
import { setUpPage } from "./set-up-page.ts";
import { pathAfter } from "./sign-in-paths.ts";
import { visitOf } from "./visit-of.ts";

/** The page on which the first operator is made with the code that the server printed; there is none once it is used. */
export function mountSetUp(router: Router, house: House, door: Door): void {
  const { cookies } = door;
  router.get("/setup", async (request, response) => {
    await show(request, response, 200, { code: "", userId: "", problem: null });
  });

  router.post("/setup", express.urlencoded({ extended: false, limit: "8kb" }), async (request, response) => {
    const { join, problems, secondFactor: words } = messagesIn(chosenLanguage(request));
    const form = readForm(request.body, ["code", "userId", "password", "again", "formToken"]);
    const { code, password } = form;
    const userId = form.userId.trim();
    const refuse = (status: number, problem: string) =>
      show(request, response, status, { code, userId, problem });
    if (!isOwnForm(request, cookies, form.formToken)) {
      noteForeignForm(house, "setUpForm");
      return refuse(403, join.formExpired);
    }
    if (password !== form.again) return refuse(422, join.differ);
    const done = await setUp(house, visitOf(request, door), { code, userId, password });
    switch (done.kind) {
      case "over":
        return refuse(422, `${words.setUpOver} ${words.setUpOverRemedy}`);
      case "refused": {
        if (done.code === "user-id-unusable") return refuse(422, words.userIdUnusable);
        const { title, remedy } = problems[done.code];
        return refuse(422, `${title} ${remedy}`);
      }
      case "done":
        setCookie(response, cookies, cookies.session, done.token);
        setCookie(response, cookies, cookies.company, OPERATORS);
        return response.redirect(303, await pathAfter(house, done.who, "/"));
    }
  });

  async function show(
    request: Request,
    response: Response,
    status: number,
    shown: { readonly code: string; readonly userId: string; readonly problem: string | null },
  ): Promise<void> {
    if (!(await isToBeSetUp(house))) return sendProblem(request, response, "not-found");
    const language = chosenLanguage(request);
    const formToken = giveFormToken(request, response, cookies);
    const frame = { language, messages: messagesIn(language), companyId: OPERATORS, formToken };
    response
      .status(status)
      .type("html")
      .send(setUpPage({ ...frame, ...shown }));
  }
}
