import type { CompanyState } from "../company-state.ts";
import { type BaseContract, DEFAULT_NUMBER_PLAN } from "../facts/base-contract.ts";
import type { Facts } from "../facts/facts.ts";
import type { MobileLine } from "../facts/mobile-line.ts";
import type { Site } from "../facts/site.ts";
import type { Extension } from "../settings/extension.ts";
import { ExtensionIndex } from "../settings/extension-index.ts";
import { nobodyWith } from "../settings/forwarding.ts";
import { DEFAULT_OUTSIDE, type OutsidePolicy } from "../settings/outside.ts";
import type { Settings } from "../settings/settings.ts";
import type { DaySpan } from "../vocabulary/day-span.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type {
  CompanyDocument,
  DocumentContract,
  DocumentExtension,
  DocumentLine,
  DocumentOutside,
  DocumentSite,
  DocumentTerm,
} from "./company-document.ts";
import { type DocumentProblem, documentProblems } from "./document-problems.ts";

export type ReadDocument =
  | { readonly kind: "read"; readonly state: CompanyState }
  | { readonly kind: "refused"; readonly problems: readonly DocumentProblem[] };

/** Gives the extension that has this number the id that it keeps for ever. */
export type IdFor = (number: ExtensionNumber) => ExtensionId;

/** The company that a document describes. What its facts do not allow is taken in and stands as HELD. */
export function readDocument(document: CompanyDocument, idFor: IdFor): ReadDocument {
  const problems = documentProblems(document);
  if (problems.length > 0) return { kind: "refused", problems };
  const numbers = new Set(document.extensions.map(({ number }) => number));
  const target: IdFor = (number) => (numbers.has(number) ? idFor(number) : nobodyWith(number));
  const settings = settingsOf(document, idFor, target);
  return { kind: "read", state: { facts: factsOf(document), settings, released: new Map() } };
}

function factsOf(document: CompanyDocument): Facts {
  return {
    company: document.company,
    holders: new Map(
      document.holders.map((holder) => [
        holder.id,
        { ...holder, corporateNumber: holder.corporateNumber ?? null },
      ]),
    ),
    baseContract: contractOf(document.baseContract),
    sites: new Map(document.sites.map((site) => [site.id, siteOf(site)])),
    lines: new Map(document.mobileLines.map((line) => [line.number, lineOf(line)])),
    pairs: (document.twoInOne ?? []).map((pair) => ({ a: pair.a, b: pair.b, term: termOf(pair) })),
  };
}

function contractOf(contract: DocumentContract): BaseContract {
  const plan = contract.numberPlan ?? {};
  return {
    menu: contract.menu,
    holder: contract.holder,
    term: termOf(contract),
    numberPlan: {
      minDigits: plan.minDigits ?? DEFAULT_NUMBER_PLAN.minDigits,
      maxDigits: plan.maxDigits ?? DEFAULT_NUMBER_PLAN.maxDigits,
      gatewayPrefix: plan.gatewayPrefix ?? DEFAULT_NUMBER_PLAN.gatewayPrefix,
      outside050Prefix: plan.outside050Prefix ?? DEFAULT_NUMBER_PLAN.outside050Prefix,
      deskOutsidePrefix: plan.deskOutsidePrefix ?? DEFAULT_NUMBER_PLAN.deskOutsidePrefix,
      coolingOffDays: plan.coolingOffDays ?? DEFAULT_NUMBER_PLAN.coolingOffDays,
    },
    number050: contract.number050 ?? null,
  };
}

function siteOf(site: DocumentSite): Site {
  const line = site.accessLine;
  return {
    id: site.id,
    name: site.name,
    siteCode: site.siteCode ?? "",
    address: site.address ?? null,
    state: site.state,
    accessLine:
      line === undefined
        ? null
        : {
            type: line.type,
            bandwidthMbps: line.bandwidthMbps ?? null,
            guaranteed: line.guaranteed ?? null,
            splitGuarantee: line.splitGuarantee ?? null,
          },
    equipment: (site.equipment ?? []).map(({ kind, designated }) => ({
      kind,
      designated: designated ?? false,
    })),
    gatewayNumber: site.gatewayNumber ?? null,
  };
}

function lineOf(line: DocumentLine): MobileLine {
  return {
    number: line.number,
    holder: line.holder,
    status: line.status,
    options: (line.options ?? []).map((option) => ({ kind: option.kind, term: termOf(option) })),
  };
}

function settingsOf(document: CompanyDocument, idFor: IdFor, target: IdFor): Settings {
  return {
    extensions: new ExtensionIndex(
      document.extensions.map((extension) => extensionOf(extension, idFor, target)),
    ),
    twoInOneModes: new Map(
      (document.twoInOne ?? []).map((pair) => [
        pair.a,
        { mode: pair.mode, avoidOtherNumber: pair.avoidOtherNumber ?? false },
      ]),
    ),
    inbound: new Map((document.inbound ?? []).map(({ number, to }) => [number, target(to)])),
    outside: outsideOf(document.outside ?? {}),
  };
}

function outsideOf(outside: DocumentOutside): OutsidePolicy {
  const given = Object.entries(outside).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_OUTSIDE, ...Object.fromEntries(given) };
}

function extensionOf(extension: DocumentExtension, idFor: IdFor, target: IdFor): Extension {
  const voicemail = extension.voicemail;
  return {
    id: idFor(extension.number),
    number: extension.number,
    kind: extension.kind,
    site: extension.site ?? null,
    mobile: extension.mobile ?? null,
    name: extension.name,
    kana: extension.kana ?? null,
    department: extension.department ?? null,
    voicemail:
      voicemail === undefined ? null : { on: voicemail.on, ringSeconds: voicemail.ringSeconds ?? null },
    forwarding: (extension.forwarding ?? []).map(({ when, to }) => ({ when, to: target(to) })),
  };
}

function termOf({ startsOn, endsOn }: DocumentTerm): DaySpan {
  return { startsOn, endsOn: endsOn ?? null };
}
