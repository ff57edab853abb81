import { aDeskPhone } from "@naisen/domain/testing/an-extension";
import { idOf } from "@naisen/domain/testing/scalars";
import { aCall, factory, OUR_050, OUR_FIXED_LINE, OUTSIDER, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { inboundNumber } from "./number.step.ts";

const company = office();

function refused(when: string, dialled: string, why: string, at: StepCase["company"] = company): StepCase {
  const says = { result: "REFUSED", params: { dialled, why }, refusal: "NO_SUCH_EXTENSION" } as const;
  return { when, company: at, call: aCall({ outside: OUTSIDER }, dialled), says };
}

function withSettings(
  at: StepCase["company"],
  inbound: ReadonlyMap<typeof OUR_050, ReturnType<typeof idOf>>,
) {
  return { ...at, settings: { ...at.settings, inbound } };
}

const onCustomerMenu = withSettings(factory(), new Map([[OUR_FIXED_LINE, idOf("301")]]));

describeStep(inboundNumber, [
  {
    when: "the 050 number rings the extension set for it",
    company,
    call: aCall({ outside: OUTSIDER }, "050-5555-0100"),
    says: { result: "MATCHED", params: { dialled: "05055550100", extension: "7001" } },
  },
  {
    when: "a gateway's number, whether the gateway is in service or not",
    company: withSettings(company, new Map([[OUR_FIXED_LINE, aDeskPhone("2001").id]])),
    call: aCall({ outside: OUTSIDER }, OUR_FIXED_LINE),
    says: { result: "MATCHED", params: { dialled: OUR_FIXED_LINE, extension: "2001" } },
  },
  refused("another company's number", "0399999999", "NOT_OURS"),
  refused("an extension dialled from outside", "7001", "NOT_OURS"),
  refused("a number of ours with nothing set", OUR_050, "NOT_SET", withSettings(company, new Map())),
  refused("set to a number that nobody has", OUR_FIXED_LINE, "NOBODY"),
  refused("on the customer menu", OUR_FIXED_LINE, "NOT_IN_MENU", onCustomerMenu),
  {
    when: "a call from within",
    company,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
