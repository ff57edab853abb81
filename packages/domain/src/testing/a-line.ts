import type { LineOption, LineStatus, MobileLine, OptionKind } from "../facts/mobile-line.ts";
import type { HolderId } from "../vocabulary/ids.ts";
import { ACME, day, phone } from "./scalars.ts";

/** An option in force since the contract began, or as the test wants it. */
export function anOption(
  kind: OptionKind,
  startsOn = "2026-04-01",
  endsOn: string | null = null,
): LineOption {
  return { kind, term: { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) } };
}

/** A line in order: held by the company, active, with OFFICE_LINK; whatever a test is about is said. */
export function aLine(
  typed: string,
  but: {
    readonly holder?: HolderId;
    readonly status?: LineStatus;
    readonly options?: readonly LineOption[];
  } = {},
): MobileLine {
  return {
    number: phone(typed),
    holder: but.holder ?? ACME,
    status: but.status ?? "ACTIVE",
    options: but.options ?? [anOption("OFFICE_LINK")],
  };
}
