import type { Settings, TwoInOneMode } from "@naisen/domain/settings/settings";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Row } from "./schema.ts";

/** The settings other than extensions as they are written. */
export function settingsRows(company_id: CompanyId, { twoInOneModes, inbound }: Settings) {
  return {
    two_in_one_modes: [...twoInOneModes].map(([a, { mode, avoidOtherNumber }]) => ({
      company_id,
      a,
      mode,
      avoid_other_number: avoidOtherNumber ? 1 : 0,
    })),
    inbound: inbound.map(({ number, to }, position) => ({ company_id, number, position, extension: to })),
  };
}

/** A 2in1 mode as a row says it, with the A number that it is of. */
export function modeOf(row: Row<"two_in_one_modes">): readonly [PhoneNumber, TwoInOneMode] {
  return [row.a, { mode: row.mode, avoidOtherNumber: row.avoid_other_number === 1 }];
}
