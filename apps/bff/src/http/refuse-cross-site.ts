import type { Request, RequestHandler } from "express";
import { NOBODYS_LOG } from "../store/security-log.ts";
import { readBearer } from "./bearer.ts";
import type { Door } from "./bind-endpoint.ts";
import { sendProblem } from "./problem-response.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * ASSURANCE.md 4: an unsafe request with evidence of another site is refused. A request without such evidence is let
 * through here: what has a cookie and neither header must be JSON, which every operation demands anyway, and the few
 * forms carry a token. Where an operation shows a token of its own no cookie counts, so nothing of a browser's can be used.
 */
export function refuseCrossSite({
  publicOrigin,
  refusals,
  now,
}: Pick<Door, "publicOrigin" | "refusals" | "now">): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method) || isOfProgram(request)) return next();
    if (!comesFromAnotherSite(request, publicOrigin)) return next();
    const params = { operation: request.method, problem: "request.cross-site" };
    refusals.note({ company: NOBODYS_LOG, at: now(), code: "access.refused", params, actor: null });
    sendProblem(request, response, "request.cross-site");
  };
}

function isOfProgram(request: Request): boolean {
  return request.path.startsWith("/api/") && readBearer(request) !== null;
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
