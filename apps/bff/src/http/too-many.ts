import type { Messages } from "@naisen/messages/ja";
import type { Response } from "express";

/** The answer to a try that came too soon after others that failed. */
export function tooMany(response: Response, wait: number) {
  response.setHeader("retry-after", inSeconds(wait));
  return { kind: "problem", code: "session.too-many-tries" } as const;
}

/** What whoever has to wait so many milliseconds is told: how long, and what works meanwhile. */
export function remedyWhile(wait: number, { problems, signIn: words }: Messages): string {
  const seconds = Math.ceil(wait / 1000);
  const told =
    seconds < 60
      ? words.seconds(seconds)
      : seconds < 3600
        ? words.minutes(Math.ceil(seconds / 60))
        : words.hours(Math.ceil(seconds / 3600));
  return `${words.againAfter(told)} ${problems["session.too-many-tries"].remedy}`;
}

/** Milliseconds to wait as Retry-After tells them (RFC 9110, 10.2.3): whole seconds, and never too few. */
export function inSeconds(wait: number): string {
  return String(Math.ceil(wait / 1000));
}
