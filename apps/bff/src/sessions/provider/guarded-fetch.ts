import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import type { CustomFetchOptions } from "openid-client";
import { isLoopback } from "../../loopback.ts";
import { type AllowedHosts, isAllowedHost } from "./provider-hosts.ts";
import { isPublicAddress } from "./public-address.ts";

/** So many milliseconds a provider has for one answer, name lookup and all. */
const PATIENCE = 5_000;
/** So many bytes an answer of a provider may have; documents and key sets have a few thousand. */
const MOST_BYTES = 256 * 1024;
/** So many answers of one host are waited for at a time. */
const MOST_AT_ONCE = 20;

/** Why nothing was asked of a provider, or its answer not taken. */
export class ProviderUnreachable extends Error {
  override readonly name = "ProviderUnreachable";
  readonly why: "HOST" | "ADDRESS" | "AWAY" | "TOO_LARGE" | "BUSY";

  constructor(why: ProviderUnreachable["why"], options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

export type GuardedFetch = (url: string, options: CustomFetchOptions) => Promise<Response>;

/** Where providers may be, as whoever runs the server says. */
export interface Reach {
  /** Also on this machine, by http too; for tests and development. */
  readonly loopback: boolean;
  readonly hosts: AllowedHosts;
  /** Every address of a name; left out, the machine's own. */
  readonly addressesOf?: (name: string) => Promise<readonly LookupAddress[]>;
}

/**
 * A fetch for addresses that a customer typed or a provider named (OWASP API7): https only, to the open internet only, by the
 * very address that was looked at, so that a name cannot point elsewhere a moment later. No redirect is followed; time, size
 * and number are limited.
 */
export function guardedFetch(reach: Reach): GuardedFetch {
  const open = new Map<string, number>();
  return async (href, options) => {
    const url = new URL(href);
    const before = open.get(url.host) ?? 0;
    if (before >= MOST_AT_ONCE) throw new ProviderUnreachable("BUSY");
    open.set(url.host, before + 1);
    const signal = AbortSignal.any([
      AbortSignal.timeout(PATIENCE),
      ...(options.signal === undefined ? [] : [options.signal]),
    ]);
    try {
      return await beforeAbort(signal, ask(url, options, signal, reach));
    } catch (fault) {
      throw fault instanceof ProviderUnreachable ? fault : new ProviderUnreachable("AWAY", { cause: fault });
    } finally {
      const left = (open.get(url.host) ?? 1) - 1;
      if (left === 0) open.delete(url.host);
      else open.set(url.host, left);
    }
  };
}

/** A name lookup cannot be stopped; it is not waited for. */
function beforeAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  ]);
}

async function ask(
  url: URL,
  { method, headers, body }: CustomFetchOptions,
  signal: AbortSignal,
  reach: Reach,
): Promise<Response> {
  if (!isAllowedHost(reach.hosts, url.host)) throw new ProviderUnreachable("HOST");
  const name = url.hostname.replace(/^\[|\]$/g, "");
  const { address, family } = await allowedAddress(url, name, reach);
  const send = url.protocol === "https:" ? overHttps : overHttp;
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const request = send(
    {
      host: address,
      family,
      port: url.port === "" ? undefined : url.port,
      path: url.pathname + url.search,
      method,
      headers: { ...headers, host: url.host, "accept-encoding": "identity", connection: "close" },
      servername: isIP(name) === 0 ? name : undefined,
      agent: false,
      signal,
    },
    (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) request.destroy(new ProviderUnreachable("TOO_LARGE"));
        else chunks.push(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () => resolve(responseOf(answer.statusCode ?? 0, answer.headers, chunks)));
    },
  );
  request.on("error", reject);
  request.end(textOf(body));
  return promise;
}

/** The one address to go to; refused unless every address of that name may be gone to. */
async function allowedAddress(
  url: URL,
  name: string,
  { loopback, addressesOf = (asked) => lookup(asked, { all: true }) }: Reach,
): Promise<LookupAddress> {
  const found = isIP(name) === 0 ? await addressesOf(name) : [{ address: name, family: isIP(name) }];
  const [first] = found;
  if (first === undefined || !found.every(({ address }) => mayAsk(url, address, loopback)))
    throw new ProviderUnreachable("ADDRESS");
  return first;
}

function mayAsk({ protocol }: URL, address: string, loopback: boolean): boolean {
  if (loopback && isLoopback(address)) return protocol === "https:" || protocol === "http:";
  return protocol === "https:" && isPublicAddress(address);
}

function responseOf(
  status: number,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  chunks: readonly Buffer[],
): Response {
  // A Response cannot be made of every status; what is no answer of its own to anybody is told as the gateway's.
  const told = status >= 200 && status <= 599 ? status : 502;
  const body = told === 204 || told === 205 || told === 304 ? null : Buffer.concat(chunks);
  const type = headers["content-type"];
  return new Response(body, {
    status: told,
    headers: typeof type === "string" ? { "content-type": type } : {},
  });
}

function textOf(body: CustomFetchOptions["body"]): string {
  if (body === undefined || body === null) return "";
  return body instanceof URLSearchParams ? body.toString() : String(body);
}
