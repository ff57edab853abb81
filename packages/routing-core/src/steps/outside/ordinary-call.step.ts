import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Step } from "../step.ts";

/** Public numbers: 0…, +…, and the special three digits that begin with 1 (104, 117, 171 …). */
const PUBLIC = /^(0\d{4,}|\+[1-9]\d{4,14}|1\d\d)$/;

/**
 * Decision row 5: a public number dialled from a mobile is an ordinary call of the mobile network, metered, with the
 * mobile number shown. It is not ours to refuse, whoever calls; only an extension of the same digits goes before it.
 */
export const ordinaryCall: Step = {
  code: "outside.ordinary-call",
  sources: ["Q6"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take({ call, dialled }, table) {
    const params = { dialled };
    if (!("mobile" in call.from) || !PUBLIC.test(dialled)) return { result: "NOT_APPLICABLE", params };
    if (table.extension(call.company, dialled as ExtensionNumber) !== undefined) {
      return { result: "NOT_APPLICABLE", params };
    }
    const decides = {
      outcome: "ORDINARY_CALL",
      legs: [{ to: { carrier: parsePhoneNumber(dialled) ?? dialled }, ringSeconds: null }],
      presented: { kind: "MOBILE", number: call.from.mobile },
      charge: "METERED_MOBILE",
      calleeCharge: "NONE",
      refusal: null,
    } as const;
    return { result: "MATCHED", params, decides };
  },
};
