import type { ImportReport } from "@naisen/api/endpoints/companies";
import type { CompanyState } from "@naisen/domain/company-state";
import type { CompanyDocument } from "@naisen/domain/document/company-document";
import type { DocumentProblem } from "@naisen/domain/document/document-problems";
import { readDocument } from "@naisen/domain/document/read-document";
import { writeDocument } from "@naisen/domain/document/write-document";
import { factsTold } from "@naisen/domain/facts-told";
import { settingsActions } from "@naisen/domain/plan/records";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import { releasedAfter } from "@naisen/domain/settings/release";
import type { Settings } from "@naisen/domain/settings/settings";
import { standing } from "@naisen/domain/standing";
import { type Day, dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import { digestOf } from "../digest.ts";
import { type Actor, type Commit, type DayTurn, LineOfAnotherCompany } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** A document whose settings may be left out, to leave them as they are. */
export type DocumentToImport = Omit<CompanyDocument, "extensions"> & {
  readonly extensions?: CompanyDocument["extensions"] | undefined;
};

/** Why a document is refused, each with a JSON pointer into it. */
type ImportProblem =
  | DocumentProblem
  | {
      readonly code: "document.line-of-another-company";
      readonly path: string;
      readonly params: { readonly value: string };
    };

export type Imported =
  | { readonly kind: "imported"; readonly report: ImportReport }
  | { readonly kind: "refused"; readonly problems: readonly ImportProblem[] }
  /** The company is at another revision than the one that was named. */
  | { readonly kind: "stale" };

const NO_SETTINGS: Settings = {
  extensions: new ExtensionIndex([]),
  twoInOneModes: new Map(),
  inbound: new Map(),
};

/**
 * Puts a company in: its facts are replaced; its settings too where the document has them. Extensions are known again
 * by their number, so their ids, and what hangs on them, live on. What the facts refuse is taken in and stands HELD.
 */
export async function importCompany(
  house: House,
  document: DocumentToImport,
  actor: Actor,
  door: Commit["door"],
  baseRevision: number | null = null,
): Promise<Imported> {
  const moment = house.now();
  const company = document.company.id;
  try {
    const imported = await house.store.write(async (writer) => {
      const head = await writer.head(company);
      if (baseRevision !== null && head?.revision !== baseRevision) return { kind: "stale" } as const;
      const before = await writer.whole(company);
      const prepared = prepare(house, document, before, moment);
      if (prepared.kind === "refused") return prepared;
      const { state, actions } = prepared;
      const turned = turnedBy(before, state, dayOf(moment));
      const entry = await writer.putCompany(state, {
        company,
        id: house.newId(),
        at: new Date(moment).toISOString(),
        actor,
        door,
        reason: null,
        undoes: null,
        actions,
        factsHash: digestOf({ ...writeDocument(state), extensions: [] }),
        ...(turned === null ? {} : { turned }),
      });
      await writer.putTurnedOn(company, dayOf(moment));
      return { kind: "imported", report: reportOf(state, before, entry.revision, moment) } as const;
    });
    if (imported.kind === "imported") await house.live.follow(company);
    return imported;
  } catch (fault) {
    if (fault instanceof LineOfAnotherCompany)
      return { kind: "refused", problems: foreignLines(document, fault) };
    throw fault;
  }
}

/**
 * What an import would do, the extensions that it would hold or let live again above all. It changes nothing, and does
 * not look at other companies.
 */
export async function previewImport(house: House, document: DocumentToImport): Promise<Imported> {
  const moment = house.now();
  return house.store.read(async (reader) => {
    const head = await reader.head(document.company.id);
    const before = await reader.whole(document.company.id);
    const prepared = prepare(house, document, before, moment);
    if (prepared.kind === "refused") return prepared;
    return { kind: "imported", report: reportOf(prepared.state, before, head?.revision ?? 0, moment) };
  });
}

function prepare(house: House, document: DocumentToImport, before: CompanyState | null, moment: Instant) {
  const read = readDocument(withSettings(document, before), idsOf(before, house.newId));
  if (read.kind === "refused") return read;
  const actions = settingsActions(before?.settings ?? NO_SETTINGS, read.state.settings);
  const released = releasedAfter(before?.released ?? new Map(), actions, dayOf(moment));
  return { kind: "prepared", state: { ...read.state, released }, actions } as const;
}

function withSettings(document: DocumentToImport, before: CompanyState | null): CompanyDocument {
  if (document.extensions !== undefined) return { ...document, extensions: document.extensions };
  const kept = before === null ? undefined : writeDocument(before);
  return { ...document, extensions: kept?.extensions ?? [], inbound: document.inbound ?? kept?.inbound };
}

/** The id that an extension number had, or a new one. */
function idsOf(before: CompanyState | null, newId: () => string) {
  const ids = new Map<string, ExtensionId>();
  for (const extension of before?.settings.extensions ?? []) ids.set(extension.number, extension.id);
  return (number: string): ExtensionId => {
    const id = ids.get(number) ?? (newId() as ExtensionId);
    ids.set(number, id);
    return id;
  };
}

function reportOf(
  state: CompanyState,
  before: CompanyState | null,
  revision: number,
  moment: Instant,
): ImportReport {
  const world = { ...state, day: dayOf(moment) };
  const extensions = [...state.settings.extensions];
  const told = factsTold(state.facts, world.day);
  const held = heldIn(state, world.day);
  const heldBefore = before === null ? new Map() : heldIn(before, world.day);
  return {
    companyId: state.facts.company.id,
    revision,
    extensions: extensions.length,
    held: Object.fromEntries(held),
    newlyHeld: [...held.keys()].filter((number) => !heldBefore.has(number)),
    noLongerHeld: [...heldBefore.keys()].filter((number) => !held.has(number)),
    facts: [...told.violations],
    notices: [...told.notices],
  };
}

/** The extensions that were there before and stand otherwise with the new facts; null where there are none. */
function turnedBy(before: CompanyState | null, after: CompanyState, day: Day): DayTurn | null {
  if (before === null) return null;
  const extensions = [...after.settings.extensions].flatMap((extension) => {
    const old = before.settings.extensions.get(extension.id);
    if (old === undefined) return [];
    const was = standing(old, { ...before, day }).state;
    const { state, breaches } = standing(extension, { ...after, day });
    const codes = [...new Set(breaches.map(({ code }) => code))];
    return was === state ? [] : [{ number: extension.number, before: was, after: state, codes }];
  });
  return extensions.length === 0 ? null : { day, extensions };
}

/** The numbers of the held extensions, each with the codes that hold it. */
function heldIn(state: CompanyState, day: Day): ReadonlyMap<string, string[]> {
  const held = [...state.settings.extensions].flatMap((extension) => {
    const stands = standing(extension, { ...state, day });
    const codes = [...new Set(stands.breaches.map((breach) => breach.code))];
    return stands.state === "HELD" ? [[extension.number, codes] as const] : [];
  });
  return new Map(held);
}

function foreignLines(
  document: DocumentToImport,
  { numbers }: LineOfAnotherCompany,
): readonly ImportProblem[] {
  const foreign = new Set<string>(numbers);
  return document.mobileLines.flatMap((line, index) =>
    foreign.has(line.number)
      ? [
          {
            code: "document.line-of-another-company" as const,
            path: `/mobileLines/${index}/number`,
            params: { value: line.number },
          },
        ]
      : [],
  );
}
