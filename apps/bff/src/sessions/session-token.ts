import { randomBytes } from "node:crypto";
import { sha256 } from "../digest.ts";

/** A new session's token: 256 bits of chance. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether a text has the form of a token of ours: a cookie may hold whatever somebody put there. */
export function isToken(text: string | null): text is string {
  return text !== null && /^[\w-]{43}$/.test(text);
}

/** What the store knows a token by. */
export function tokenHash(token: string): string {
  return sha256(token);
}
