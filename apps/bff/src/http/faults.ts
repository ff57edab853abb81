import { ENDPOINTS } from "@naisen/api/endpoints";
import type { ErrorRequestHandler, Router } from "express";
import type { Logger } from "pino";
import { StoreAway } from "../store/store.ts";
import { NoTurn } from "../turns.ts";
import type { Door } from "./bind-endpoint.ts";
import { noteHaste, refuseHaste } from "./keep-pace.ts";
import { sendProblem } from "./problem-response.ts";

/** Milliseconds after which some of those that wait have had their turn. */
const SHORT_WAIT = 1_000;

/** Under /api, what is no operation: 405 where the address takes another method, else 404. */
export function mountNoSuchOperation(router: Router): void {
  const methods = Map.groupBy(Object.values(ENDPOINTS), (endpoint) => endpoint.path);
  for (const [path, endpoints] of methods) {
    const allowed = endpoints.map(({ method }) => method).join(", ");
    router.all(path, (request, response) => {
      response.setHeader("allow", allowed);
      sendProblem(request, response, "request.method");
    });
  }
  router.use("/api", (request, response) => sendProblem(request, response, "not-found"));
}

/** What was thrown: a body that cannot be read, a store that is away, a password behind too many others, or a defect, of which only the id gets out. */
export function answerFaults(door: Door, logger: Logger): ErrorRequestHandler {
  return (fault, request, response, next) => {
    if (response.headersSent) return next(fault);
    if (fault instanceof StoreAway) return sendProblem(request, response, "store.away");
    if (fault instanceof NoTurn) {
      noteHaste(door, fault.operation, response.locals.who ?? null);
      return refuseHaste(request, response, SHORT_WAIT);
    }
    const code = bodyProblem(fault);
    if (code !== null) {
      const place = fault instanceof URIError ? "path" : "body";
      const issues = [{ in: place, path: "", code: "malformed", params: {} }] as const;
      return sendProblem(request, response, code, code === "request.malformed" ? { issues } : {});
    }
    logger.error({ requestId: response.getHeader("x-request-id"), err: fault });
    sendProblem(request, response, "defect");
  };
}

/** The problem that body-parser or the router means, by the status that it gives its errors. */
function bodyProblem(fault: unknown) {
  const status = typeof fault === "object" && fault !== null && "status" in fault ? fault.status : null;
  if (status === 400) return "request.malformed";
  if (status === 413) return "request.too-large";
  return status === 415 ? "request.not-json" : null;
}
