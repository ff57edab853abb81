import type { Answer, Endpoint, Request } from "@naisen/api/endpoint";
import { type Problem, problem } from "@naisen/api/problem";
import * as z from "zod/mini";
import { isAttended } from "./attended.ts";
import { noteAnswered } from "./reachability.ts";
import { noteSessionLost } from "./session-lost.ts";
import { askStepUp } from "./step-up.ts";

/** What became of a request: an answer of the endpoint's own shape, a refusal, or nothing that could be read. */
export type CallResult<E extends Endpoint> =
  | {
      readonly kind: "answer";
      readonly answer: Answer<E>;
      readonly status: number;
      readonly etag: string | null;
    }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

/** What goes beside the request itself. */
export interface CallOptions {
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/**
 * Calls an endpoint of our own server. An aborted call throws, everything else is told. Where the server first wants to know
 * who is there, that is asked, and the same request is made again.
 */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  options: CallOptions = {},
): Promise<CallResult<E>> {
  const result = await callOnce(endpoint, request, options);
  if (result.kind !== "problem" || result.problem.code !== "session.step-up-required") return result;
  return (await askStepUp()) ? callOnce(endpoint, request, options) : result;
}

async function callOnce<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  options: CallOptions,
): Promise<CallResult<E>> {
  const url = urlOf(endpoint, request);
  try {
    const response = await fetch(url, initOf(endpoint, request, options));
    const result = await read(endpoint, response);
    noteAnswered(result.kind !== "unreachable");
    if (result.kind === "problem" && result.problem.code === "session.required") {
      noteSessionLost();
    }
    return result;
  } catch (error) {
    if (options.signal?.aborted) throw error;
    noteAnswered(false);
    return { kind: "unreachable" };
  }
}

function urlOf<E extends Endpoint>(endpoint: E, { params, query }: Request<E>): string {
  const values = recordOf(params);
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => segmentOf(String(values[name] ?? "")));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(recordOf(query))) {
    if (value !== undefined) search.set(name, String(value));
  }
  const url = new URL(path, window.location.origin);
  url.search = search.toString();
  return url.href;
}

/** A segment of a path. Nothing makes one of a dot or two: they would name what is above, also as "%2E" (WHATWG URL, 4.4). */
function segmentOf(value: string): string {
  if (value === "." || value === "..") throw new Error(value);
  return encodeURIComponent(value);
}

function recordOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null ? { ...given } : {};
}

function initOf<E extends Endpoint>(endpoint: E, { body }: Request<E>, options: CallOptions): RequestInit {
  // What refuses is said by the server, in the language of the page.
  const headers = new Headers({
    accept: "application/json",
    "accept-language": document.documentElement.lang,
  });
  if (endpoint.body !== null) headers.set("content-type", "application/json");
  if (options.idempotencyKey !== undefined) headers.set("idempotency-key", options.idempotencyKey);
  if (!isAttended()) headers.set("x-unattended", "1");
  if (options.ifMatch !== undefined) headers.set("if-match", options.ifMatch);
  return {
    method: endpoint.method,
    headers,
    credentials: "same-origin",
    ...(endpoint.body === null ? {} : { body: JSON.stringify(body ?? {}) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}

async function read<E extends Endpoint>(endpoint: E, response: Response): Promise<CallResult<E>> {
  const etag = response.headers.get("etag");
  const { status } = response;
  if (!response.ok) {
    const told = z.safeParse(problem, await response.json());
    return told.success ? { kind: "problem", problem: told.data } : { kind: "unreachable" };
  }
  const json: unknown = endpoint.success.body === null ? null : await response.json();
  const answer = endpoint.success.body === null ? null : z.parse(endpoint.success.body, json);
  return { kind: "answer", answer: answer as Answer<E>, status, etag };
}
