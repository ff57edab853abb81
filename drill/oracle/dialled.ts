// ADR 6 and ADR 9: what dialled digits are, before anything is asked of the caller.
import { type Company, extensionWithNumber } from "./company.ts";
import type { From } from "./document.ts";
import { outsidePrefixes } from "./facts.ts";
import { carrierNumber, narrowed } from "./values.ts";

/** What was dialled. */
export type Dialled =
  | { kind: "MALFORMED" }
  | { kind: "EMERGENCY"; digits: string }
  | { kind: "GATEWAY"; number: string; following: string; withheld: boolean }
  | { kind: "COMPANY_050"; number: string; following: string; withheld: boolean }
  | { kind: "ORDINARY"; number: string; withheld: boolean }
  | { kind: "EXTENSION"; digits: string; withheld: boolean };

/** Reads what a mobile, a fixed IP phone or a PBX extension dialled. */
export function readDialled(company: Company, from: From, typed: string): Dialled {
  const digits = narrowed(typed);
  if (!/^[0-9+]+$/.test(digits)) return { kind: "MALFORMED" };
  const emergency = emergencyDigits(company, digits);
  if (emergency !== null) return { kind: "EMERGENCY", digits: emergency };

  const { rest, withheld } = withoutCallerIdPrefix(digits);
  if (rest === "") return { kind: "MALFORMED" };
  for (const { prefix, kind } of prefixesOf(company, from)) {
    if (prefix === "" || !rest.startsWith(prefix)) continue;
    const following = rest.slice(prefix.length);
    if (!isPublicNumber(following)) return { kind: "MALFORMED" };
    return { kind, number: carrierNumber(following), following, withheld };
  }
  if (!/^\+?[0-9]+$/.test(rest)) return { kind: "MALFORMED" };
  const isPublic = isPublicNumber(rest) || isSpecialNumber(rest);
  if ("mobile" in from && isPublic && extensionWithNumber(company, rest) === null) {
    return { kind: "ORDINARY", number: carrierNumber(rest), withheld };
  }
  return { kind: "EXTENSION", digits: rest, withheld };
}

/** Row 9: 184 and 186 stand once, at the very beginning; 184 withholds. */
export function withoutCallerIdPrefix(digits: string): { rest: string; withheld: boolean } {
  if (digits.startsWith("184")) return { rest: digits.slice(3), withheld: true };
  if (digits.startsWith("186")) return { rest: digits.slice(3), withheld: false };
  return { rest: digits, withheld: false };
}

/** Row 1: 110, 118 and 119, also behind 184/186, behind an outside prefix, or behind both in any order. */
function emergencyDigits(company: Company, digits: string): string | null {
  const callerId = "(184|186)?";
  for (const prefix of ["", ...outsidePrefixes(company)]) {
    const found = new RegExp(`^${callerId}${prefix}${callerId}(110|118|119)$`).exec(digits);
    if (found !== null) return found.at(-1) ?? null;
  }
  return null;
}

function prefixesOf(company: Company, from: From): { prefix: string; kind: "GATEWAY" | "COMPANY_050" }[] {
  if ("mobile" in from) {
    return [
      { prefix: company.plan.gatewayPrefix, kind: "GATEWAY" },
      { prefix: company.plan.outside050Prefix, kind: "COMPANY_050" },
    ];
  }
  if ("desk" in from) return [{ prefix: company.plan.deskOutsidePrefix, kind: "GATEWAY" }];
  return [];
}

/** ADR 6: `0…` and `+…` of five digits or more. */
function isPublicNumber(digits: string): boolean {
  return /^0[0-9]{4,}$/.test(digits) || /^\+[0-9]{5,}$/.test(digits);
}

/** ADR 6: the special three digits that begin with 1 (104, 117, 171 …). */
function isSpecialNumber(digits: string): boolean {
  return /^1[0-9]{2}$/.test(digits);
}
