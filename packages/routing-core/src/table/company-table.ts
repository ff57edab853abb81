import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { CompanyEntry, EntryChange, ExtensionEntry } from "./entry.ts";

/** All that the core knows of one company, as `project` gives it. */
export interface CompanyEntries {
  readonly company: CompanyEntry;
  readonly extensions: Iterable<ExtensionEntry>;
  readonly twoInOne: Iterable<readonly [a: PhoneNumber, mode: TwoInOneMode]>;
  readonly inbound: Iterable<readonly [number: PhoneNumber, to: ExtensionId]>;
  readonly outside: OutsidePolicy;
}

/** One company's part of the live table: its entries by id, by number and by mobile line. */
export class CompanyTable {
  readonly company: CompanyEntry;
  readonly #byId = new Map<ExtensionId, ExtensionEntry>();
  readonly #byNumber = new Map<ExtensionNumber, ExtensionEntry>();
  readonly #byMobile = new Map<PhoneNumber, ExtensionEntry>();
  readonly #twoInOne: Map<PhoneNumber, TwoInOneMode>;
  readonly #inbound: Map<PhoneNumber, ExtensionId>;
  #outside: OutsidePolicy;

  constructor({ company, extensions, twoInOne, inbound, outside }: CompanyEntries) {
    this.company = company;
    for (const entry of extensions) this.#put(entry);
    this.#twoInOne = new Map(twoInOne);
    this.#inbound = new Map(inbound);
    this.#outside = outside;
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

  twoInOne(a: PhoneNumber): TwoInOneMode | undefined {
    return this.#twoInOne.get(a);
  }

  inbound(number: PhoneNumber): ExtensionId | undefined {
    return this.#inbound.get(number);
  }

  get outside(): OutsidePolicy {
    return this.#outside;
  }

  get extensions(): Iterable<ExtensionEntry> {
    return this.#byId.values();
  }

  /** All at once: extensions that are gone go first, so that two of them may change places. */
  apply(changes: readonly EntryChange[]): void {
    for (const change of changes) if (change.kind === "EXTENSION") this.#remove(change.id);
    for (const change of changes) this.#take(change);
  }

  #take(change: EntryChange): void {
    switch (change.kind) {
      case "EXTENSION":
        if (change.entry !== null) this.#put(change.entry);
        return;
      case "TWO_IN_ONE":
        setOrDelete(this.#twoInOne, change.a, change.mode);
        return;
      case "INBOUND":
        setOrDelete(this.#inbound, change.number, change.to);
        return;
      case "OUTSIDE":
        this.#outside = change.policy;
    }
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

function setOrDelete<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
