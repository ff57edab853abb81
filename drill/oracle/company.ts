// A document opened up: numbers narrowed, defaults filled in, and an id on every extension, since forwards and inbound
// numbers hang on the extension and not on its number (DOMAIN.md section 2).
import type {
  AccessLine,
  CompanyDocument,
  Equipment,
  ExtensionEntry,
  HolderEntry,
  Kind,
  LineStatus,
  Menu,
  Mode,
  NumberPlan,
  OptionEntry,
  SiteState,
  Term,
  Voicemail,
  When,
} from "./document.ts";
import { neverSet, type OutsidePolicy } from "./outside.ts";
import { e164, narrowed } from "./values.ts";

/** What a forward or an inbound number points at; `id` is null while no extension has that number. */
export type Target = { number: string; id: string | null };
/** A forward of an opened extension. */
type Forward = { when: When; target: Target };
/** An opened extension; `arrival` tells who came to a number first. */
export type Extension = {
  id: string;
  arrival: number;
  number: string;
  kind: Kind;
  site: string | null;
  mobile: string | null;
  name: string;
  kana: string | null;
  department: string | null;
  voicemail: Voicemail | null;
  forwarding: Forward[];
};
/** An opened site. */
export type Site = {
  id: string;
  name: string;
  siteCode: string;
  address: string | null;
  state: SiteState;
  accessLine: AccessLine | null;
  equipment: Equipment[];
  gatewayNumber: string | null;
};
/** An opened mobile line. */
export type Line = { number: string; holder: string; status: LineStatus; options: OptionEntry[] };
/** An opened 2in1 pair. */
export type Pair = Term & { a: string; b: string; mode: Mode; avoidOtherNumber: boolean };
/** A company as the oracle looks at it. */
export type Company = {
  company: { id: string; name: string };
  holders: HolderEntry[];
  menu: Menu;
  holder: string;
  term: Term;
  plan: Required<NumberPlan>;
  number050: string | null;
  sites: Site[];
  lines: Line[];
  pairs: Pair[];
  extensions: Extension[];
  inbound: { number: string; target: Target }[];
  outside: OutsidePolicy;
};

const defaultPlan: Required<NumberPlan> = {
  minDigits: 2,
  maxDigits: 8,
  gatewayPrefix: "8",
  outside050Prefix: "9",
  deskOutsidePrefix: "0",
  coolingOffDays: 0,
};

/** Opens a document. */
export function opened(document: CompanyDocument): Company {
  const contract = document.baseContract;
  const company: Company = {
    company: document.company,
    holders: document.holders,
    menu: contract.menu,
    holder: contract.holder,
    term: termOf(contract),
    plan: { ...defaultPlan, ...contract.numberPlan },
    number050: contract.number050 === undefined ? null : e164(contract.number050),
    sites: document.sites.map((site) => ({
      id: site.id,
      name: site.name,
      siteCode: site.siteCode ?? "",
      address: site.address ?? null,
      state: site.state,
      accessLine: site.accessLine ?? null,
      equipment: site.equipment ?? [],
      gatewayNumber: site.gatewayNumber === undefined ? null : e164(site.gatewayNumber),
    })),
    lines: document.mobileLines.map((line) => ({
      number: e164(line.number),
      holder: line.holder,
      status: line.status,
      options: line.options ?? [],
    })),
    pairs: (document.twoInOne ?? []).map((pair) => ({
      ...termOf(pair),
      a: e164(pair.a),
      b: e164(pair.b),
      mode: pair.mode,
      avoidOtherNumber: pair.avoidOtherNumber ?? false,
    })),
    extensions: document.extensions.map((entry, index) => openedExtension(entry, index)),
    inbound: (document.inbound ?? []).map((entry) => ({
      number: e164(entry.number),
      target: { number: narrowed(entry.to), id: null },
    })),
    outside: { ...neverSet, ...document.outside },
  };
  settleTargets(company);
  return company;
}

function termOf(entry: Term): Term {
  return entry.endsOn === undefined
    ? { startsOn: entry.startsOn }
    : { startsOn: entry.startsOn, endsOn: entry.endsOn };
}

function openedExtension(entry: ExtensionEntry, index: number): Extension {
  return {
    id: `document-${index}`,
    arrival: index,
    number: narrowed(entry.number),
    kind: entry.kind,
    site: entry.site ?? null,
    mobile: entry.mobile === undefined ? null : e164(entry.mobile),
    name: entry.name,
    kana: entry.kana ?? null,
    department: entry.department ?? null,
    voicemail: entry.voicemail === undefined ? null : { ...entry.voicemail },
    forwarding: (entry.forwarding ?? []).map((rule) => ({
      when: rule.when,
      target: { number: narrowed(rule.to), id: null },
    })),
  };
}

/** The extension that a number means; of two the one that came to it first (ADR 7). */
export function extensionWithNumber(company: Company, number: string): Extension | null {
  let found: Extension | null = null;
  for (const extension of company.extensions) {
    if (extension.number !== number) continue;
    if (found === null || extension.arrival < found.arrival) found = extension;
  }
  return found;
}

/** The extension with an id. */
export function extensionWithId(company: Company, id: string | null): Extension | null {
  for (const extension of company.extensions) if (extension.id === id) return extension;
  return null;
}

/** Gives every target that still is a bare number the id of the extension that has the number by now. */
export function settleTargets(company: Company): void {
  for (const extension of company.extensions) {
    for (const rule of extension.forwarding) settleTarget(company, rule.target);
  }
  for (const entry of company.inbound) settleTarget(company, entry.target);
}

function settleTarget(company: Company, target: Target): void {
  if (target.id !== null) return;
  const extension = extensionWithNumber(company, target.number);
  if (extension !== null) target.id = extension.id;
}

/** Closes a company into a document again, every number in E.164 and every target by its number of now. */
export function closed(company: Company): CompanyDocument {
  return {
    company: company.company,
    holders: company.holders,
    baseContract: {
      menu: company.menu,
      holder: company.holder,
      ...company.term,
      numberPlan: company.plan,
      ...(company.number050 === null ? {} : { number050: company.number050 }),
    },
    sites: company.sites.map((site) => ({
      id: site.id,
      name: site.name,
      siteCode: site.siteCode,
      ...(site.address === null ? {} : { address: site.address }),
      state: site.state,
      ...(site.accessLine === null ? {} : { accessLine: site.accessLine }),
      equipment: site.equipment,
      ...(site.gatewayNumber === null ? {} : { gatewayNumber: site.gatewayNumber }),
    })),
    mobileLines: company.lines,
    twoInOne: company.pairs,
    extensions: company.extensions.map((extension) => closedExtension(company, extension)),
    inbound: company.inbound.map((entry) => ({
      number: entry.number,
      to: numberOfTarget(company, entry.target),
    })),
    outside: company.outside,
  };
}

function closedExtension(company: Company, extension: Extension): ExtensionEntry {
  const entry: ExtensionEntry = { number: extension.number, kind: extension.kind, name: extension.name };
  if (extension.site !== null) entry.site = extension.site;
  if (extension.mobile !== null) entry.mobile = extension.mobile;
  if (extension.kana !== null) entry.kana = extension.kana;
  if (extension.department !== null) entry.department = extension.department;
  if (extension.voicemail !== null) entry.voicemail = extension.voicemail;
  if (extension.forwarding.length > 0) {
    entry.forwarding = extension.forwarding.map((rule) => ({
      when: rule.when,
      to: numberOfTarget(company, rule.target),
    }));
  }
  return entry;
}

function numberOfTarget(company: Company, target: Target): string {
  const extension = extensionWithId(company, target.id);
  return extension === null ? target.number : extension.number;
}
