import { PROBLEM_STATUS, type ProblemCode, type ProblemToSend } from "@naisen/api/problem";
import type { Request, Response } from "express";
import { messagesFor } from "./language.ts";

/** What a problem says beside its code. */
export type ProblemDetails = Omit<
  ProblemToSend,
  "type" | "title" | "detail" | "status" | "code" | "requestId"
>;

/** Answers a request with a problem+json body (RFC 9457) in the reader's language. */
export function sendProblem(
  request: Request,
  response: Response,
  code: ProblemCode,
  details: ProblemDetails = {},
): void {
  const status = PROBLEM_STATUS[code];
  const { title, remedy } = messagesFor(request).problems[code];
  const body: ProblemToSend = {
    type: `urn:naisen:problem:${code}`,
    title,
    detail: remedy,
    status,
    code,
    requestId: String(response.getHeader("x-request-id")),
    ...details,
  };
  if (PROBLEM_STATUS[code] === 503) response.setHeader("retry-after", "5");
  response.status(status).type("application/problem+json").send(JSON.stringify(body));
}
