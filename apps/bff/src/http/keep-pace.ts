import type { EndpointName } from "@naisen/api/endpoints";
import type { Request, RequestHandler, Response } from "express";
import { isLarge } from "../sessions/asks.ts";
import { actorOf, type Who } from "../sessions/who.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { Door } from "./bind-endpoint.ts";
import { chosenLanguage, messagesIn } from "./language.ts";
import { plainPage, problemLine } from "./plain-page.ts";
import { sendProblem } from "./problem-response.ts";
import { inSeconds } from "./too-many.ts";
import { visitOf } from "./visit-of.ts";

/** Refuses who asks more often than anybody needs to (adr-0027), before the body is read. */
export function keepPace(door: Door, name: EndpointName): RequestHandler {
  return (request, response, next) => {
    const wait = waitFor(door, name, "SMALL", request, response.locals.who ?? null);
    if (wait > 0) refuseHaste(request, response, wait);
    else next();
  };
}

/** How many milliseconds whoever asks has to wait, which is told to the security log; 0: it is counted, and goes on. */
export function waitFor(
  door: Door,
  operation: string,
  kind: "SMALL" | "LARGE",
  request: Request,
  who: Who | null,
): number {
  const { asks } = door;
  const wait = who === null ? asks.ofSource(visitOf(request, door).source, kind) : asks.ofAsker(who, kind);
  if (wait > 0) noteHaste(door, operation, who);
  return wait;
}

/** The same of a large request; 0 for one that is not. */
export function waitForLarge(
  door: Door,
  name: EndpointName,
  body: unknown,
  request: Request,
  who: Who | null,
): number {
  return isLarge(name, body) ? waitFor(door, name, "LARGE", request, who) : 0;
}

/** Tells the security log of somebody who has to wait. */
export function noteHaste(
  { refusals, now }: Pick<Door, "refusals" | "now">,
  operation: string,
  who: Who | null,
): void {
  const company = who?.companyId ?? NOBODYS_LOG;
  const actor = who === null ? null : actorOf(who);
  refusals.note({ company, at: now(), code: "requests.limited", params: { operation }, actor });
}

/** The answer to them: a page that a person can read, or the problem. */
export function refuseHaste(request: Request, response: Response, wait: number): void {
  response.setHeader("retry-after", inSeconds(wait));
  if (request.path.startsWith("/api/")) sendProblem(request, response, "request.too-many");
  else response.status(429).type("html").send(hastePage(request));
}

/**
 * The same for what is no operation, by whence it comes: pages are small, forms large. The panel's files come out of memory
 * and are not counted.
 */
export function keepPaceOfPages(door: Door): RequestHandler {
  return (request, response, next) => {
    if (/^\/(?:api|assets)\//.test(request.path)) return next();
    const isForm = request.method === "POST";
    const wait = waitFor(door, isForm ? "form" : "page", isForm ? "LARGE" : "SMALL", request, null);
    if (wait > 0) refuseHaste(request, response, wait);
    else next();
  };
}

function hastePage(request: Request): string {
  const language = chosenLanguage(request);
  const messages = messagesIn(language);
  const { title, remedy } = messages.problems["request.too-many"];
  const card = problemLine(`${title} ${remedy}`);
  return plainPage({ language, messages, title, inLanguage: (code) => `?lang=${code}`, preload: [], card });
}
