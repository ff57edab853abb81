import { instant, NOW, number } from "@naisen/domain/testing/scalars";
import { aCall, OUR_050, OUTSIDER, office, SATO, SUSPENDED, UNTIL_TODAY } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { callerLive } from "./live.step.ts";

const company = office();
const TOMORROW = instant("2026-12-02T00:00:00+09:00");

describeStep(callerLive, [
  {
    when: "a mobile in order",
    company,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "MATCHED", params: { extension: "7001", day: "2026-12-01" } },
  },
  {
    when: "on the last day of Office Link",
    company,
    call: aCall({ mobile: UNTIL_TODAY }, "7002", NOW),
    says: { result: "MATCHED", params: { extension: "7004", day: "2026-12-01" } },
  },
  {
    when: "the day after",
    company,
    call: aCall({ mobile: UNTIL_TODAY }, "7002", TOMORROW),
    says: { result: "REFUSED", params: { extension: "7004", day: "2026-12-02" }, refusal: "CALLER_HELD" },
  },
  {
    when: "a suspended line",
    company,
    call: aCall({ mobile: SUSPENDED }, "7002"),
    says: { result: "REFUSED", params: { extension: "7003", day: "2026-12-01" }, refusal: "CALLER_HELD" },
  },
  {
    when: "a desk phone before the contract began",
    company,
    call: aCall({ desk: number("2001") }, "7002", instant("2026-03-31T12:00:00+09:00")),
    says: { result: "REFUSED", params: { extension: "2001", day: "2026-03-31" }, refusal: "CALLER_HELD" },
  },
  {
    when: "somebody outside has no extension that could be held",
    company,
    call: aCall({ outside: OUTSIDER }, OUR_050),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
