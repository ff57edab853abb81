import { PROBLEM_STATUS, type ProblemCode, type ProblemToSend } from "@naisen/api/problem";
import type { Messages } from "@naisen/messages/ja";
import type { Request, Response } from "express";
import { messagesFor } from "./language.ts";
import { remedyWhile } from "./too-many.ts";

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
  const requestId = String(response.getHeader("x-request-id"));
  const messages = messagesFor(request);
  const body = { ...problemBody(code, messages, requestId), ...details };
  if (code === "session.too-many-tries")
    body.detail = remedyWhile(1000 * Number(response.getHeader("retry-after")), messages);
  if (body.status === 503) response.setHeader("retry-after", "5");
  response.status(body.status).type("application/problem+json").send(JSON.stringify(body));
}

/** What every problem says. */
export function problemBody(code: ProblemCode, { problems }: Messages, requestId: string): ProblemToSend {
  const { title, remedy } = problems[code];
  const type = `urn:naisen:problem:${code}`;
  return { type, title, detail: remedy, status: PROBLEM_STATUS[code], code, requestId };
}
