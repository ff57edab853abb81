import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { endingOutside } from "../../endings.ts";
import { WITHHELD } from "../../presented.ts";
import { isPublicNumber } from "../../public-number.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 5: a public number dialled from a mobile is an ordinary call of the mobile network, metered, with the
 * mobile number shown. It is not ours to refuse, whoever calls; only an extension of the same digits goes before it.
 */
export const ordinaryCall: Step = {
  code: "outside.ordinary-call",
  sources: ["Q6"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take({ call, dialled, line, outside, withheld }, table) {
    const params = { dialled };
    if (line === null || outside !== null || !isPublicNumber(dialled)) {
      return { result: "NOT_APPLICABLE", params };
    }
    if (table.extension(call.company, dialled as ExtensionNumber) !== undefined) {
      return { result: "NOT_APPLICABLE", params };
    }
    const presented = withheld ? WITHHELD : ({ kind: "MOBILE", number: line } as const);
    const to = { carrier: parsePhoneNumber(dialled) ?? dialled };
    return {
      result: "MATCHED",
      params: { dialled, presented: presented.number },
      decides: endingOutside("ORDINARY_CALL", to, presented, "METERED_MOBILE"),
    };
  },
};
