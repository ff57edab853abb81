import type { Answer, Endpoint, Request } from "@naisen/api/endpoint";
import type { Problem } from "@naisen/api/problem";
import { callEndpoint } from "./call-endpoint.ts";

/** A read that was not answered; `problem` is null where the server could not be reached. */
export class NotAnswered extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.code ?? "unreachable");
    this.problem = problem;
  }
}

/** Reads from an endpoint, in the way that a query wants it: the answer, or a NotAnswered thrown. */
export async function ask<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  signal: AbortSignal,
): Promise<Answer<E>> {
  const result = await callEndpoint(endpoint, request, { signal });
  if (result.kind === "answer") return result.answer;
  throw new NotAnswered(result.kind === "problem" ? result.problem : null);
}

/** The code of the problem that an error carries, if it carries one. */
export function problemCodeOf(error: unknown): string | null {
  return error instanceof NotAnswered ? (error.problem?.code ?? null) : null;
}
