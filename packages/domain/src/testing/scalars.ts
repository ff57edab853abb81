import type { PlanContext } from "../plan/plan-context.ts";
import type { Day, Instant } from "../vocabulary/day.ts";
import { type ExtensionNumber, readExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId, HolderId, SiteId } from "../vocabulary/ids.ts";
import { type PhoneNumber, parsePhoneNumber } from "../vocabulary/phone-number.ts";

/** The day on which tests take place, and a moment of it. */
export const TODAY = "2026-12-01" as Day;
export const NOW = Date.parse("2026-12-01T09:00:00+09:00") as Instant;

/** What a plan of a test gets from outside: ids that tell themselves apart from the builders'. */
export const CONTEXT: PlanContext = { newId: (index) => `new-${index}` as ExtensionId };

/** A telephone number as a test writes it, "090-1111-0001". */
export function phone(typed: string): PhoneNumber {
  return parsePhoneNumber(typed) ?? (typed as PhoneNumber);
}

export function number(typed: string): ExtensionNumber {
  return readExtensionNumber(typed);
}

export function day(text: string): Day {
  return text as Day;
}

export function instant(text: string): Instant {
  return Date.parse(text) as Instant;
}

/** The id that builders give to the extension of that number. */
export function idOf(extension: string): ExtensionId {
  return `x-${extension}` as ExtensionId;
}

export const ACME = "h-acme" as HolderId;
export const SATO = "h-sato" as HolderId;
export const LOGISTICS = "h-logistics" as HolderId;
export const TOKYO = "tokyo" as SiteId;
export const OSAKA = "osaka" as SiteId;
