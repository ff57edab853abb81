import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { CompanyEntry, EntryChange, ExtensionEntry } from "./entry.ts";

/** One company's part of the live table: its entries by id, by number and by mobile line. */
export class CompanyTable {
  readonly company: CompanyEntry;
  readonly #byId = new Map<ExtensionId, ExtensionEntry>();
  readonly #byNumber = new Map<ExtensionNumber, ExtensionEntry>();
  readonly #byMobile = new Map<PhoneNumber, ExtensionEntry>();

  constructor(company: CompanyEntry, extensions: Iterable<ExtensionEntry>) {
    this.company = company;
    for (const entry of extensions) this.#put(entry);
  }

  numbered(number: ExtensionNumber): ExtensionEntry | undefined {
    return this.#byNumber.get(number);
  }

  onMobile(mobile: PhoneNumber): ExtensionEntry | undefined {
    return this.#byMobile.get(mobile);
  }

  withId(id: ExtensionId): ExtensionEntry | undefined {
    return this.#byId.get(id);
  }

  get extensions(): Iterable<ExtensionEntry> {
    return this.#byId.values();
  }

  /** All at once: what is gone goes first, so that two extensions may change places. */
  apply(changes: readonly EntryChange[]): void {
    for (const { id } of changes) this.#remove(id);
    for (const { entry } of changes) if (entry !== null) this.#put(entry);
  }

  #put(entry: ExtensionEntry): void {
    this.#byId.set(entry.id, entry);
    this.#byNumber.set(entry.number, entry);
    if (entry.mobile !== null) this.#byMobile.set(entry.mobile, entry);
  }

  #remove(id: ExtensionId): void {
    const entry = this.#byId.get(id);
    if (entry === undefined) return;
    this.#byId.delete(id);
    if (this.#byNumber.get(entry.number) === entry) this.#byNumber.delete(entry.number);
    if (entry.mobile !== null && this.#byMobile.get(entry.mobile) === entry)
      this.#byMobile.delete(entry.mobile);
  }
}
