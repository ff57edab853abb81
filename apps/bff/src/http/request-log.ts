import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { arriving } from "../store/arrival.ts";
import { networkOf } from "./network-of.ts";

/** Gives every request its id and says by which way it came in, and one line in the log when it is answered, or was given up before: no body, no query, no name. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const began = performance.now();
    response.setHeader("x-request-id", requestId);
    response.on("close", () => {
      const ms = Math.round(performance.now() - began);
      logger.info({
        requestId,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms,
        ...(response.writableFinished ? {} : { cut: true }),
      });
    });
    arriving({ door: "PANEL", requestId, source: networkOf(request.ip) }, next);
  };
}

/** The route's pattern: a path itself may carry a number. */
function routeOf(request: Parameters<RequestHandler>[0]): string {
  return typeof request.route?.path === "string" ? request.route.path : "-";
}
