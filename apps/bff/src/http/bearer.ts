import type { Request } from "express";

/** The token that a request shows (RFC 6750, 2.1), "" where it is empty; null where it shows none. */
export function readBearer(request: Request): string | null {
  const shown = request.get("authorization") ?? "";
  return /^bearer(?= |$)/i.test(shown) ? shown.slice("bearer".length).trim() : null;
}
