import type { Request, RequestHandler, Response } from "express";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie } from "./cookies.ts";
import { sendProblem } from "./problem-response.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

type Noting = Pick<Door, "refusals" | "now">;

/**
 * ASSURANCE.md 4: an unsafe request with evidence of another site is refused. A request without such evidence is let
 * through here: what has a cookie and neither header must be JSON, which every operation with a body demands anyway and
 * every other one by `demandEvidence`, and the few forms carry a token.
 */
export function refuseCrossSite(door: Noting & Pick<Door, "publicOrigin">): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method) || !comesFromAnotherSite(request, door.publicOrigin)) next();
    else refuse(request, response, door);
  };
}

/** Refuses an unsafe request that has a session's cookie, no body that could be JSON, and no evidence of its site: a form of any site could be made to send it. */
export function demandEvidence(door: Noting & Pick<Door, "cookies">): RequestHandler {
  return (request, response, next) => {
    const isTold = request.get("sec-fetch-site") !== undefined || request.get("origin") !== undefined;
    const isJson = /^application\/json\b/i.test(request.get("content-type") ?? "");
    if (isTold || isJson || readCookie(request, door.cookies.session) === null) next();
    else refuse(request, response, door);
  };
}

function refuse(request: Request, response: Response, { refusals, now }: Noting): void {
  const params = { operation: request.method, problem: "request.cross-site" };
  refusals.note({ company: NOBODYS_LOG, at: now(), code: "access.refused", params, actor: null });
  sendProblem(request, response, "request.cross-site");
}

/** Behind a proxy the Host may be any; the public origin, where it is known, is what a browser must have come by. */
function comesFromAnotherSite(request: Request, publicOrigin: string | null): boolean {
  const site = request.get("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = request.get("origin");
  if (origin === undefined) return false;
  if (publicOrigin !== null) return origin !== publicOrigin;
  return !URL.canParse(origin) || new URL(origin).host !== request.get("host");
}
