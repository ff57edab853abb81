import { DEFAULT_OUTSIDE, type OutsidePolicy } from "@naisen/domain/settings/outside";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { type CompanyEntries, CompanyTable } from "./company-table.ts";
import type { CompanyEntry, EntryChange, ExtensionEntry } from "./entry.ts";
import type { RoutingTable } from "./routing-table.ts";

/** The table that live calls are answered from, with the revision up to which each company is in it. */
export class LiveTable implements RoutingTable {
  readonly #companies = new Map<CompanyId, { readonly table: CompanyTable; revision: number }>();

  company(company: CompanyId): CompanyEntry | undefined {
    return this.#companies.get(company)?.table.company;
  }

  extension(company: CompanyId, number: ExtensionNumber): ExtensionEntry | undefined {
    return this.#companies.get(company)?.table.numbered(number);
  }

  onMobile(company: CompanyId, mobile: PhoneNumber): ExtensionEntry | undefined {
    return this.#companies.get(company)?.table.onMobile(mobile);
  }

  withId(company: CompanyId, id: ExtensionId): ExtensionEntry | undefined {
    return this.#companies.get(company)?.table.withId(id);
  }

  twoInOne(company: CompanyId, a: PhoneNumber): TwoInOneMode | undefined {
    return this.#companies.get(company)?.table.twoInOne(a);
  }

  inbound(company: CompanyId, number: PhoneNumber): ExtensionId | undefined {
    return this.#companies.get(company)?.table.inbound(number);
  }

  outside(company: CompanyId): OutsidePolicy {
    return this.#companies.get(company)?.table.outside ?? DEFAULT_OUTSIDE;
  }

  extensions(company: CompanyId): Iterable<ExtensionEntry> {
    return this.#companies.get(company)?.table.extensions ?? [];
  }

  /** The last revision whose actions are in the table; null where the company is not in it. */
  appliedRevision(company: CompanyId): number | null {
    return this.#companies.get(company)?.revision ?? null;
  }

  /** Puts a company in whole, as of a revision, in place of what was known of it. */
  load(entries: CompanyEntries, revision: number): void {
    this.#companies.set(entries.company.company, { table: new CompanyTable(entries), revision });
  }

  /** Takes one revision's changes. Answers "GAP" and changes nothing unless it is the next one: load again then. */
  apply(company: CompanyId, changes: readonly EntryChange[], revision: number): "APPLIED" | "GAP" {
    const known = this.#companies.get(company);
    if (known === undefined || known.revision + 1 !== revision) return "GAP";
    known.table.apply(changes);
    known.revision = revision;
    return "APPLIED";
  }
}
