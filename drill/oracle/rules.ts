// DOMAIN.md section 3, one entry per row of the table that is about an extension, in the table's order.
// An entry's question answers the facts of every breach: two breaches with the same facts are the same breach.
import { type Company, type Extension, extensionWithId } from "./company.ts";
import { hasOption, inForce, lineOf, outsidePrefixes, siteOf } from "./facts.ts";
import { isOutside, isOwn, mayForward } from "./outside.ts";

/** What a change may set on an extension. */
export type Field = "number" | "mobile" | "site" | "voicemail" | "ringSeconds" | "forwarding";
/** What the table's column "holds" says. */
type Holds = "EXTENSION" | "SETTING" | "NOTHING";
/** One row of the table. */
export type Rule = {
  code: string;
  holds: Holds;
  /** The fields that it is about: setting one of them again asks the rule again, also for an old breach. */
  about: Field[];
  /** It refuses only a change set that sets the field: what stood is passed over. */
  onlyWhereSet?: boolean;
  breaches: (company: Company, extension: Extension, day: string) => string[];
};

const yes = (breached: boolean, facts: string): string[] => (breached ? [facts] : []);

/** The table. */
export const rules: Rule[] = [
  {
    code: "ownership.holder-differs",
    holds: "EXTENSION",
    about: ["mobile"],
    breaches: (company, extension) => {
      const line = lineOf(company, extension.mobile);
      if (line === null) return [];
      return yes(line.holder !== company.holder, `${line.number} is ${line.holder}'s`);
    },
  },
  {
    code: "contract.not-in-force",
    holds: "EXTENSION",
    about: ["mobile"],
    breaches: (company, _extension, day) => yes(!inForce(company.term, day), day),
  },
  {
    code: "contract.line-not-associated",
    holds: "EXTENSION",
    about: ["mobile"],
    breaches: (company, extension, day) => {
      if (extension.mobile === null) return [];
      return yes(!hasOption(company, extension.mobile, "OFFICE_LINK", day), extension.mobile);
    },
  },
  {
    code: "contract.line-not-active",
    holds: "EXTENSION",
    about: ["mobile"],
    breaches: (company, extension) => {
      const line = lineOf(company, extension.mobile);
      if (line === null) return [];
      return yes(line.status !== "ACTIVE", `${line.number} ${line.status}`);
    },
  },
  {
    code: "contract.option-missing",
    holds: "SETTING",
    about: ["voicemail"],
    breaches: (company, extension, day) => {
      if (extension.kind !== "MOBILE" || extension.voicemail?.on !== true) return [];
      const line = lineOf(company, extension.mobile);
      if (line === null) return [];
      return yes(!hasOption(company, line.number, "CARRIER_VOICEMAIL", day), `voicemail ${line.number}`);
    },
  },
  {
    code: "site.not-in-service",
    holds: "EXTENSION",
    about: ["site"],
    breaches: (company, extension) => {
      if (extension.kind === "MOBILE") return [];
      const site = siteOf(company, extension.site);
      if (site === null) return [];
      return yes(site.state !== "IN_SERVICE", `${site.id} ${site.state}`);
    },
  },
  {
    code: "site.wrong-menu",
    holds: "EXTENSION",
    about: [],
    breaches: (company, extension) => {
      if (extension.kind === "DESK_PHONE") return yes(company.menu === "CUSTOMER_PBX", "DESK_PHONE");
      if (extension.kind === "PBX_EXTENSION") return yes(company.menu === "VIRTUAL_PBX", "PBX_EXTENSION");
      return [];
    },
  },
  {
    code: "number.malformed",
    holds: "EXTENSION",
    about: ["number"],
    breaches: (company, extension) => yes(isMalformed(company, extension.number), extension.number),
  },
  {
    code: "number.taken",
    holds: "NOTHING",
    about: ["number"],
    breaches: (company, extension) => {
      if (isMalformed(company, extension.number)) return [];
      const others = company.extensions.filter((other) => other.id !== extension.id);
      return others.filter((other) => other.number === extension.number).map((other) => other.id);
    },
  },
  {
    code: "number.reserved",
    holds: "EXTENSION",
    about: ["number"],
    breaches: (company, extension) => {
      if (isMalformed(company, extension.number)) return [];
      return yes(isReserved(company, extension.number), extension.number);
    },
  },
  {
    code: "number.prefix-of-another",
    holds: "NOTHING",
    about: ["number"],
    breaches: (company, extension) => {
      if (isMalformed(company, extension.number)) return [];
      const found: string[] = [];
      for (const other of company.extensions) {
        if (other.number === extension.number) continue;
        const oneStartsTheOther =
          other.number.startsWith(extension.number) || extension.number.startsWith(other.number);
        if (oneStartsTheOther) found.push(`${extension.number} ${other.number}`);
      }
      return found;
    },
  },
  {
    code: "binding.line-already-bound",
    holds: "NOTHING",
    about: ["mobile"],
    breaches: (company, extension) => {
      if (extension.mobile === null) return [];
      const others = company.extensions.filter((other) => other.id !== extension.id);
      return others.filter((other) => other.mobile === extension.mobile).map((other) => other.id);
    },
  },
  {
    code: "binding.two-in-one-unknown",
    holds: "EXTENSION",
    about: ["mobile"],
    breaches: (company, extension, day) => {
      const number = extension.mobile;
      if (number === null) return [];
      const isB = company.pairs.some((pair) => pair.b === number);
      const isA = company.pairs.some((pair) => pair.a === number);
      const somePairInForce = company.pairs.some((pair) => pair.b === number && inForce(pair, day));
      return yes(isB && !isA && !somePairInForce, number);
    },
  },
  {
    // ADR 7: no row of DOMAIN.md. In a document it is taken in, and shown.
    code: "binding.extension-not-mobile",
    holds: "SETTING",
    about: ["mobile"],
    breaches: (_company, extension) =>
      yes(extension.kind !== "MOBILE" && extension.mobile !== null, `${extension.mobile}`),
  },
  {
    code: "voicemail.office-link-is-for-desk-phones",
    holds: "SETTING",
    about: ["voicemail"],
    breaches: (_company, extension) =>
      yes(extension.kind === "PBX_EXTENSION" && extension.voicemail?.on === true, "voicemail"),
  },
  {
    code: "voicemail.ring-seconds-out-of-range",
    holds: "NOTHING",
    about: ["ringSeconds"],
    breaches: (_company, extension) => {
      const seconds = extension.voicemail?.ringSeconds;
      if (seconds === undefined) return [];
      return yes(seconds < 0 || seconds > 120, `${seconds}`);
    },
  },
  {
    code: "forwarding.loop",
    holds: "SETTING",
    about: ["forwarding"],
    breaches: (company, extension) =>
      extension.forwarding
        .filter((rule) => leadsBackTo(company, rule.target.id, extension.id))
        .map((rule) => `${rule.when} ${rule.target.id}`),
  },
  {
    code: "forwarding.target-unknown",
    holds: "SETTING",
    about: ["forwarding"],
    breaches: (company, extension) =>
      extension.forwarding
        .filter((rule) => extensionWithId(company, rule.target.id) === null && !isOutside(rule.target.number))
        .map((rule) => `${rule.when} ${rule.target.number}`),
  },
  {
    // A number outside: a separate permission, off by default.
    code: "forwarding.target-unknown",
    holds: "SETTING",
    about: ["forwarding"],
    onlyWhereSet: true,
    breaches: (company, extension) =>
      company.outside.forwarding === "NO" ? outsideTargets(company, extension) : [],
  },
  {
    // ADR 21.
    code: "forwarding.outside-not-allowed",
    holds: "SETTING",
    about: ["forwarding"],
    onlyWhereSet: true,
    breaches: (company, extension) =>
      company.outside.forwarding === "NO"
        ? []
        : outsideTargets(company, extension).filter(
            (number) => !mayForward(company.outside, number) || isOwn(company, number),
          ),
  },
];

function outsideTargets(company: Company, extension: Extension): string[] {
  return extension.forwarding
    .filter((rule) => extensionWithId(company, rule.target.id) === null && isOutside(rule.target.number))
    .map((rule) => rule.target.number);
}

/** `number.malformed`: not digits, or not of a length that the number plan allows. */
export function isMalformed(company: Company, number: string): boolean {
  if (!/^[0-9]+$/.test(number)) return true;
  return number.length < company.plan.minDigits || number.length > company.plan.maxDigits;
}

function isReserved(company: Company, number: string): boolean {
  for (const start of ["110", "118", "119", "184", "186"]) if (number.startsWith(start)) return true;
  if (number.length === 3 && number.startsWith("1")) return true;
  for (const prefix of outsidePrefixes(company)) if (number.startsWith(prefix)) return true;
  return false;
}

/** Whether following forwardings from an extension, whatever their conditions, comes to another one (or is it). */
export function leadsBackTo(company: Company, fromId: string | null, toId: string): boolean {
  const seen: string[] = [];
  const waiting = [fromId];
  while (waiting.length > 0) {
    const id = waiting.pop() ?? null;
    if (id === toId) return true;
    const extension = extensionWithId(company, id);
    if (extension === null || seen.includes(extension.id)) continue;
    seen.push(extension.id);
    for (const rule of extension.forwarding) waiting.push(rule.target.id);
  }
  return false;
}
