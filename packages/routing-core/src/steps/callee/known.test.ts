import { aCompany } from "@naisen/domain/testing/a-company";
import { aDeskPhone, anExtension } from "@naisen/domain/testing/an-extension";
import { number, OSAKA, TOKYO } from "@naisen/domain/testing/scalars";
import { aCall, EQUIPPED, OUR_050, OUTSIDER, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { calleeKnown } from "./known.step.ts";

const company = office();
const nobody = (when: string, dialled: string): StepCase => ({
  when,
  company,
  call: aCall({ mobile: SATO }, dialled),
  says: { result: "REFUSED", params: { dialled, siteCode: null }, refusal: "NO_SUCH_EXTENSION" },
});

/** Tokyo has the site code 21, Osaka 22. */
function withSiteCodes(): StepCase["company"] {
  const plain = aCompany({
    extensions: [
      aDeskPhone("2111"),
      aDeskPhone("2112"),
      aDeskPhone("2211", { site: OSAKA }),
      aDeskPhone("12", { site: OSAKA }),
      anExtension("7001", SATO),
    ],
  });
  const codes = new Map([
    [TOKYO, "21"],
    [OSAKA, "22"],
  ]);
  const sites = [...plain.facts.sites].map(
    ([id, site]) => [id, { ...site, siteCode: codes.get(id) ?? "" }] as const,
  );
  return { ...plain, facts: { ...plain.facts, sites: new Map(sites) } };
}

const coded = withSiteCodes();
const found = (
  when: string,
  from: StepCase["call"]["from"],
  dialled: string,
  extension: string,
): StepCase => ({
  when,
  company: coded,
  call: aCall(from, dialled),
  says: { result: "MATCHED", params: { dialled, extension } },
});

describeStep(calleeKnown, [
  { ...found("a colleague", { mobile: SATO }, "7002", "7002"), company },
  { ...found("a held extension has its number all the same", { mobile: SATO }, "7003", "7003"), company },
  nobody("digits of nobody", "7999"),
  nobody("the beginning of an extension", "700"),
  nobody("an extension with digits behind it", "70021"),
  found("a desk phone leaves out its own site's code", { desk: number("2111") }, "12", "12"),
  found("and is found behind it where the digits alone are nobody's", { desk: number("2112") }, "11", "2111"),
  found("the digits as they stand go first", { desk: number("2211") }, "2112", "2112"),
  {
    when: "a desk phone does not reach another site by its end digits",
    company: coded,
    call: aCall({ desk: number("2211") }, "13"),
    says: { result: "REFUSED", params: { dialled: "13", siteCode: "22" }, refusal: "NO_SUCH_EXTENSION" },
  },
  {
    when: "a mobile has no site code to leave out",
    company: coded,
    call: aCall({ mobile: SATO }, "11"),
    says: { result: "REFUSED", params: { dialled: "11", siteCode: null }, refusal: "NO_SUCH_EXTENSION" },
  },
  {
    when: "an outside call asks for no extension",
    company,
    call: aCall({ mobile: EQUIPPED }, "90312345678"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
  {
    when: "from outside the number says which extension",
    company,
    call: aCall({ outside: OUTSIDER }, OUR_050),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
