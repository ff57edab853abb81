import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import type { Day } from "@naisen/domain/vocabulary/day";
import { spanIncludes } from "@naisen/domain/vocabulary/day-span";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Conditions, LineState } from "./conditions.ts";
import type { RoutingTable } from "./table/routing-table.ts";

/** A handset with two lines as it stands on a day (Q12). */
export interface Handset extends TwoInOneMode {
  readonly a: PhoneNumber;
  readonly b: PhoneNumber;
}

/** A pair for which no mode was ever set works with both numbers. */
const NEVER_SET: TwoInOneMode = { mode: "DUAL", avoidOtherNumber: false };

/** The handset that the line is in on that day: of several pairs the first in the document that is in force (ADR 9). */
export function handsetOf(
  table: RoutingTable,
  company: CompanyId,
  line: PhoneNumber,
  day: Day,
): Handset | null {
  const pairs: readonly TwoInOnePair[] = table.company(company)?.pairs.get(line) ?? [];
  const pair = pairs.find(({ term }) => spanIncludes(term, day));
  if (pair === undefined) return null;
  return { a: pair.a, b: pair.b, ...(table.twoInOne(company, pair.a) ?? NEVER_SET) };
}

/** The line that calls when somebody calls from this one: in mode A or B the mode decides, whichever is named. */
export function callingLine(handset: Handset | null, named: PhoneNumber): PhoneNumber {
  if (handset === null || handset.mode === "DUAL") return named;
  return handset.mode === "A" ? handset.a : handset.b;
}

/** Whether the handset keeps this line from ringing: "avoid the other number" is on, and the mode is the other one. */
export function isAvoided(handset: Handset | null, line: PhoneNumber): boolean {
  if (handset === null || !handset.avoidOtherNumber || handset.mode === "DUAL") return false;
  return callingLine(handset, line) !== line;
}

/** Where a line is: its own word, else that of the other line of its handset, else at home. */
export function whereabouts({ lines }: Conditions, handset: Handset | null, line: PhoneNumber): LineState {
  const other = handset?.a === line ? handset.b : handset?.a;
  return lines.get(line) ?? (other === undefined ? undefined : lines.get(other)) ?? "DOMESTIC";
}
