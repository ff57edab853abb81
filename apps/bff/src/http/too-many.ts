import type { Response } from "express";

/** The answer to a try that came too soon after others that failed. */
export function tooMany(response: Response, wait: number) {
  response.setHeader("retry-after", inSeconds(wait));
  return { kind: "problem", code: "session.too-many-tries" } as const;
}

/** Milliseconds to wait as Retry-After tells them (RFC 9110, 10.2.3): whole seconds, and never too few. */
export function inSeconds(wait: number): string {
  return String(Math.ceil(wait / 1000));
}
