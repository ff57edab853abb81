import type { Request, Response } from "express";
import { isToken, newToken } from "../sessions/session-token.ts";
import { DEVICE_LIFE } from "../sessions/sessions.ts";
import { type CookieJar, readCookie, setCookie } from "./cookies.ts";

/** Gives the browser what it is known by to the accounts that sign in from this page on, or keeps what it has. */
export function giveDevice(request: Request, response: Response, cookies: CookieJar): void {
  const kept = readCookie(request, cookies.device);
  setCookie(response, cookies, cookies.device, isToken(kept) ? kept : newToken(), { maxAge: DEVICE_LIFE });
}
