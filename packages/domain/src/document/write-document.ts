import type { CompanyState } from "../company-state.ts";
import { type Extension, sameValue } from "../settings/extension.ts";
import { targetNumber } from "../settings/forwarding.ts";
import { DEFAULT_OUTSIDE, type OutsidePolicy } from "../settings/outside.ts";
import type { DaySpan } from "../vocabulary/day-span.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type { CompanyDocument, DocumentExtension, DocumentTerm } from "./company-document.ts";

/** The document of a company loaded whole; what is absent has no key. readDocument of it gives the same company. */
export function writeDocument({ facts, settings }: CompanyState): CompanyDocument {
  const { baseContract } = facts;
  const numberOf = (id: ExtensionId) => targetNumber(id, settings.extensions);
  return {
    company: { id: facts.company.id, name: facts.company.name },
    holders: [...facts.holders.values()].map(({ corporateNumber, ...holder }) => ({
      ...holder,
      ...present({ corporateNumber }),
    })),
    baseContract: {
      menu: baseContract.menu,
      holder: baseContract.holder,
      ...term(baseContract.term),
      numberPlan: baseContract.numberPlan,
      ...present({ number050: baseContract.number050 }),
    },
    sites: [...facts.sites.values()].map(({ accessLine, address, gatewayNumber, ...site }) => ({
      ...site,
      ...present({ address, gatewayNumber }),
      ...(accessLine === null ? {} : { accessLine: { ...present(accessLine), type: accessLine.type } }),
    })),
    mobileLines: [...facts.lines.values()].map((line) => ({
      ...line,
      options: line.options.map((option) => ({ kind: option.kind, ...term(option.term) })),
    })),
    twoInOne: facts.pairs.map((pair) => ({
      a: pair.a,
      b: pair.b,
      ...term(pair.term),
      mode: settings.twoInOneModes.get(pair.a)?.mode ?? "A",
      avoidOtherNumber: settings.twoInOneModes.get(pair.a)?.avoidOtherNumber ?? false,
    })),
    extensions: [...settings.extensions].map((extension) => writeExtension(extension, numberOf)),
    inbound: [...settings.inbound].flatMap(([number, id]) => {
      const to = numberOf(id);
      return to === null ? [] : [{ number, to }];
    }),
    ...writeOutside(settings.outside),
  };
}

/** Absent where it was never set otherwise. */
function writeOutside(outside: OutsidePolicy): Pick<CompanyDocument, "outside"> {
  return sameValue(outside, DEFAULT_OUTSIDE) ? {} : { outside };
}

/** One extension as a document names it, with its forwards by number. */
function writeExtension(
  extension: Extension,
  numberOf: (id: ExtensionId) => ExtensionNumber | null,
): DocumentExtension {
  const { id: _, forwarding: forwards, site, mobile, kana, department, voicemail, ...rest } = extension;
  const forwarding = forwards.flatMap(({ when, to: id }) => {
    const to = numberOf(id);
    return to === null ? [] : [{ when, to }];
  });
  return {
    ...rest,
    ...present({ site, mobile, kana, department }),
    ...(voicemail === null
      ? {}
      : { voicemail: { on: voicemail.on, ...present({ ringSeconds: voicemail.ringSeconds }) } }),
    ...(forwarding.length === 0 ? {} : { forwarding }),
  };
}

function term({ startsOn, endsOn }: DaySpan): DocumentTerm {
  return { startsOn, ...present({ endsOn }) };
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], null> };

/** The fields that are not null. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<Fields>;
}
