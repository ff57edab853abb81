import type { Server } from "node:http";
import express, { type Request, type Response } from "express";
import type { Logger } from "pino";
import { messagesFor } from "./language.ts";
import { boundEachSource, limitedServer, SERVER_LIMITS, type ServerLimits } from "./limited-server.ts";
import { requestLog } from "./request-log.ts";
import { keptByNobody, securityHeaders } from "./security-headers.ts";

/**
 * What answers plain HTTP beside the server that speaks TLS (adr-0024): a person who typed no https:// is led to the same
 * page; a program is refused, or nobody would ever find out that its token goes over the network readable (ASVS 4.1.2). No
 * body is read, and every connection ends with its answer.
 */
export function plainHttpServer(
  publicOrigin: string,
  logger: Logger,
  limits: ServerLimits = SERVER_LIMITS,
): Server {
  const app = express();
  app.disable("x-powered-by");
  app.use(requestLog(logger), securityHeaders(false), keptByNobody);
  app.use((request, response) => {
    response.setHeader("connection", "close");
    if (isPageOfPerson(request)) response.redirect(308, publicOrigin + request.url);
    else refuse(request, response);
  });
  const server = limitedServer(app, logger, limits);
  // Whoever asks first whether a body is wanted is not told to send it.
  server.on("checkContinue", app);
  boundEachSource(server, limits);
  return server;
}

/** A browser that is about to show a page; never what carries secrets of a program, nor an address that names a host. */
function isPageOfPerson(request: Request): boolean {
  const { method, url, headers } = request;
  const isRead = method === "GET" || method === "HEAD";
  const hasBody = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
  const asksForPage = /(?:^|[ ,])text\/html\b/i.test(headers.accept ?? "");
  const isOfApi = /^\/api(?:[/?]|$)/i.test(url);
  return (
    isRead &&
    !hasBody &&
    asksForPage &&
    url.startsWith("/") &&
    !isOfApi &&
    headers.authorization === undefined
  );
}

/** RFC 9457 without a type of its own: no operation of the API answers here. */
function refuse(request: Request, response: Response): void {
  const { title, detail } = messagesFor(request).running.plainHttp;
  const body = { type: "about:blank", title, detail, status: 403 };
  response.status(403).type("application/problem+json").send(JSON.stringify(body));
}
