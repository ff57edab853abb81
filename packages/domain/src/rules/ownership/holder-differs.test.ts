import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { day, LOGISTICS, phone, SATO } from "../../testing/scalars.ts";
import { holderDiffers } from "./holder-differs.rule.ts";

const PAIR = {
  a: phone("090-1111-0001"),
  b: phone("090-1111-0002"),
  term: { startsOn: day("2026-04-01"), endsOn: null },
};
/** One handset: A is 佐藤さん's own, B is the company's. */
const privateAndCompany = {
  pairs: [PAIR],
  lines: [aLine("090-1111-0001", { holder: SATO }), aLine("090-1111-0002")],
};

describeRule(holderDiffers, {
  allowed: [
    {
      when: "the company itself holds the line",
      company: aCompany({
        lines: [aLine("090-1111-0001")],
        extensions: [anExtension("7001", "090-1111-0001")],
      }),
      extension: "7001",
    },
    {
      when: "nothing is bound",
      company: aCompany({ extensions: [anExtension("7001")] }),
      extension: "7001",
    },
    {
      when: "a phone that stands on a desk has no line of its own",
      company: aCompany({ extensions: [aDeskPhone("2001")] }),
      extension: "2001",
    },
    {
      when: "a number of nobody is another rule's affair",
      company: aCompany({ extensions: [anExtension("7001", "090-9999-0001")] }),
      extension: "7001",
    },
    {
      when: "the company's B line on a handset whose A line is private",
      company: aCompany({ ...privateAndCompany, extensions: [anExtension("7001", "090-1111-0002")] }),
      extension: "7001",
    },
  ],
  refused: [
    {
      when: "a person of the company holds the line",
      company: aCompany({
        lines: [aLine("090-1111-0001", { holder: SATO })],
        extensions: [anExtension("7001", "090-1111-0001")],
      }),
      extension: "7001",
      finds: [
        {
          at: "mobile",
          params: {
            extension: "7001",
            mobile: "+819011110001",
            lineHolder: "佐藤 太郎",
            contractHolder: "株式会社サンプル商事",
          },
        },
      ],
    },
    {
      when: "another company whose name reads alike holds the line",
      company: aCompany({
        lines: [aLine("090-1111-0001", { holder: LOGISTICS })],
        extensions: [anExtension("7001", "090-1111-0001")],
      }),
      extension: "7001",
      finds: [
        {
          at: "mobile",
          params: {
            extension: "7001",
            mobile: "+819011110001",
            lineHolder: "㈱サンプル商事",
            contractHolder: "株式会社サンプル商事",
          },
        },
      ],
    },
    {
      when: "the private A line of a handset whose B line is the company's",
      company: aCompany({ ...privateAndCompany, extensions: [anExtension("7001", "090-1111-0001")] }),
      extension: "7001",
      finds: [
        {
          at: "mobile",
          params: {
            extension: "7001",
            mobile: "+819011110001",
            lineHolder: "佐藤 太郎",
            contractHolder: "株式会社サンプル商事",
          },
        },
      ],
    },
    {
      when: "a holder whose name is not known is named by id",
      company: aCompany({
        holders: [],
        lines: [aLine("090-1111-0001", { holder: SATO })],
        extensions: [anExtension("7001", "090-1111-0001")],
      }),
      extension: "7001",
      finds: [
        {
          at: "mobile",
          params: {
            extension: "7001",
            mobile: "+819011110001",
            lineHolder: "h-sato",
            contractHolder: "h-acme",
          },
        },
      ],
    },
  ],
});
