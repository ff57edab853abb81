import type { ForwardingRule } from "@naisen/domain/settings/forwarding";
import { nobodyWith } from "@naisen/domain/settings/forwarding";
import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine } from "@naisen/domain/testing/a-line";
import { aDeskPhone, anExtension } from "@naisen/domain/testing/an-extension";
import { idOf, number } from "@naisen/domain/testing/scalars";
import { aCall, EQUIPPED, office, SATO, SUSPENDED, TAKAHASHI, under } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { officeForwarding } from "../../testing/outside-office.ts";
import { forwardingAlways } from "./always.step.ts";

const call = aCall({ mobile: SATO }, "7002");
const always = (to: string): ForwardingRule => ({ when: "ALWAYS", to: idOf(to) });

/** 7002 forwards by these rules; 7001 is in order, 7003 held, 7005 unbound, 2001 a desk phone that forwards to 2002. */
function forwardingBy(
  rules: readonly ForwardingRule[],
  back: readonly ForwardingRule[] = [],
): StepCase["company"] {
  return aCompany({
    lines: [aLine(SATO), aLine(TAKAHASHI), aLine(SUSPENDED, { status: "SUSPENDED" })],
    extensions: [
      anExtension("7001", SATO),
      anExtension("7002", TAKAHASHI, { forwarding: rules }),
      anExtension("7003", SUSPENDED),
      anExtension("7005"),
      aDeskPhone("2001", { forwarding: [{ when: "NO_ANSWER", to: idOf("2002") }] }),
      aDeskPhone("2002", { forwarding: back }),
    ],
  });
}

function forwards(when: string, to: string, company: StepCase["company"]): StepCase {
  return { when, company, call, says: { result: "MATCHED", params: { extension: "7002", to } } };
}

function stays(when: string, why: string, to: string | null, company: StepCase["company"]): StepCase {
  return { when, company, call, says: { result: "NOT_APPLICABLE", params: { extension: "7002", why, to } } };
}

const toNobody: ForwardingRule = { when: "ALWAYS", to: nobodyWith(number("7999")) };

const ALLOWED = { forwarding: "LISTED", allowList: ["03"], dailyCap: 10 } as const;

/** Why a forward to a number outside does not happen, on a day with five outside calls. */
const OUTSIDE_PASSED: readonly (readonly [string, string, string, Partial<OutsidePolicy>])[] = [
  ["the company lets no forward out", "OUTSIDE_OFF", "0312345678", { forwarding: "NO" }],
  ["a freeze", "OUTSIDE_FROZEN", "0312345678", { frozen: true }],
  ["a class that is not allowed", "OUTSIDE_CLASS", "+12125550100", { allowList: ["+1"] }],
  ["a number that is not listed", "OUTSIDE_NOT_LISTED", "0612345678", {}],
  ["the company's own fixed line", "OUTSIDE_OWN_NUMBER", "0355550100", {}],
  ["the cap of the day is reached", "OUTSIDE_CAP", "0312345678", { dailyCap: 5 }],
];

describeStep(forwardingAlways, [
  forwards("to a colleague", "7001", forwardingBy([always("7001")])),
  forwards("of two rules the first counts", "7001", forwardingBy([always("7001"), always("2001")])),
  forwards(
    "a rule that is passed over is as if it were not set",
    "2001",
    forwardingBy([always("7003"), always("2001")]),
  ),
  stays("no rule", "NONE", null, forwardingBy([])),
  stays("a rule for another condition", "NONE", null, forwardingBy([{ when: "BUSY", to: idOf("7001") }])),
  stays("to a colleague who is held", "HELD", "7003", forwardingBy([always("7003")])),
  stays("to one without a line", "UNBOUND", "7005", forwardingBy([always("7005")])),
  stays("to a number that nobody has", "UNKNOWN", "7999", forwardingBy([toNobody])),
  stays("to an extension that is gone", "UNKNOWN", null, forwardingBy([always("7998")])),
  stays("to oneself", "ITSELF", "7002", forwardingBy([always("7002")])),
  stays(
    "in a loop of two",
    "LOOP",
    "2002",
    forwardingBy([always("2002")], [{ when: "BUSY", to: idOf("7002") }]),
  ),
  stays(
    "in a loop of three, whatever its conditions",
    "LOOP",
    "2001",
    forwardingBy([always("2001")], [always("7002")]),
  ),
  forwards("a loop of others is not one's own", "2001", forwardingBy([always("2001")], [always("2001")])),
  {
    when: "an outside call",
    company: office(),
    call: aCall({ mobile: EQUIPPED }, "90312345678"),
    says: { result: "NOT_APPLICABLE", params: { extension: "", why: "NONE", to: null } },
  },
  {
    when: "to a number outside, which the company allows",
    company: officeForwarding("2001", "ALWAYS", "0312345678"),
    call: aCall({ mobile: SATO }, "2001"),
    says: { result: "MATCHED", params: { extension: "2001", to: "0312345678" } },
  },
  ...OUTSIDE_PASSED.map(
    ([when, why, to, but]): StepCase => ({
      when,
      company: officeForwarding("2001", "ALWAYS", to, { ...ALLOWED, ...but }),
      call: under(aCall({ mobile: SATO }, "2001"), { outsideToday: 5 }),
      says: { result: "NOT_APPLICABLE", params: { extension: "2001", why, to } },
    }),
  ),
  {
    when: "to a number outside from a desk phone whose site has no gateway",
    company: officeForwarding("2002", "ALWAYS", "0312345678"),
    call: aCall({ mobile: SATO }, "2002"),
    says: {
      result: "NOT_APPLICABLE",
      params: { extension: "2002", why: "OUTSIDE_NO_WAY", to: "0312345678" },
    },
  },
]);
