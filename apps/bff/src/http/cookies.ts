import type { Request, Response } from "express";

/** How cookies are set: __Host- and Secure where the browser comes by TLS, plain on loopback. */
export interface CookieJar {
  readonly session: string;
  readonly form: string;
  /** What a passkey is asked to sign is kept under it. */
  readonly ceremony: string;
  /** By it a browser is known that was sent to its company's provider. */
  readonly provider: string;
  /** By it a browser is known in which somebody signed in before. */
  readonly device: string;
  /** The company that somebody signed in to last, for the form to remember. */
  readonly company: string;
  readonly secure: boolean;
}

export function cookieJar(secure: boolean): CookieJar {
  const prefix = secure ? "__Host-" : "";
  const named = (name: string) => `${prefix}naisen-${name}`;
  return {
    session: named("session"),
    form: named("form"),
    ceremony: named("ceremony"),
    provider: named("provider"),
    device: named("device"),
    company: named("company"),
    secure,
  };
}

/** The value of a cookie of the request; null where it is absent. The first of two counts. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

/** Sets a cookie that scripts cannot read and other sites cannot send along; "" takes it away. */
export function setCookie(
  response: Response,
  { secure }: CookieJar,
  name: string,
  value: string,
  { maxAge }: { readonly maxAge?: number } = {},
): void {
  response.cookie(name, value, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    encode: String,
    ...(value === "" ? { expires: new Date(0) } : {}),
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}
