import { aCall, EQUIPPED, SATO, under } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { officeAllowing } from "../../testing/outside-office.ts";
import { outsideDailyCap } from "./daily-cap.step.ts";

const company = officeAllowing({ dailyCap: 3 });
const call = aCall({ mobile: EQUIPPED }, "80312345678");

describeStep(outsideDailyCap, [
  {
    when: "the last one of the day",
    company,
    call: under(call, { outsideToday: 2 }),
    says: { result: "MATCHED", params: { today: 2, cap: 3 } },
  },
  {
    when: "one too many",
    company,
    call: under(call, { outsideToday: 3 }),
    says: { result: "REFUSED", params: { today: 3, cap: 3 }, refusal: "OUTSIDE_CAP_REACHED" },
  },
  {
    when: "no cap is set",
    company: officeAllowing({}),
    call: under(call, { outsideToday: 1_000 }),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
  {
    when: "an extension is called behind the cap",
    company,
    call: under(aCall({ mobile: SATO }, "7002"), { outsideToday: 3 }),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
