import { number, OSAKA, phone, TOKYO } from "@naisen/domain/testing/scalars";
import { aCall, EQUIPPED, OUR_FIXED_LINE, office, under } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { outsideGateway } from "./gateway.step.ts";

const company = office();
const OSAKA_LINE = phone("06-5555-0200");
const BY_MOBILE = aCall({ mobile: EQUIPPED }, "80312345678");
const BY_TOKYO = aCall({ desk: number("2001") }, "00312345678");
const BY_OSAKA = aCall({ desk: number("2002") }, "00312345678");

/** Osaka has a gateway too, behind Tokyo in the document. */
function twoGateways(): StepCase["company"] {
  const { facts } = company;
  const sites = new Map(facts.sites);
  const tokyo = sites.get(TOKYO);
  if (tokyo !== undefined) sites.set(OSAKA, { ...tokyo, id: OSAKA, gatewayNumber: OSAKA_LINE });
  return { ...company, facts: { ...facts, sites } };
}

function through(when: string, call: StepCase["call"], site: string, line: string, at = company): StepCase {
  const learnt = { gateway: { site, number: line } };
  return { when, company: at, call, says: { result: "MATCHED", params: { site, number: line }, learnt } };
}

function none(when: string, call: StepCase["call"], site: string | null): StepCase {
  return { when, company, call, says: { result: "REFUSED", params: { site }, refusal: "NO_GATEWAY" } };
}

function notAsked(when: string, call: StepCase["call"]): StepCase {
  return { when, company, call, says: { result: "NOT_APPLICABLE", params: {} } };
}

describeStep(outsideGateway, [
  through("a mobile, the first in the document's order", BY_MOBILE, TOKYO, OUR_FIXED_LINE, twoGateways()),
  through(
    "a mobile, the next where the first one's site is down",
    under(BY_MOBILE, { sitesDown: [TOKYO] }),
    OSAKA,
    OSAKA_LINE,
    twoGateways(),
  ),
  through("a desk phone, its own site's", BY_TOKYO, TOKYO, OUR_FIXED_LINE),
  through("a desk phone at Osaka, Osaka's", BY_OSAKA, OSAKA, OSAKA_LINE, twoGateways()),
  none("a desk phone does not borrow another site's", BY_OSAKA, OSAKA),
  none("a desk phone whose site is down", under(BY_TOKYO, { sitesDown: [TOKYO] }), TOKYO),
  none("a mobile where the only site with one is down", under(BY_MOBILE, { sitesDown: [TOKYO] }), null),
  none("a desk phone at no site", aCall({ desk: number("2003") }, "00312345678"), null),
  notAsked("a 050 call", aCall({ mobile: EQUIPPED }, "90312345678")),
  notAsked("an extension call", aCall({ mobile: EQUIPPED }, "7002")),
]);
