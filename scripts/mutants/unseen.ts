import { readFileSync } from "node:fs";

/**
 * Conditions that the matrix was run without, and told nothing: what it does not show. Most stand beside another that holds
 * the rows to the company already, or go by an id or a line, which is one company's alone; some have a test of their own;
 * none was looked at closely enough to be an exception with its reason. A cell that tells one takes it off this list.
 */
export const UNSEEN: ReadonlySet<string> = new Set(
  readFileSync(new URL("unseen.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n"),
);
