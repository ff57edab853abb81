import { randomUUID } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { Duplex } from "node:stream";
import { PROBLEM_STATUS } from "@naisen/api/problem";
import type { Express, Request } from "express";
import type { Logger } from "pino";
import { languageOf, messagesIn } from "./language.ts";
import { problemBody } from "./problem-response.ts";

/** How long and how much a connection may take. Times are milliseconds. */
export interface ServerLimits {
  /** Until the head of a request is there; one that never begins counts too. */
  readonly head: number;
  /** Until the whole request is there. */
  readonly request: number;
  /** Until the answer has been taken. */
  readonly answer: number;
  readonly checkEvery: number;
  readonly headBytes: number;
  readonly connections: number;
}

/** 64 MiB come in within two minutes at 5 Mbit/s, which behind a proxy is a proxy's wire. */
export const SERVER_LIMITS: ServerLimits = {
  head: 10_000,
  request: 120_000,
  answer: 300_000,
  checkEvery: 1_000,
  headBytes: 16 * 1024,
  connections: 2_000,
};

/** A request that has not been answered yet, by its connection. */
type Pending = WeakMap<Duplex, { readonly request: IncomingMessage; readonly response: ServerResponse }>;

/**
 * The server that gives nobody a connection for ever: a head or a body that comes too slowly is told so and cut off, and so
 * is, without a word, whoever does not take the answer. It listens on loopback, where every connection is a proxy's, so
 * that connections are counted together and not by where they come from (adr-0023).
 */
export function limitedServer(app: Express, logger: Logger, limits: ServerLimits = SERVER_LIMITS): Server {
  const pending: Pending = new WeakMap();
  const server = createServer(
    {
      headersTimeout: limits.head,
      requestTimeout: limits.request,
      connectionsCheckingInterval: limits.checkEvery,
      maxHeaderSize: limits.headBytes,
    },
    (request, response) => {
      pending.set(request.socket, { request, response });
      const patience = setTimeout(() => request.socket.destroy(), limits.answer).unref();
      response.once("close", () => clearTimeout(patience));
      app(request, response);
    },
  );
  server.maxConnections = limits.connections;
  // Node drops what is too much without a word; here it is refused (refuse-many-headers.ts).
  server.maxHeadersCount = 0;
  server.on("clientError", (fault: NodeJS.ErrnoException, socket) =>
    refuse(fault, socket, pending.get(socket), logger),
  );
  return server;
}

/** Answers what never became a request, or not the whole of one, and hangs up. */
function refuse(
  { code: fault }: NodeJS.ErrnoException,
  socket: Duplex & { destroySoon?(): void },
  pending: ReturnType<Pending["get"]>,
  logger: Logger,
): void {
  if (fault === "ECONNRESET" || !socket.writable || isHalfDone(pending)) {
    socket.destroy();
    return;
  }
  const isUnderWay = pending !== undefined && !pending.response.headersSent;
  const language = isUnderWay ? languageOf(pending.request as Request) : "ja";
  const code = problemOf(fault);
  const requestId = randomUUID();
  const body = JSON.stringify(problemBody(code, messagesIn(language), requestId));
  const status = PROBLEM_STATUS[code];
  logger.info({ requestId, method: null, route: "-", status, ms: null });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "content-type: application/problem+json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      "connection: close",
      "cache-control: no-store",
      "x-content-type-options: nosniff",
      "content-security-policy: default-src 'none'; frame-ancestors 'none'",
      `x-request-id: ${requestId}`,
      "",
      body,
    ].join("\r\n"),
  );
  socket.destroySoon?.();
}

/** Whether a second answer would fall into the first one. */
function isHalfDone(pending: ReturnType<Pending["get"]>): boolean {
  if (pending === undefined || !pending.response.headersSent) return false;
  return !pending.request.complete || !pending.response.writableFinished;
}

function problemOf(fault: string | undefined) {
  if (fault === "ERR_HTTP_REQUEST_TIMEOUT") return "request.too-slow";
  return fault === "HPE_HEADER_OVERFLOW" ? "request.headers-too-large" : "request.malformed";
}
