import { aCompany } from "@naisen/domain/testing/a-company";
import { number } from "@naisen/domain/testing/scalars";
import { aCall, factory, OUTSIDER, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { outsidePrefix } from "./prefix.step.ts";

const company = office();
const MOBILE = { mobile: SATO };
const DESK = { desk: number("2001") };

function outside(
  when: string,
  from: StepCase["call"]["from"],
  dialled: string,
  params: { prefix: string; number: string; by: string },
): StepCase {
  const learnt = { outside: { number: params.number, by: params.by } };
  return { when, company, call: aCall(from, dialled), says: { result: "MATCHED", params, learnt } };
}

function malformed(when: string, from: StepCase["call"]["from"], dialled: string): StepCase {
  const by = "mobile" in from && dialled.startsWith("9") ? "050" : "GATEWAY";
  const params = { prefix: dialled.slice(0, 1), number: dialled.slice(1), by };
  const says = { result: "REFUSED", params, refusal: "NUMBER_MALFORMED" } as const;
  return { when, company, call: aCall(from, dialled), says };
}

function inside(when: string, from: StepCase["call"]["from"], dialled: string, at = company): StepCase {
  return {
    when,
    company: at,
    call: aCall(from, dialled),
    says: { result: "NOT_APPLICABLE", params: { dialled } },
  };
}

const GATEWAY_CALL = { prefix: "8", number: "0312345678", by: "GATEWAY" };
const noPrefixes = aCompany();
const unprefixed = {
  ...noPrefixes,
  facts: {
    ...noPrefixes.facts,
    baseContract: {
      ...noPrefixes.facts.baseContract,
      numberPlan: { ...noPrefixes.facts.baseContract.numberPlan, gatewayPrefix: "", outside050Prefix: "89" },
    },
  },
};

describeStep(outsidePrefix, [
  outside("the gateway prefix from a mobile", MOBILE, "80312345678", GATEWAY_CALL),
  outside("the 050 prefix from a mobile", MOBILE, "9+12125550100", {
    prefix: "9",
    number: "+12125550100",
    by: "050",
  }),
  outside("the desk prefix from a fixed IP phone", DESK, "00312345678", { ...GATEWAY_CALL, prefix: "0" }),
  outside("a caller who is of no group is not asked yet", { mobile: OUTSIDER }, "80312345678", GATEWAY_CALL),
  outside("behind 184", MOBILE, "18480312345678", GATEWAY_CALL),
  malformed("an extension behind the gateway prefix", MOBILE, "87002"),
  malformed("the 050 prefix alone", MOBILE, "9"),
  malformed("a special number behind the gateway prefix", MOBILE, "8117"),
  malformed("184 behind the gateway prefix", MOBILE, "81840312345678"),
  malformed("a public number from a desk phone without its prefix", DESK, "0312345678"),
  inside("an extension", MOBILE, "7002"),
  inside("a public number from a mobile, which has no desk prefix", MOBILE, "0312345678"),
  inside("a mobile's prefix from a desk phone", DESK, "80312345678"),
  inside(
    "a phone behind the customer's PBX has its own lines",
    { pbx: number("301") },
    "00312345678",
    factory(),
  ),
  inside("from outside", { outside: OUTSIDER }, "80312345678"),
  inside("an empty prefix is none", MOBILE, "0312345678", unprefixed),
  {
    ...outside("a longer prefix goes before a shorter one", MOBILE, "890312345678", {
      prefix: "89",
      number: "0312345678",
      by: "050",
    }),
    company: unprefixed,
  },
]);
