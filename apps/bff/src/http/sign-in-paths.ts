import type { Who } from "../sessions/who.ts";
import { toBeTold } from "../use-cases/own-factors.ts";
import type { House } from "../use-cases/use-case.ts";

/** Where somebody goes on who has signed in: to what they still owe, to what they must be told, or where they were going. */
export async function pathAfter(house: House, who: Who, next: string): Promise<string> {
  if (who.owes !== null) return pathOwed(who.owes, next);
  return (await toBeTold(house, who)) !== null ? `/signin/told?next=${encodeURIComponent(next)}` : next;
}

/** The page of what is owed. */
export function pathOwed(owes: NonNullable<Who["owes"]>, next: string): string {
  return `/signin/${owes === "FACTOR" ? "factor" : "enrol"}?next=${encodeURIComponent(next)}`;
}

/** A path of this panel; whatever would lead elsewhere becomes its first page. */
export function ownPath(value: unknown): string {
  const here = "http://here.invalid";
  if (typeof value !== "string" || !value.startsWith("/") || !URL.canParse(value, here)) return "/";
  const url = new URL(value, here);
  const path = url.pathname + url.search;
  return url.origin === here && !path.startsWith("//") ? path : "/";
}
