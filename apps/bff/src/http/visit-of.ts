import { isIP } from "node:net";
import type { Request } from "express";
import type { RelyingParty } from "../sessions/passkeys.ts";
import type { Visit } from "../sessions/visit.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie } from "./cookies.ts";
import { subscriberOf } from "./network-of.ts";

const LONGEST_USER_AGENT = 300;
const LOOPBACK = /^(?:(?:::ffff:)?127\.[\d.]{5,11}|::1)$/;

/** The request by which somebody signs in or proves who they are. */
export function visitOf(request: Request, { now, cookies }: Door): Visit {
  return {
    now: now(),
    userAgent: (request.get("user-agent") ?? "").slice(0, LONGEST_USER_AGENT),
    device: readCookie(request, cookies.device),
    session: readCookie(request, cookies.session),
    source: sourceOf(request),
  };
}

/**
 * By what tries are counted. Nothing where it comes from this machine alone: a proxy that says nothing of whom it serves, or
 * somebody at it. What a proxy says that is no address counts as the proxy's own, together: it must not switch the limits off.
 */
function sourceOf({ ip, socket }: Request): string | null {
  if (ip === undefined || LOOPBACK.test(ip)) return null;
  const source = subscriberOf(ip);
  return source === null || LOOPBACK.test(source) ? subscriberOf(socket.remoteAddress) : source;
}

/**
 * For which site passkeys are made and used here; null where there can be none: a domain by TLS, as PUBLIC_ORIGIN says, or
 * localhost, but never an address of digits (WebAuthn, 5.4.2), nor what a request alone says.
 */
export function siteOf(request: Request, publicOrigin: string | null): RelyingParty | null {
  const origin = publicOrigin ?? `http://${request.get("host")}`;
  if (!URL.canParse(origin)) return null;
  const { hostname, protocol } = new URL(origin);
  if (hostname === "localhost") return { id: hostname, origin };
  const isDomain = isIP(hostname.replace(/^\[|\]$/g, "")) === 0;
  return publicOrigin !== null && isDomain && protocol === "https:" ? { id: hostname, origin } : null;
}
