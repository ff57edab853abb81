import { number, TOKYO } from "@naisen/domain/testing/scalars";
import { projectState } from "../../table/project.ts";
import { aCall, type Known, office, SATO, under } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { officeLinkVoicemail } from "./office-link.step.ts";

const company = office();
const call = (dialled: string, known: Known) => under(aCall({ mobile: SATO }, dialled), known);

function answers(when: string, dialled: string, known: Known, state: string): StepCase {
  const decides = {
    outcome: "VOICEMAIL",
    presented: { kind: "EXTENSION", number: "7001" },
    charge: "FLAT_RATE",
    calleeCharge: "NONE",
    refusal: null,
  };
  const params = { extension: "2001", state };
  return { when, company, call: call(dialled, known), says: { result: "MATCHED", params, decides } };
}

function silent(when: string, dialled: string, why: string, known: Known): StepCase {
  return {
    when,
    company,
    call: call(dialled, known),
    says: { result: "NOT_APPLICABLE", params: { extension: dialled, why } },
  };
}

function onCustomerMenu(): StepCase {
  const [desk] = company.settings.extensions.numbered(number("2001"));
  const { facts } = company;
  const baseContract = { ...facts.baseContract, menu: "CUSTOMER_PBX" as const };
  const stated = silent("the customer menu has none", "2001", "NOT_IN_MENU", {});
  const [entry] = [...projectState(company).extensions].filter(({ id }) => id === desk?.id);
  const owners = entry === undefined ? [] : [entry];
  const but = { way: { legs: [], owners }, place: { leg: 0, state: "CALLEE_BUSY" as const } };
  return { ...stated, company: { ...company, facts: { ...facts, baseContract } }, but };
}

describeStep(officeLinkVoicemail, [
  answers("no answer", "2001", { noAnswer: ["2001"] }, "CALLEE_NO_ANSWER"),
  answers(
    "it lives in the network and needs no registered phone",
    "2001",
    { unregistered: ["2001"] },
    "CALLEE_UNREGISTERED",
  ),
  answers("nor its site", "2001", { sitesDown: [TOKYO] }, "SITE_DOWN"),
  answers(
    "after a forward it is that of the extension forwarded to",
    "7007",
    { busy: ["7007", "2001"] },
    "CALLEE_BUSY",
  ),
  silent("the phone is free", "2001", "FREE", {}),
  silent("switched off", "2002", "OFF", { busy: ["2002"] }),
  silent("a mobile has its carrier's", "7001", "OTHER_KIND", { busy: ["7001"] }),
  onCustomerMenu(),
]);
