import { setImmediate } from "node:timers/promises";
import type { ImportReport } from "@naisen/api/endpoints/companies";
import type { CompanyState } from "@naisen/domain/company-state";
import type { CompanyDocument } from "@naisen/domain/document/company-document";
import type { DocumentProblem } from "@naisen/domain/document/document-problems";
import { readDocument } from "@naisen/domain/document/read-document";
import { writeDocument } from "@naisen/domain/document/write-document";
import { settingsActions } from "@naisen/domain/plan/records";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import { DEFAULT_OUTSIDE } from "@naisen/domain/settings/outside";
import { releasedAfter } from "@naisen/domain/settings/release";
import type { Settings } from "@naisen/domain/settings/settings";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import { factsHashOf } from "../store/facts-hash.ts";
import { type Actor, type Commit, LineOfAnotherCompany } from "../store/store.ts";
import { judged, reportOf, turnedBy } from "./import-report.ts";
import { mayNotOpen } from "./may-not-open.ts";
import { noteOutside } from "./note-outside.ts";
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
  | { readonly kind: "stale" }
  /** A program's document would let more calls out of the company. */
  | { readonly kind: "policy.forbidden" };

/** A new company asks everybody for a second factor, until its administrators say otherwise (adr-0026). */
const ASKED_AT_FIRST = "EVERYONE";

const NO_SETTINGS: Settings = {
  extensions: new ExtensionIndex([]),
  twoInOneModes: new Map(),
  inbound: new Map(),
  outside: DEFAULT_OUTSIDE,
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
      const prepared = await prepare(house, document, before, moment);
      if (prepared.kind === "refused") return prepared;
      const { actions } = prepared;
      if (mayNotOpen(actor, actions)) return { kind: "policy.forbidden" } as const;
      const after = await judged(prepared.state, moment);
      const old = before === null ? null : await judged(before, moment);
      const turned = turnedBy(old, after);
      await setImmediate();
      const factsHash = factsHashOf(after.state.facts);
      await setImmediate();
      const entry = await writer.putCompany(after.state, {
        company,
        id: house.newId(),
        at: new Date(moment).toISOString(),
        actor,
        door,
        reason: null,
        undoes: null,
        actions,
        factsHash,
        ...(turned === null ? {} : { turned }),
      });
      await noteOutside(writer, entry);
      await writer.putTurnedOn(company, dayOf(moment));
      if (before === null) await writer.putSecondFactor(company, ASKED_AT_FIRST);
      return { kind: "imported", report: reportOf(after, old, entry.revision) } as const;
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
    const prepared = await prepare(house, document, before, moment);
    if (prepared.kind === "refused") return prepared;
    const old = before === null ? null : await judged(before, moment);
    const report = reportOf(await judged(prepared.state, moment), old, head?.revision ?? 0);
    return { kind: "imported", report };
  });
}

/** Between two steps, each of which goes over the whole company, others get their turn. */
async function prepare(
  house: House,
  document: DocumentToImport,
  before: CompanyState | null,
  moment: Instant,
) {
  const read = readDocument(withSettings(document, before), idsOf(before, house.newId));
  if (read.kind === "refused") return read;
  await setImmediate();
  const actions = settingsActions(before?.settings ?? NO_SETTINGS, read.state.settings);
  const released = releasedAfter(before?.released ?? new Map(), actions, dayOf(moment));
  await setImmediate();
  return { kind: "prepared", state: { ...read.state, released }, actions } as const;
}

/** What goes out stays as it is also beside other settings: nothing opens because a document says nothing of it. */
function withSettings(document: DocumentToImport, before: CompanyState | null): CompanyDocument {
  const outside = document.outside ?? before?.settings.outside;
  if (document.extensions !== undefined) return { ...document, extensions: document.extensions, outside };
  const kept = before === null ? undefined : writeDocument(before);
  const inbound = document.inbound ?? kept?.inbound;
  return { ...document, extensions: kept?.extensions ?? [], inbound, outside };
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
