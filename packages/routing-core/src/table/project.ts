import type { CompanyState } from "@naisen/domain/company-state";
import type { Facts } from "@naisen/domain/facts/facts";
import type { MobileLine } from "@naisen/domain/facts/mobile-line";
import { gatewayInService } from "@naisen/domain/facts/site";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { Action, TwoInOneRecord } from "@naisen/domain/plan/plan";
import type { Extension } from "@naisen/domain/settings/extension";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import { liveDays } from "@naisen/domain/standing-days";
import type { DaySpan } from "@naisen/domain/vocabulary/day-span";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { CompanyEntries } from "./company-table.ts";
import type { CallOption, CompanyEntry, EntryChange, ExtensionEntry, OptionDays } from "./entry.ts";

/** All that the core must know of a company, from its facts and its settings. */
export function projectState(state: CompanyState): CompanyEntries {
  const { extensions, twoInOneModes, inbound, outside } = state.settings;
  return {
    company: projectCompany(state.facts),
    extensions: [...extensions].map((extension) => projectExtension(extension, state)),
    twoInOne: twoInOneModes,
    inbound,
    outside,
  };
}

/** A company's entry, from its facts. */
export function projectCompany(facts: Facts): CompanyEntry {
  const { menu, numberPlan, number050 } = facts.baseContract;
  return {
    company: facts.company.id,
    menu,
    gatewayPrefix: numberPlan.gatewayPrefix,
    outside050Prefix: numberPlan.outside050Prefix,
    deskOutsidePrefix: numberPlan.deskOutsidePrefix,
    number050,
    sites: new Map(
      [...facts.sites].map(([id, site]) => [
        id,
        { siteCode: site.siteCode, gatewayNumber: site.gatewayNumber, gateway: gatewayInService(site) },
      ]),
    ),
    pairs: pairsByLine(facts.pairs),
  };
}

function pairsByLine(pairs: readonly TwoInOnePair[]): ReadonlyMap<PhoneNumber, readonly TwoInOnePair[]> {
  const byLine = new Map<PhoneNumber, TwoInOnePair[]>();
  for (const pair of pairs) {
    for (const line of new Set([pair.a, pair.b])) {
      const known = byLine.get(line);
      if (known === undefined) byLine.set(line, [pair]);
      else known.push(pair);
    }
  }
  return byLine;
}

/** An extension's entry, from its settings and the facts that it hangs on. */
export function projectExtension(extension: Extension, state: CompanyState): ExtensionEntry {
  const line = extension.mobile === null ? undefined : state.facts.lines.get(extension.mobile);
  return {
    id: extension.id,
    number: extension.number,
    kind: extension.kind,
    mobile: extension.mobile,
    site: extension.site,
    live: liveDays(extension, state),
    options: line === undefined ? {} : optionDays(line),
    voicemail: extension.voicemail,
    forwarding: extension.forwarding,
  };
}

function optionDays(line: MobileLine): OptionDays {
  const days: Partial<Record<CallOption, DaySpan[]>> = {};
  for (const { kind, term } of line.options) {
    if (kind === "OFFICE_LINK") continue;
    const known = days[kind];
    if (known === undefined) days[kind] = [term];
    else known.push(term);
  }
  return days;
}

/** What the actions of a plan or of the log make of the table, when the company stands as in `state`. */
export function projectActions(actions: readonly Action[], state: CompanyState): readonly EntryChange[] {
  return actions.flatMap((action) => projectAction(action, state) ?? []);
}

function projectAction(action: Action, state: CompanyState): EntryChange | null {
  switch (action.kind) {
    case "EXTENSION": {
      const id = (action.after ?? action.before)?.id;
      if (id === undefined) return null;
      const extension = state.settings.extensions.get(id);
      return { kind: "EXTENSION", id, entry: extension ? projectExtension(extension, state) : null };
    }
    case "TWO_IN_ONE": {
      const a = (action.after ?? action.before)?.a;
      return a === undefined ? null : { kind: "TWO_IN_ONE", a, mode: modeOf(action.after) };
    }
    case "INBOUND": {
      const number = (action.after ?? action.before)?.number;
      return number === undefined ? null : { kind: "INBOUND", number, to: action.after?.to ?? null };
    }
    case "OUTSIDE":
      return { kind: "OUTSIDE", policy: action.after };
  }
}

function modeOf(record: TwoInOneRecord | null): TwoInOneMode | null {
  return record && { mode: record.mode, avoidOtherNumber: record.avoidOtherNumber };
}
