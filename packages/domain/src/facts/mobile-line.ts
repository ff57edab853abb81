import type { Day } from "../vocabulary/day.ts";
import { type DaySpan, spanIncludes } from "../vocabulary/day-span.ts";
import type { HolderId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";

/** Options of one mobile line (Q5, Q7, Q10, Q11). */
export type OptionKind =
  | "OFFICE_LINK"
  | "OUTSIDE_050"
  | "OUTSIDE_GATEWAY"
  | "ROAMING_INCOMING"
  | "CARRIER_VOICEMAIL";

export type LineStatus = "ACTIVE" | "SUSPENDED" | "CANCELLED";

/** One contracted option with the days on which it is in force. */
export interface LineOption {
  readonly kind: OptionKind;
  readonly term: DaySpan;
}

/** 携帯電話回線: one contracted mobile number with its own holder, status and options. */
export interface MobileLine {
  readonly number: PhoneNumber;
  readonly holder: HolderId;
  readonly status: LineStatus;
  readonly options: readonly LineOption[];
}

export function hasOption(line: MobileLine, kind: OptionKind, day: Day): boolean {
  return line.options.some((option) => option.kind === kind && spanIncludes(option.term, day));
}
