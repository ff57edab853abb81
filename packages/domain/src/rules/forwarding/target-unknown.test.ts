import { nobodyWith } from "../../settings/forwarding.ts";
import { DEFAULT_OUTSIDE } from "../../settings/outside.ts";
import { aCompany } from "../../testing/a-company.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf, number } from "../../testing/scalars.ts";
import { targetUnknown } from "./target-unknown.rule.ts";

const company = (...targets: ReturnType<typeof idOf>[]) =>
  aCompany({
    extensions: [
      anExtension("7001", null, { forwarding: targets.map((to) => ({ when: "NO_ANSWER", to })) }),
      aDeskPhone("2001"),
    ],
  });
const found = (index: number, target: string | null, why = "NOBODY") => ({
  at: `forwarding/${index}/to`,
  params: { extension: "7001", when: "NO_ANSWER", target, why },
});

describeRule(targetUnknown, {
  allowed: [
    { when: "the target is a colleague", company: company(idOf("2001")), extension: "7001" },
    { when: "nothing is forwarded", company: company(), extension: "7001" },
    {
      when: "a number outside, where the company lets forwards out",
      company: aCompany({
        extensions: [
          anExtension("7001", null, {
            forwarding: [{ when: "NO_ANSWER", to: nobodyWith(number("09012345678")) }],
          }),
        ],
        settings: { outside: { ...DEFAULT_OUTSIDE, forwarding: "LISTED" } },
      }),
      extension: "7001",
    },
  ],
  refused: [
    {
      when: "a number outside, where it does not: a separate permission, off by default",
      company: company(nobodyWith(number("090-1234-5678"))),
      extension: "7001",
      finds: [found(0, "09012345678", "OUTSIDE")],
    },
    {
      when: "a number that nobody has",
      company: company(idOf("2001"), nobodyWith(number("7999"))),
      extension: "7001",
      finds: [found(1, "7999")],
    },
    {
      when: "an extension that is gone, whose number is not known any more",
      company: company(idOf("7999")),
      extension: "7001",
      finds: [found(0, null)],
    },
  ],
});
