// Changes of the contract facts: what the carrier says, one thing at a time.
import type { Chance } from "./chance.ts";
import type { CompanyDocument, LineEntry, OptionKind, SiteState } from "./oracle/document.ts";
import { dayAfter } from "./oracle/values.ts";

/** A document in which one fact is another, and what happened in a word. */
export type FactChange = { what: string; document: CompanyDocument };

/** Changes one fact of a document around a day; the document itself stays as it is. */
export function factChange(chance: Chance, document: CompanyDocument, day: string): FactChange {
  const next = structuredClone(document);
  const what = chance.weighted<() => string>([
    [4, () => changeHolder(chance, next)],
    [4, () => changeStatus(chance, next)],
    [5, () => changeOption(chance, next, day)],
    [next.baseContract.endsOn === undefined ? 0.7 : 6, () => changeContract(chance, next, day)],
    [4, () => changeSite(chance, next)],
    [1, () => changePlan(chance, next)],
    [2, () => changePair(chance, next, day)],
  ])();
  return { what, document: next };
}

function someLine(chance: Chance, document: CompanyDocument): LineEntry | null {
  return document.mobileLines.length === 0 ? null : chance.pick(document.mobileLines);
}

function changeHolder(chance: Chance, document: CompanyDocument): string {
  const line = someLine(chance, document);
  const holder = chance.maybe(0.7) ? "h-co" : chance.pick(document.holders).id;
  if (line === null || document.baseContract.holder !== "h-co" || chance.maybe(0.05)) {
    document.baseContract.holder = holder;
    return "contract holder changed";
  }
  line.holder = holder;
  return `holder of ${line.number} changed`;
}

function changeStatus(chance: Chance, document: CompanyDocument): string {
  const line = someLine(chance, document);
  if (line === null) return "nothing";
  const resumed = line.status !== "ACTIVE" && chance.maybe(0.6);
  line.status = resumed ? "ACTIVE" : chance.pick(["ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED", "CANCELLED"]);
  return `${line.number} ${line.status}`;
}

function changeOption(chance: Chance, document: CompanyDocument, day: string): string {
  const line = someLine(chance, document);
  if (line === null) return "nothing";
  const options = line.options ?? [];
  if (options.length > 0 && chance.maybe(0.5)) {
    const option = chance.pick(options);
    const last = dayAfter(day, chance.int(-1, 2));
    option.endsOn = later(last, option.startsOn);
    return `${option.kind} of ${line.number} ends`;
  }
  const kind = chance.pick<OptionKind>([
    "OFFICE_LINK",
    "OFFICE_LINK",
    "OUTSIDE_050",
    "OUTSIDE_GATEWAY",
    "ROAMING_INCOMING",
    "CARRIER_VOICEMAIL",
  ]);
  const others = options.filter((option) => option.kind !== kind);
  line.options = [...others, { kind, startsOn: dayAfter(day, chance.int(-1, 1)) }];
  return `${kind} of ${line.number} begins`;
}

function changeContract(chance: Chance, document: CompanyDocument, day: string): string {
  if (document.baseContract.endsOn === undefined) {
    const last = dayAfter(day, chance.int(-1, 3));
    document.baseContract.endsOn = later(last, document.baseContract.startsOn);
    return "contract ends";
  }
  delete document.baseContract.endsOn;
  document.baseContract.startsOn = "2026-04-01";
  return "contract goes on";
}

function changeSite(chance: Chance, document: CompanyDocument): string {
  const waiting = document.sites.filter((candidate) => candidate.state !== "IN_SERVICE");
  const site = chance.pick(waiting.length > 0 && chance.maybe(0.6) ? waiting : document.sites);
  site.state = chance.pick<SiteState>([
    "IN_SERVICE",
    "IN_SERVICE",
    "IN_SERVICE",
    "IN_SERVICE",
    "CLOSED",
    "ORDERED",
    "PLANNED",
    "UNDER_CONSTRUCTION",
  ]);
  return `${site.id} ${site.state}`;
}

function changePlan(chance: Chance, document: CompanyDocument): string {
  const plan = { ...document.baseContract.numberPlan };
  if (chance.maybe(0.5)) {
    plan.minDigits = chance.pick([2, 2, 2, 3, 4]);
    plan.maxDigits = chance.pick([plan.minDigits + 1, 5, 8, 8, 8]);
  } else {
    plan.gatewayPrefix = chance.pick(["8", "8", "8", "7", "77", ""]);
    plan.outside050Prefix = chance.pick(["9", "9", "9", "5", "50", ""]);
    plan.deskOutsidePrefix = chance.pick(["0", "0", "3", ""]);
  }
  document.baseContract.numberPlan = plan;
  return "number plan changed";
}

function changePair(chance: Chance, document: CompanyDocument, day: string): string {
  const pairs = document.twoInOne ?? [];
  if (pairs.length === 0) return changeSite(chance, document);
  const pair = chance.pick(pairs);
  if (pair.endsOn === undefined) {
    const last = dayAfter(day, chance.int(-1, 1));
    pair.endsOn = later(last, pair.startsOn);
    return "pair ends";
  }
  delete pair.endsOn;
  return "pair goes on";
}

function later(day: string, other: string): string {
  if (day < other) return other;
  return day;
}
