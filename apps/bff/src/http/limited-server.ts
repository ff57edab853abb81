import { randomUUID } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import { createServer as createTlsServer, type Server as TlsServer } from "node:https";
import type { Duplex } from "node:stream";
import { PROBLEM_STATUS } from "@naisen/api/problem";
import type { Request } from "express";
import type { Logger } from "pino";
import type { Pair } from "../tls/pair.ts";
import { TLS_POLICY } from "../tls/tls-policy.ts";
import { languageOf, messagesIn } from "./language.ts";
import { subscriberOf } from "./network-of.ts";
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
  /** Of one subscriber, where it is the network that comes and not a proxy. */
  readonly connectionsOfOne: number;
}

/** 64 MiB come in within two minutes at 5 Mbit/s, which behind a proxy is a proxy's wire. */
export const SERVER_LIMITS: ServerLimits = {
  head: 10_000,
  request: 120_000,
  answer: 300_000,
  checkEvery: 1_000,
  headBytes: 16 * 1024,
  connections: 2_000,
  connectionsOfOne: 500,
};

/** A request that has not been answered yet, by its connection. */
type Pending = WeakMap<Duplex, { readonly request: IncomingMessage; readonly response: ServerResponse }>;

/**
 * The server that gives nobody a connection for ever: a head or a body that comes too slowly is told so and cut off, and so
 * is, without a word, whoever does not take the answer. For loopback, where every connection is a proxy's, so that
 * connections are counted together and not by where they come from (adr-0023).
 */
export function limitedServer(
  handle: RequestListener,
  logger: Logger,
  limits: ServerLimits = SERVER_LIMITS,
): Server {
  const pending: Pending = new WeakMap();
  return bounded(createServer(timesOf(limits), patiently(handle, pending, limits)), pending, logger, limits);
}

/** The same for the network itself, by TLS (adr-0024): a handshake may take as long as a head. */
export function limitedTlsServer(
  handle: RequestListener,
  logger: Logger,
  { cert, key }: Pick<Pair, "cert" | "key">,
  limits: ServerLimits = SERVER_LIMITS,
): TlsServer {
  const pending: Pending = new WeakMap();
  const options = { ...timesOf(limits), handshakeTimeout: limits.head, ...TLS_POLICY, cert, key };
  const server = createTlsServer(options, patiently(handle, pending, limits));
  boundEachSource(server, limits);
  return bounded(server, pending, logger, limits);
}

function timesOf({ head, request, checkEvery, headBytes }: ServerLimits): ServerOptions {
  return {
    headersTimeout: head,
    requestTimeout: request,
    connectionsCheckingInterval: checkEvery,
    maxHeaderSize: headBytes,
  };
}

function patiently(handle: RequestListener, pending: Pending, { answer }: ServerLimits): RequestListener {
  return (request, response) => {
    pending.set(request.socket, { request, response });
    const patience = setTimeout(() => request.socket.destroy(), answer).unref();
    response.once("close", () => clearTimeout(patience));
    handle(request, response);
  };
}

function bounded<S extends Server>(server: S, pending: Pending, logger: Logger, limits: ServerLimits): S {
  server.maxConnections = limits.connections;
  // Node drops what is too much without a word; here it is refused (refuse-many-headers.ts).
  server.maxHeadersCount = 0;
  server.on("clientError", (fault: NodeJS.ErrnoException, socket: Duplex) =>
    refuse(fault, socket, pending.get(socket), logger),
  );
  return server;
}

/** Nobody alone holds all connections that there may be. */
export function boundEachSource(server: Server, { connectionsOfOne }: ServerLimits): void {
  const held = new Map<string, number>();
  server.on("connection", (socket) => {
    const source = subscriberOf(socket.remoteAddress) ?? "";
    const before = held.get(source) ?? 0;
    if (before >= connectionsOfOne) {
      socket.destroy();
      return;
    }
    held.set(source, before + 1);
    socket.once("close", () => {
      const left = (held.get(source) ?? 1) - 1;
      if (left === 0) held.delete(source);
      else held.set(source, left);
    });
  });
}

/** Answers what never became a request, or not the whole of one, and hangs up. */
function refuse(
  { code: fault }: NodeJS.ErrnoException,
  socket: Duplex & { destroySoon?(): void },
  pending: ReturnType<Pending["get"]>,
  logger: Logger,
): void {
  if (!isOfHttp(fault) || !socket.writable || isHalfDone(pending)) {
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

/** Whether the connection itself is sound: one that was reset, or whose handshake failed, carries no answer. */
function isOfHttp(fault = ""): boolean {
  return /^(?:HPE|ERR_HTTP)_/.test(fault);
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
