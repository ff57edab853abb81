// A small office of the virtual menu, for the tests; each test says what is different in it.
import type { CompanyDocument, ExtensionEntry, LineEntry, OptionKind } from "./document.ts";

/** The instant of the tests, and its day. */
export const now = "2026-12-01T09:00:00+09:00";
/** The day of `now`. */
export const today = "2026-12-01";

/** A line of the company with OFFICE_LINK and the options named. */
export function line(last: number, ...kinds: OptionKind[]): LineEntry {
  const all: OptionKind[] = ["OFFICE_LINK", ...kinds];
  return {
    number: `090-1111-000${last}`,
    holder: "h-co",
    status: "ACTIVE",
    options: all.map((kind) => ({ kind, startsOn: "2026-04-01" })),
  };
}

/** A mobile extension 700N on line N. */
export function mobile(last: number, more: Partial<ExtensionEntry> = {}): ExtensionEntry {
  return {
    number: `700${last}`,
    kind: "MOBILE",
    mobile: `090-1111-000${last}`,
    name: `携帯${last}`,
    ...more,
  };
}

/** A fixed IP phone 200N in Tokyo. */
export function desk(last: number, more: Partial<ExtensionEntry> = {}): ExtensionEntry {
  return { number: `200${last}`, kind: "DESK_PHONE", site: "tokyo", name: `卓上${last}`, ...more };
}

/** An office with lines 1 to 4 (the third is a person's own), a gateway in Tokyo and none in Osaka. */
export function office(more: Partial<CompanyDocument> = {}): CompanyDocument {
  return {
    company: { id: "office", name: "株式会社試験" },
    holders: [
      { id: "h-co", name: "株式会社試験", kind: "CORPORATE" },
      { id: "h-own", name: "佐藤 太郎", kind: "PERSONAL" },
    ],
    baseContract: {
      menu: "VIRTUAL_PBX",
      holder: "h-co",
      startsOn: "2026-04-01",
      numberPlan: { minDigits: 2, maxDigits: 4, coolingOffDays: 30 },
      number050: "050-5555-0100",
    },
    sites: [
      {
        id: "tokyo",
        name: "東京",
        siteCode: "20",
        state: "IN_SERVICE",
        equipment: [{ kind: "OUTSIDE_GATEWAY", designated: true }],
        gatewayNumber: "03-5555-0100",
      },
      { id: "osaka", name: "大阪", state: "IN_SERVICE" },
      { id: "nagoya", name: "名古屋", state: "ORDERED" },
    ],
    mobileLines: [
      line(1, "CARRIER_VOICEMAIL", "ROAMING_INCOMING", "OUTSIDE_050", "OUTSIDE_GATEWAY"),
      line(2),
      { ...line(3), holder: "h-own" },
      line(4),
    ],
    extensions: [mobile(1), mobile(2), desk(1), desk(2, { site: "osaka" })],
    ...more,
  };
}

/** A factory of the customer menu: two PBX extensions at two sites and two mobiles. */
export function factory(more: Partial<CompanyDocument> = {}): CompanyDocument {
  const base = office();
  return {
    ...base,
    baseContract: { ...base.baseContract, menu: "CUSTOMER_PBX" },
    extensions: [
      { number: "310", kind: "PBX_EXTENSION", site: "tokyo", name: "総務" },
      { number: "320", kind: "PBX_EXTENSION", site: "osaka", name: "守衛" },
      mobile(1),
      mobile(2),
    ],
    ...more,
  };
}
