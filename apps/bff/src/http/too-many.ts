import type { Response } from "express";

/** The answer to a try that came too soon after others that failed. */
export function tooMany(response: Response, wait: number) {
  response.setHeader("retry-after", String(Math.ceil(wait / 1000)));
  return { kind: "problem", code: "session.too-many-tries" } as const;
}
