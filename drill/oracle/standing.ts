// DOMAIN.md section 2: standing(extension, facts, day), asked by plan, routing and screen, and never stored.
import { type Company, type Extension, opened } from "./company.ts";
import type { CompanyDocument } from "./document.ts";
import { rules } from "./rules.ts";

/** What the routing core does with an extension on a day. */
export type Standing = {
  state: "LIVE" | "UNBOUND" | "HELD";
  /** The rules that hold it, sorted; an extension without a line may have some too, and still is UNBOUND. */
  codes: string[];
  /** The settings that routing passes over: the rule's code and the facts. */
  passedOver: { code: string; facts: string }[];
};

/** How every extension of a document stands on a day, by its number. */
export function standingOf(document: CompanyDocument, day: string): Map<string, Standing> {
  const company = opened(document);
  const all = new Map<string, Standing>();
  for (const extension of company.extensions)
    all.set(extension.number, standingOfExtension(company, extension, day));
  return all;
}

/** How one extension stands on a day. */
export function standingOfExtension(company: Company, extension: Extension, day: string): Standing {
  const codes: string[] = [];
  const passedOver: { code: string; facts: string }[] = [];
  for (const rule of rules) {
    for (const facts of rule.breaches(company, extension, day)) {
      if (rule.holds === "EXTENSION" && !codes.includes(rule.code)) codes.push(rule.code);
      if (rule.holds === "SETTING") passedOver.push({ code: rule.code, facts });
    }
  }
  codes.sort();
  const unbound = extension.kind === "MOBILE" && extension.mobile === null;
  if (unbound) return { state: "UNBOUND", codes, passedOver };
  return { state: codes.length > 0 ? "HELD" : "LIVE", codes, passedOver };
}

/** The map that `imports.held` of a scenario file names: held extensions with their codes. */
export function heldOf(document: CompanyDocument, day: string): Record<string, string[]> {
  const held: Record<string, string[]> = {};
  for (const [number, standing] of standingOf(document, day)) {
    if (standing.state === "HELD") held[number] = standing.codes;
  }
  return held;
}
