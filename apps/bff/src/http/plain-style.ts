import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * The sheet of the plain pages. It stands in the page itself: on a slow line a sheet of its own costs a whole journey to
 * the server before anything is seen.
 */
export const plainStyle = readFileSync(new URL("sign-in.css", import.meta.url), "utf8");

/** By which the content security policy lets this one sheet in, and no other. */
export const plainStyleHash = `'sha256-${createHash("sha256").update(plainStyle).digest("base64")}'`;
