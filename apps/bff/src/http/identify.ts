import type { EndpointName } from "@naisen/api/endpoints";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { whoShows } from "../sessions/api-tokens.ts";
import { countTokenFailure, waitOfToken } from "../sessions/failures.ts";
import { POLICY } from "../sessions/policy.ts";
import { whoAsks } from "../sessions/sessions.ts";
import { owesBefore } from "../sessions/step-up.ts";
import { arrivalOfNow, arriving } from "../store/arrival.ts";
import { StoreAway } from "../store/store.ts";
import { readBearer } from "./bearer.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie } from "./cookies.ts";
import { refuseHaste, waitFor } from "./keep-pace.ts";
import { noteRefusal } from "./note-refusal.ts";
import { sendProblem } from "./problem-response.ts";
import { tooMany } from "./too-many.ts";
import { visitOf } from "./visit-of.ts";

/** Finds out who asks, and answers whoever may not go on. Where a token is shown, it alone counts (adr-0020). */
export function identify(door: Door, name: EndpointName): RequestHandler {
  return (request, response, next) => {
    if (POLICY[name].may === "ANYONE") return next();
    const shown = readBearer(request);
    if (shown === null) return identifyPerson(door, name, request, response, next);
    return arriving({ ...arrivalOfNow(), door: "API" }, () =>
      identifyProgram(door, name, shown, request, response, next),
    );
  };
}

async function identifyPerson(
  door: Door,
  name: EndpointName,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const { store, now, cookies } = door;
  const token = readCookie(request, cookies.session);
  const who =
    token === null ? null : await whoAsks(store, now(), token, { unattended: isUnattended(request) });
  if (who === null) {
    const wait = waitFor(door, name, "SMALL", request, null);
    if (wait > 0) return refuseHaste(request, response, wait);
    noteRefusal(door, name, null, "session.required");
    return sendProblem(request, response, "session.required");
  }
  if (owesBefore(name, who)) {
    noteRefusal(door, name, who, "session.factor-required");
    return sendProblem(request, response, "session.factor-required");
  }
  response.locals.who = who;
  next();
}

async function identifyProgram(
  door: Door,
  name: EndpointName,
  secret: string,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const shown = await whoShows(door.store, door.now(), secret);
  if (shown.kind === "holds") {
    response.locals.who = shown.who;
    return next();
  }
  if (shown.event === null) noteRefusal(door, name, null, "token.refused");
  else door.refusals.note(shown.event);
  const wait = await waitAfterAnother(door, visitOf(request, door).source);
  response.setHeader("www-authenticate", 'Bearer realm="naisen", error="invalid_token"');
  sendProblem(request, response, wait > 0 ? tooMany(response, wait).code : "token.refused");
}

/** How long the source must wait, in milliseconds; where it need not, this failure is counted. */
async function waitAfterAnother({ store, now }: Door, source: string | null): Promise<number> {
  if (source === null) return 0;
  const moment = now();
  const wait = await store.read((reader) => waitOfToken(reader, source, moment));
  if (wait > 0) return wait;
  try {
    return await store.write((writer) => countTokenFailure(writer, source, moment));
  } catch (fault) {
    if (fault instanceof StoreAway) return 0;
    throw fault;
  }
}

/** The panel marks what it asks for while nobody has touched it for a while. */
function isUnattended(request: Request): boolean {
  return request.get("x-unattended") !== undefined;
}
