import { isIP } from "node:net";
import type { Request, RequestHandler } from "express";
import type { Door } from "./bind-endpoint.ts";
import { chosenLanguage, messagesIn } from "./language.ts";
import { plainPage, problemLine } from "./plain-page.ts";
import { sendProblem } from "./problem-response.ts";

/** A Host: a name or address of IPv4, or one of IPv6 in brackets, and a port (RFC 9110, 7.2). */
const HOST = /^(?:\[([\da-f:.]{2,45})\]|([a-z\d.-]{1,255}))(?::\d{1,5})?$/i;

/** The origin by which the browser came: as PUBLIC_ORIGIN says, else as the request does, whose host is one of ours (`refuseForeignHosts`). */
export function originOf(request: Request, publicOrigin: string | null): string {
  // A proxy may pass on whatever it was sent as X-Forwarded-Proto.
  const scheme = request.protocol === "https" ? "https" : "http";
  return publicOrigin ?? `${scheme}://${request.get("host")}`;
}

/**
 * Refuses a request that names another host than this machine or a bare address, where no PUBLIC_ORIGIN says who we are: a site
 * whose name was led here (DNS rebinding) would be one with us to a browser, and its name would stand in our links.
 */
export function refuseForeignHosts({ publicOrigin }: Pick<Door, "publicOrigin">): RequestHandler {
  return (request, response, next) => {
    if (publicOrigin !== null || isOurs(request.get("host") ?? "")) return next();
    if (request.path.startsWith("/api/")) return sendProblem(request, response, "request.host");
    response.status(421).type("html").send(foreignPage(request));
  };
}

/** Refuses a request with two hosts, of which one might be looked at here and the other before us (RFC 9112, 3.2). */
export const refuseTwoHosts: RequestHandler = (request, response, next) => {
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  const issue = { in: "header", path: "/host", code: "malformed", params: {} } as const;
  if (hosts.length > 1) sendProblem(request, response, "request.malformed", { issues: [issue] });
  else next();
};

function isOurs(host: string): boolean {
  const [, six, other = ""] = HOST.exec(host) ?? [];
  return six === undefined ? isIP(other) === 4 || /(?:^|\.)localhost$/i.test(other) : isIP(six) === 6;
}

function foreignPage(request: Request): string {
  const language = chosenLanguage(request);
  const messages = messagesIn(language);
  const { title, remedy } = messages.problems["request.host"];
  const card = problemLine(`${title} ${remedy}`);
  return plainPage({ language, messages, title, inLanguage: (code) => `?lang=${code}`, preload: [], card });
}
