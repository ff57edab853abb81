import { instant } from "@naisen/domain/testing/scalars";
import { aCall, EQUIPPED, office, SATO } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { calleeLive } from "./live.step.ts";

const company = office();

describeStep(calleeLive, [
  {
    when: "a colleague in order",
    company,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "MATCHED", params: { extension: "7002", day: "2026-12-01" } },
  },
  {
    when: "on the last day of Office Link",
    company,
    call: aCall({ mobile: SATO }, "7004", instant("2026-12-01T23:59:59+09:00")),
    says: { result: "MATCHED", params: { extension: "7004", day: "2026-12-01" } },
  },
  {
    when: "the day after",
    company,
    call: aCall({ mobile: SATO }, "7004", instant("2026-12-02T00:00:00+09:00")),
    says: { result: "REFUSED", params: { extension: "7004", day: "2026-12-02" }, refusal: "EXTENSION_HELD" },
  },
  {
    when: "a colleague whose line is suspended",
    company,
    call: aCall({ mobile: SATO }, "7003"),
    says: { result: "REFUSED", params: { extension: "7003", day: "2026-12-01" }, refusal: "EXTENSION_HELD" },
  },
  {
    when: "an outside call has no callee of ours",
    company,
    call: aCall({ mobile: EQUIPPED }, "90312345678"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
