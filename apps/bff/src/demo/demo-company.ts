import type { CompanyDocumentToSend } from "@naisen/api/company-document";
import { type Day, laterBy } from "@naisen/domain/vocabulary/day";
import { demoDeskPhones } from "./demo-desk-phones.ts";
import { demoMobiles, numberOf } from "./demo-mobiles.ts";
import { DEMO_SITES } from "./demo-sites.ts";
import { seeded } from "./seeded.ts";

type Line = CompanyDocumentToSend["mobileLines"][number];
type Pair = NonNullable<CompanyDocumentToSend["twoInOne"]>[number];

const SEED = 20_260_401;
const STARTS_ON = "2024-04-01";

/**
 * The company that an empty installation shows: some 120 extensions over three sites and a fourth that is being built,
 * most of them in order, some held and some without a mobile line, lines to bind, and contracts that end within a month
 * of `today`. The same at every start of one day.
 */
export function demoCompany(today: Day): CompanyDocumentToSend {
  const mobiles = demoMobiles(seeded(SEED), today);
  return {
    company: { id: "demo", name: "株式会社みなと商事" },
    holders: [
      {
        id: "h-minato",
        name: "株式会社みなと商事",
        kind: "CORPORATE",
      },
      { id: "h-logistics", name: "株式会社みなと物流", kind: "CORPORATE" },
      { id: "h-kimura", name: "木村 拓也", kind: "PERSONAL" },
      { id: "h-mori", name: "森 千尋", kind: "PERSONAL" },
    ],
    baseContract: {
      menu: "VIRTUAL_PBX",
      holder: "h-minato",
      startsOn: STARTS_ON,
      numberPlan: {
        minDigits: 4,
        maxDigits: 4,
        gatewayPrefix: "8",
        outside050Prefix: "9",
        deskOutsidePrefix: "0",
        coolingOffDays: 0,
      },
      number050: "050-5500-0100",
    },
    sites: DEMO_SITES,
    mobileLines: [...mobiles.lines, ...freeLines(), ...personalLines()],
    twoInOne: pairs(laterBy(today, 27)),
    extensions: [...demoDeskPhones(), ...mobiles.extensions],
    inbound: [
      { number: "050-5500-0100", to: "2001" },
      { number: "03-5500-0100", to: "2002" },
      { number: "06-5500-0100", to: "3001" },
    ],
  };
}

/**
 * Lines of the company without an extension: what may be bound, most with the carrier's voicemail, which many of the
 * extensions use, and one that may not be bound as long as it is suspended.
 */
function freeLines(): readonly Line[] {
  return Array.from({ length: 12 }, (_, index) => ({
    number: `070-3100-${9001 + index}`,
    holder: "h-minato",
    status: index === 11 ? "SUSPENDED" : "ACTIVE",
    options: [
      { kind: "OFFICE_LINK", startsOn: STARTS_ON },
      ...(index < 9 ? [{ kind: "CARRIER_VOICEMAIL" as const, startsOn: STARTS_ON }] : []),
    ],
  }));
}

/**
 * Private numbers of people at work here, known because their handsets carry a company number too (2in1). For the last
 * one somebody ordered OFFICE_LINK, so that nothing but its holder stands in the way.
 */
function personalLines(): readonly Line[] {
  return ["h-kimura", "h-kimura", "h-mori", "h-mori"].map((holder, index) => ({
    number: `080-3200-${9101 + index}`,
    holder,
    status: "ACTIVE",
    options: index === 3 ? [{ kind: "OFFICE_LINK", startsOn: STARTS_ON }] : [],
  }));
}

/**
 * A company line beside another, a company line on a private handset as B, and a private B beside a company line, which
 * ends.
 */
function pairs(endsOn: Day): Pair[] {
  return [
    { a: numberOf(7008), b: "070-3100-9001", startsOn: STARTS_ON, mode: "A", avoidOtherNumber: false },
    { a: "080-3200-9101", b: numberOf(7030), startsOn: STARTS_ON, mode: "DUAL", avoidOtherNumber: false },
    { a: numberOf(7045), b: "080-3200-9103", startsOn: STARTS_ON, endsOn, mode: "A", avoidOtherNumber: true },
  ];
}
