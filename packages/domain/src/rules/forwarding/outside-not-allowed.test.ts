import { nobodyWith } from "../../settings/forwarding.ts";
import { DEFAULT_OUTSIDE, type OutsidePolicy } from "../../settings/outside.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf, number, phone } from "../../testing/scalars.ts";
import { outsideNotAllowed } from "./outside-not-allowed.rule.ts";

const LISTING = { forwarding: "LISTED", allowList: ["090", "+1", "03"] } as const;

/** 7001 forwards there when nobody answers. */
const forwarding = (to: string, but: Partial<OutsidePolicy> = LISTING) => ({
  company: aCompany({
    contract: { number050: phone("050-5555-0100") },
    extensions: [
      anExtension("7001", null, { forwarding: [{ when: "NO_ANSWER", to: nobodyWith(number(to)) }] }),
    ],
    settings: { outside: { ...DEFAULT_OUTSIDE, ...but } },
  }),
  extension: "7001",
});
const found = (target: string, why: string) => ({
  at: "forwarding/0/to",
  params: { extension: "7001", when: "NO_ANSWER", target, why },
});

describeRule(outsideNotAllowed, {
  allowed: [
    { when: "a number that begins like the list", ...forwarding("090-1234-5678") },
    { when: "the same as it is written abroad", ...forwarding("+81 90 1234 5678") },
    {
      when: "while calls are frozen, which stops calls and no edit",
      ...forwarding("0312345678", { ...LISTING, frozen: true }),
    },
    {
      when: "a listed country, where calls abroad are allowed",
      ...forwarding("010-1-212-555-0100", { ...LISTING, international: "LISTED" }),
    },
    { when: "an extension", ...forwarding("7002") },
    {
      when: "no forward may leave at all: that is forwarding.target-unknown",
      ...forwarding("0612345678", {}),
    },
    {
      when: "an extension that is there",
      company: aCompany({
        extensions: [anExtension("7001", null, { forwarding: [{ when: "BUSY", to: idOf("7001") }] })],
        settings: { outside: { ...DEFAULT_OUTSIDE, ...LISTING } },
      }),
      extension: "7001",
    },
  ],
  refused: [
    {
      when: "a number that is not on the list",
      ...forwarding("0612345678"),
      finds: [found("0612345678", "NOT_LISTED")],
    },
    {
      when: "a listed country, where calls abroad are not allowed",
      ...forwarding("+12125550100"),
      finds: [found("+12125550100", "CLASS")],
    },
    {
      when: "the company's own 050 number, by which it would come back",
      ...forwarding("050-5555-0100", { ...LISTING, allowList: ["050"] }),
      finds: [found("05055550100", "OWN_NUMBER")],
    },
    {
      when: "the number of the company's own gateway",
      ...forwarding("03-5555-0100"),
      finds: [found("0355550100", "OWN_NUMBER")],
    },
  ],
});
