import { idOf, TOKYO } from "@naisen/domain/testing/scalars";
import { aCall, OUR_050, OUR_FIXED_LINE, OUTSIDER, SATO, under } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { officeForwarding } from "../../testing/outside-office.ts";
import { forwardingOutside } from "./outside.step.ts";

const NUMBER = "0312345678";
const byGateway = { gateway: TOKYO, number: "+81312345678" };

function goes(
  when: string,
  company: StepCase["company"],
  call: StepCase["call"],
  extension: string,
  but: { presented?: string; charge?: string } = {},
): StepCase {
  const params = { extension, number: NUMBER, presented: OUR_FIXED_LINE, charge: "FLAT_RATE", ...but };
  return {
    when,
    company,
    call,
    says: {
      result: "MATCHED",
      params,
      decides: { outcome: "OUTSIDE", calleeCharge: "METERED_FORWARD", charge: params.charge },
    },
  };
}

const always = officeForwarding("2001", "ALWAYS", NUMBER);
const busy = officeForwarding("2001", "BUSY", NUMBER);
const toDesk = aCall({ mobile: SATO }, "2001");
/** The 050 number rings 2001. */
function withInbound(company: StepCase["company"]): StepCase["company"] {
  return {
    ...company,
    settings: { ...company.settings, inbound: new Map([[OUR_050, idOf("2001")]]) },
  };
}

const stays = { result: "NOT_APPLICABLE", params: {} } as const;

describeStep(forwardingOutside, [
  {
    ...goes("a desk phone that always forwards, by its site's gateway", always, toDesk, "2001"),
    says: {
      result: "MATCHED",
      params: { extension: "2001", number: NUMBER, presented: OUR_FIXED_LINE, charge: "FLAT_RATE" },
      decides: {
        outcome: "OUTSIDE",
        legs: [{ to: byGateway, ringSeconds: null, on: {} }],
        presented: { kind: "FIXED_LINE", number: OUR_FIXED_LINE },
        charge: "FLAT_RATE",
        calleeCharge: "METERED_FORWARD",
        reached: 0,
      },
    },
  },
  goes("a desk phone that is busy", busy, under(toDesk, { busy: ["2001"] }), "2001"),
  goes(
    "a mobile whose line has the option",
    officeForwarding("7006", "ALWAYS", NUMBER),
    aCall({ mobile: SATO }, "7006"),
    "7006",
  ),
  goes("the number is withheld", always, aCall({ mobile: SATO }, "1842001"), "2001", { presented: "" }),
  goes(
    "a call that came from outside costs its caller nothing here",
    withInbound(always),
    aCall({ outside: OUTSIDER }, OUR_050),
    "2001",
    { charge: "NONE" },
  ),
  { when: "the phone is free", company: busy, call: toDesk, says: stays },
  {
    when: "the gateway's site is down",
    company: always,
    call: under(toDesk, { sitesDown: [TOKYO] }),
    says: stays,
  },
  {
    when: "the line has no option by which a mobile's forward could leave",
    company: officeForwarding("7002", "ALWAYS", NUMBER),
    call: aCall({ mobile: SATO }, "7002"),
    says: stays,
  },
]);
