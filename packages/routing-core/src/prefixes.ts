import type { From } from "./call.ts";
import type { CompanyEntry } from "./table/entry.ts";

/** 184 withholds the caller's number, 186 shows it: a wish that the network honours (ADR 9). */
export const CALLER_ID_PREFIXES = ["184", "186"] as const;

/** A prefix that leads outside, and by which way. */
export interface OutsidePrefix {
  readonly digits: string;
  readonly by: "050" | "GATEWAY";
}

/** The outside prefixes of the phone that calls, the longest first; an empty prefix is none (ADR 9). */
export function outsidePrefixesOf(from: From, company: CompanyEntry | undefined): readonly OutsidePrefix[] {
  if (company === undefined) return [];
  const known: readonly OutsidePrefix[] =
    "mobile" in from
      ? [
          { digits: company.gatewayPrefix, by: "GATEWAY" },
          { digits: company.outside050Prefix, by: "050" },
        ]
      : "desk" in from
        ? [{ digits: company.deskOutsidePrefix, by: "GATEWAY" }]
        : [];
  return known
    .filter(({ digits }) => digits !== "")
    .toSorted((one, other) => other.digits.length - one.digits.length);
}
