import type { RequestHandler } from "express";
import { sendProblem } from "./problem-response.ts";

/** Browsers send some twenty, proxies add a few. */
const MOST_LINES = 100;

/** Refuses a head of many lines; how long it may be is the server's affair (limited-server.ts). */
export const refuseManyHeaders: RequestHandler = (request, response, next) => {
  if (request.rawHeaders.length > 2 * MOST_LINES) sendProblem(request, response, "request.headers-too-large");
  else next();
};
