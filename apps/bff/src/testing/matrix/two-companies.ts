import type { companyDocument } from "@naisen/api/company-document";
import type * as z from "zod/mini";

type Document = z.input<typeof companyDocument>;

const OPTIONS = [
  { kind: "OFFICE_LINK" as const, startsOn: "2026-04-01" },
  { kind: "CARRIER_VOICEMAIL" as const, startsOn: "2026-04-01" },
];

/** An option that is over within the month, on a line of 西館. */
const ENDING = { kind: "ROAMING_INCOMING" as const, startsOn: "2026-04-01", endsOn: "2026-12-20" };

function line(number: string, holder: string) {
  return { number, holder, status: "ACTIVE" as const, options: OPTIONS };
}

function site(id: string, name: string, gatewayNumber: string) {
  return {
    id,
    name,
    state: "IN_SERVICE" as const,
    accessLine: { type: "HIKARI_NEXT_BUSINESS" as const },
    equipment: [
      { kind: "FIXED_IP_PHONE" as const, designated: true },
      { kind: "L2_SWITCH" as const, designated: true },
      { kind: "ROUTER" as const, designated: true },
      { kind: "OUTSIDE_GATEWAY" as const, designated: true },
    ],
    gatewayNumber,
  };
}

/** An extension of one of the companies, with the mark by which its data is known anywhere. */
export interface Known {
  readonly company: "alpha" | "beta";
  readonly number: string;
  readonly site: string | null;
  readonly mobile: string | null;
  readonly name: string;
}

/** Every extension of both companies. Their names are marks that stand nowhere else. */
export const EXTENSIONS: readonly Known[] = [
  { company: "alpha", number: "2001", site: "higashi", mobile: null, name: "東印 受付" },
  { company: "alpha", number: "2002", site: "higashi", mobile: null, name: "東印 控え" },
  { company: "alpha", number: "3001", site: "nishi", mobile: null, name: "西印 受付" },
  { company: "alpha", number: "7001", site: "higashi", mobile: "090-1111-0001", name: "本人印 一郎" },
  { company: "alpha", number: "7002", site: null, mobile: "090-1111-0002", name: "無印 二郎" },
  { company: "alpha", number: "7003", site: "nishi", mobile: "090-1111-0003", name: "別人印 三郎" },
  { company: "alpha", number: "7007", site: "higashi", mobile: "090-1111-0007", name: "東対印 七子" },
  { company: "alpha", number: "7009", site: "nishi", mobile: "090-1111-0009", name: "西対印 九子" },
  { company: "beta", number: "6999", site: "yoso", mobile: null, name: "余所印 受付" },
  { company: "beta", number: "7001", site: "yoso", mobile: "060-7777-0001", name: "余所印 本人" },
];

/** A line that carries nothing. */
export const FREE_LINE = "090-1111-0004";

export const SITES = [
  { company: "alpha", id: "higashi", name: "東館の印" },
  { company: "alpha", id: "nishi", name: "西館の印" },
  { company: "beta", id: "yoso", name: "余所館の印" },
] as const;

/** Company alpha: two sites, people with and without one, forwards from one site to the other, two handsets of 2in1. */
export function alpha(): Document {
  return {
    company: { id: "alpha", name: "株式会社アルファ" },
    holders: [{ id: "h-same", name: "株式会社アルファ", kind: "CORPORATE" }],
    baseContract: {
      menu: "VIRTUAL_PBX",
      holder: "h-same",
      startsOn: "2026-04-01",
      number050: "050-5555-0100",
      numberPlan: { coolingOffDays: 30 },
    },
    sites: [site("higashi", "東館の印", "03-5555-0101"), site("nishi", "西館の印", "06-5555-0102")],
    mobileLines: [1, 2, 3, 4, 7, 8, 9, 10].map((last) => {
      const plain = line(`090-1111-${String(last).padStart(4, "0")}`, "h-same");
      return last === 3 ? { ...plain, options: [...OPTIONS, ENDING] } : plain;
    }),
    twoInOne: [
      { a: "090-1111-0007", b: "090-1111-0008", startsOn: "2026-04-01", mode: "DUAL" },
      { a: "090-1111-0009", b: "090-1111-0010", startsOn: "2026-04-01", mode: "DUAL" },
    ],
    extensions: EXTENSIONS.filter(({ company }) => company === "alpha").map(extensionOf),
    inbound: [
      { number: "03-5555-0101", to: "2001" },
      { number: "050-5555-0100", to: "3001" },
    ],
  };
}

/** Company beta, with one number that alpha has too. */
export function beta(): Document {
  return {
    company: { id: "beta", name: "余所の印 株式会社" },
    holders: [{ id: "h-same", name: "余所の印 株式会社", kind: "CORPORATE" }],
    baseContract: { menu: "VIRTUAL_PBX", holder: "h-same", startsOn: "2026-04-01" },
    sites: [site("yoso", "余所館の印", "011-555-0103")],
    mobileLines: [line("060-7777-0001", "h-same"), line("060-7777-0002", "h-same")],
    extensions: EXTENSIONS.filter(({ company }) => company === "beta").map(extensionOf),
  };
}

/** Whom the desk phones of each site forward to: the other one's. */
const FORWARDS: Readonly<Record<string, readonly Forward[]>> = {
  "2002": [
    { when: "BUSY", to: "3001" },
    { when: "NO_ANSWER", to: "7003" },
  ],
  "3001": [{ when: "BUSY", to: "2002" }],
  "7001": [{ when: "BUSY", to: "3001" }],
  // In a circle, so that they are passed over.
  "7003": [{ when: "BUSY", to: "7009" }],
  "7009": [{ when: "BUSY", to: "7003" }],
};
interface Forward {
  readonly when: "BUSY" | "NO_ANSWER";
  readonly to: string;
}

/** The department of everybody of a site, a mark too. */
export function departmentOf(site: string | null): string {
  return `${site ?? "どこでもない"}の部署印`;
}

function extensionOf({ number, site, mobile, name }: Known) {
  const forwarding = FORWARDS[number];
  return {
    number,
    name,
    department: departmentOf(site),
    ...(site === null ? {} : { site }),
    ...(mobile === null ? { kind: "DESK_PHONE" as const } : { kind: "MOBILE" as const, mobile }),
    ...(forwarding === undefined ? {} : { forwarding: [...forwarding] }),
  };
}
