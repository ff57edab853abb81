import type { AnswerToSend, Endpoint, Parsed } from "@naisen/api/endpoint";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import type { Issue, ProblemCode } from "@naisen/api/problem";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { NextFunction, Request, RequestHandler, Response, Router } from "express";
import type * as z from "zod/mini";
import type { LiveFeed } from "../live-table/live-feed.ts";
import type { Asks } from "../sessions/asks.ts";
import { overOf, type Scope, scopeOf } from "../sessions/policy.ts";
import { isFresh, needsStepUp } from "../sessions/step-up.ts";
import type { Who } from "../sessions/who.ts";
import type { Over } from "../store/over.ts";
import type { RefusalLog } from "../store/refusal-log.ts";
import type { Store } from "../store/store.ts";
import { hiddenLines } from "../use-cases/narrowing.ts";
import type { CookieJar } from "./cookies.ts";
import { type FileReply, sendFile } from "./file-response.ts";
import { identify } from "./identify.ts";
import { issuesOf } from "./issues.ts";
import { keepPace, refuseHaste, waitForLarge } from "./keep-pace.ts";
import { importInTurn, planInTurn } from "./large-turns.ts";
import { maskLines } from "./mask-lines.ts";
import { maskPieces, maskValue, numbersIn } from "./mask-numbers.ts";
import { noteRefusal } from "./note-refusal.ts";
import { type ProblemDetails, sendProblem } from "./problem-response.ts";
import { readJson } from "./read-json.ts";
import { demandEvidence } from "./refuse-cross-site.ts";

type Values = typeof ENDPOINTS;

/** A request that may be served: parsed, and by somebody who may. */
export interface Asked<Name extends EndpointName> extends Parsed<Values[Name]> {
  readonly who: Asker<Name>;
  readonly scope: Scope;
  /** Whether they proved who they are a moment ago, as large acts demand. */
  readonly fresh: boolean;
  /** What of their company it is asked over. */
  readonly over: Over;
  readonly headers: { readonly idempotencyKey: string | null; readonly ifMatch: number | null };
  readonly response: Response;
}

/** Nobody has signed in yet when signing in is asked. */
type Asker<Name extends EndpointName> = Name extends "signIn" | "offerSignIn" | "signInByPasskey"
  ? null
  : Who;

/** What a handler answers: the endpoint's own body or file, or one of the closed problems. */
export type Reply<Name extends EndpointName> =
  | (Values[Name] extends { readonly success: { readonly media: string } } ? FileReply : JsonReply<Name>)
  | { readonly kind: "problem"; readonly code: ProblemCode; readonly details?: ProblemDetails };

interface JsonReply<Name extends EndpointName> {
  readonly kind: "answer";
  readonly body: AnswerToSend<Values[Name]>;
  readonly status?: 200;
  readonly revision?: number;
}

export type Handler<Name extends EndpointName> = (asked: Asked<Name>) => Promise<Reply<Name>>;

/** What binding needs of the house. */
export interface Door {
  readonly store: Store;
  readonly refusals: RefusalLog;
  readonly asks: Asks;
  readonly live: Pick<LiveFeed, "table">;
  readonly now: () => Instant;
  readonly cookies: CookieJar;
  /** The origin by which browsers come, where it is known. */
  readonly publicOrigin: string | null;
}

/**
 * Mounts an endpoint value: who asks (401) and whether they have given every factor (403), whether they ask too often (429),
 * then the body as JSON (413, 415, 400), then its shape (400), then whether this role may do it (403) and proved who they
 * are just now (401), and of large acts whether it does too many (429). Whether the thing is theirs is asked by the queries,
 * which carry the scope (404).
 */
export function bindEndpoint<Name extends EndpointName>(
  router: Router,
  door: Door,
  name: Name,
  handler: Handler<Name>,
): void {
  const endpoint: Endpoint = ENDPOINTS[name];
  const steps: RequestHandler[] = [identify(door, name), keepPace(door, name)];
  const mayDoIt = ({ who }: { readonly who?: Who }) => who !== undefined && scopeOf(name, who) !== null;
  // A body may be minutes on its way; who sent it may have been stopped meanwhile.
  if (name === "putCompany") steps.push(importInTurn(mayDoIt));
  const noteMalformed = ({ who = null }: { readonly who?: Who | null }) =>
    noteRefusal(door, name, who, "request.malformed");
  if (endpoint.body !== null)
    steps.push(demandJson, readJson(name, mayDoIt, noteMalformed), identify(door, name));
  else if (endpoint.method !== "GET") steps.unshift(demandEvidence(door));
  const serve: RequestHandler = async (request, response) => {
    const parsed = parseRequest(endpoint, request);
    if (parsed.kind === "malformed") {
      noteMalformed(response.locals);
      return sendProblem(request, response, "request.malformed", { issues: parsed.issues });
    }
    const who: Who | null = response.locals.who ?? null;
    const right = rightOf(name, who, door.now());
    if ("refused" in right) {
      noteRefusal(door, name, who, right.refused);
      return sendProblem(request, response, right.refused);
    }
    const { body } = parsed.parts;
    const wait = waitForLarge(door, name, body, request, who);
    if (wait > 0) return refuseHaste(request, response, wait);
    const { scope, over, fresh } = right;
    const headers = { idempotencyKey: parsed.idempotencyKey, ifMatch: parsed.ifMatch };
    const parts = { ...parsed.parts, query: asTold(door, over, parsed.parts.query) };
    const asked = { ...parts, who, scope, over, fresh, headers, response } as unknown as Asked<Name>;
    const reply = await planInTurn(who, body, () => handler(asked));
    if (reply.kind === "problem") noteRefusal(door, name, who, reply.code);
    await sendReply(endpoint, told(door, over, parsed.parts, reply), request, response);
  };
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "delete";
  router[method](endpoint.path, ...steps, serve);
}

/** Over what somebody may do it, or why not: their role does not have it, or they must prove first who they are. */
function rightOf(name: EndpointName, who: Who | null, now: number) {
  if (who === null) return { scope: "SELF", over: null, fresh: false } as const;
  const scope = scopeOf(name, who);
  if (scope === null) return { refused: "policy.forbidden" } as const;
  if (needsStepUp(name, who, now)) return { refused: "session.step-up-required" } as const;
  return { scope, over: overOf(scope, who), fresh: isFresh(who, now) };
}

type AnyReply = FileReply | JsonReply<EndpointName> | Extract<Reply<EndpointName>, { kind: "problem" }>;

/** A reply as it is told to whom it goes to, who named those numbers themselves. */
function told({ live }: Door, over: Over | null, parts: ParsedParts, reply: AnyReply): AnyReply {
  const isHidden = over === null ? null : hiddenLines(over, live.table, numbersIn(parts));
  if (over === null || isHidden === null) return reply;
  return over.masked ? masked(reply, isHidden) : withoutLines(reply, isHidden);
}

/** A reply without others' lines, to whom the numbers of their own are told. A file holds what is theirs. */
function withoutLines(reply: AnyReply, isHidden: (line: PhoneNumber) => boolean): AnyReply {
  return reply.kind === "file" ? reply : maskLines(reply, isHidden);
}

/**
 * The filters of a query as what they filter is told to whom asks: none finds a text by a number in it that is hidden from
 * them. What is searched, `q`, is masked where it is searched.
 */
function asTold({ live }: Door, over: Over | null, query: unknown): unknown {
  // Whose own texts are told as they wrote them finds them as they wrote them.
  const isHidden = over?.masked === true ? hiddenLines(over, live.table, new Set()) : null;
  if (isHidden === null || typeof query !== "object" || query === null) return query;
  return { ...maskValue(query, isHidden), ...("q" in query ? { q: query.q } : {}) };
}

/** A reply without the mobile numbers that are hidden from whom it goes to. */
function masked(reply: AnyReply, isHidden: (line: PhoneNumber) => boolean): AnyReply {
  if (reply.kind === "file") return { ...reply, pieces: maskPieces(reply.pieces, isHidden) };
  return maskValue(reply, isHidden);
}

function demandJson(request: Request, response: Response, next: NextFunction): void {
  if (request.is("application/json") !== false) next();
  else sendProblem(request, response, "request.not-json");
}

interface ParsedParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type ParsedRequest =
  | { readonly kind: "malformed"; readonly issues: Issue[] }
  | {
      readonly kind: "parsed";
      readonly parts: ParsedParts;
      readonly idempotencyKey: string | null;
      readonly ifMatch: number | null;
    };

function parseRequest(endpoint: Endpoint, request: Request): ParsedRequest {
  const issues: Issue[] = [];
  const read = (where: Issue["in"], schema: z.ZodMiniType | null, value: unknown) => {
    if (schema === null) return null;
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    issues.push(...issuesOf(where, parsed.error.issues));
    return null;
  };
  const parts = {
    params: read("path", endpoint.params, request.params),
    query: read("query", endpoint.query, request.query),
    body: read("body", endpoint.body, request.body),
  };
  const idempotencyKey = readKey(request, issues);
  const ifMatch = readIfMatch(request, issues);
  return issues.length > 0
    ? { kind: "malformed", issues }
    : { kind: "parsed", parts, idempotencyKey, ifMatch };
}

function readKey(request: Request, issues: Issue[]): string | null {
  const key = request.get("idempotency-key") ?? null;
  if (key !== null && !/^[\x21-\x7e]{1,128}$/.test(key)) issues.push(headerIssue("/idempotency-key"));
  return key;
}

/** The revision in an If-Match of ours, "12" in its quotes. */
function readIfMatch(request: Request, issues: Issue[]): number | null {
  const tag = request.get("if-match");
  if (tag === undefined || tag === "*") return null;
  const revision = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (revision === undefined) issues.push(headerIssue("/if-match"));
  return Number(revision ?? 0);
}

function headerIssue(path: string): Issue {
  return { in: "header", path, code: "malformed", params: {} };
}

async function sendReply(
  endpoint: Endpoint,
  reply: AnyReply,
  request: Request,
  response: Response,
): Promise<void> {
  if (reply.kind === "problem") return sendProblem(request, response, reply.code, reply.details);
  if (reply.kind === "file") return sendFile(reply, response);
  if (reply.revision !== undefined) response.setHeader("etag", `"${reply.revision}"`);
  response.status(reply.status ?? endpoint.success.status);
  if (reply.body === null) response.end();
  else response.type("application/json").send(JSON.stringify(reply.body));
}
