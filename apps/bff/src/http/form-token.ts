import type { Request, Response } from "express";
import { isToken, newToken, tokenHash } from "../sessions/session-token.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { House } from "../use-cases/use-case.ts";
import { type CookieJar, readCookie, setCookie } from "./cookies.ts";

/** Sets the form's cookie, or keeps the one that there is, and gives what the form is to send back beside it. */
export function giveFormToken(request: Request, response: Response, cookies: CookieJar): string {
  const kept = readCookie(request, cookies.form);
  const token = isToken(kept) ? kept : newToken();
  setCookie(response, cookies, cookies.form, token);
  return tokenHash(token);
}

/** Whether a form came from a page of ours that this browser was given. */
export function isOwnForm(request: Request, cookies: CookieJar, formToken: string): boolean {
  const token = readCookie(request, cookies.form);
  return isToken(token) && tokenHash(token) === formToken;
}

/** Tells the security log of a form that came from no page of ours, or from one that was open for too long. */
export function noteForeignForm({ refusals, now }: Pick<House, "refusals" | "now">, operation: string): void {
  const params = { operation, problem: "form.expired" };
  refusals.note({ company: NOBODYS_LOG, at: now(), code: "access.refused", params, actor: null });
}

/** The texts of a form by their names; whatever is no text is "". */
export function readForm<Name extends string>(
  body: unknown,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const fields: Record<string, unknown> = typeof body === "object" && body !== null ? { ...body } : {};
  const pairs = names.map((name) => [name, typeof fields[name] === "string" ? fields[name] : ""]);
  return Object.fromEntries(pairs) as Record<Name, string>;
}
