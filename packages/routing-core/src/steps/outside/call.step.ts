import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Charge, Destination, Presented } from "../../decision.ts";
import { endingOutside } from "../../endings.ts";
import { WITHHELD } from "../../presented.ts";
import type { RoutingTable } from "../../table/routing-table.ts";
import type { CallInProgress, Step } from "../step.ts";

/** Decision rows 10 and 11: the call goes out, metered, with the company's 050 number or the fixed line's shown. */
export const outsideCall: Step = {
  code: "outside.call",
  sources: ["Q5"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take(progress, table) {
    const way = wayOut(progress, table);
    if (way === null) return { result: "NOT_APPLICABLE", params: {} };
    const { number, to, shown, charge } = way;
    const presented = progress.withheld ? WITHHELD : shown;
    const params = { number, presented: presented.number, charge };
    return { result: "MATCHED", params, decides: endingOutside("OUTSIDE", to, presented, charge) };
  },
};

interface WayOut {
  readonly number: string;
  readonly to: Destination;
  readonly shown: Presented;
  readonly charge: Charge;
}

function wayOut({ call, outside, gateway }: CallInProgress, table: RoutingTable): WayOut | null {
  if (outside === null) return null;
  const number = parsePhoneNumber(outside.number) ?? outside.number;
  if (gateway !== null) {
    const shown = { kind: "FIXED_LINE", number: gateway.number } as const;
    return { number, to: { gateway: gateway.site, number }, shown, charge: "METERED_GATEWAY" };
  }
  const number050 = table.company(call.company)?.number050 ?? null;
  if (number050 === null) return null;
  const shown = { kind: "COMPANY_050", number: number050 } as const;
  return { number, to: { carrier: number }, shown, charge: "METERED_050" };
}
