import type { Touch } from "../changes/change-kind.ts";
import type { ExtensionField } from "../settings/extension.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import { extensionAddress, extensionAt } from "./records.ts";

/** Where a change set touched a record: at which pointer each field was last given, and in which change it was last. */
export interface Place {
  readonly pointers: Partial<Readonly<Record<ExtensionField, string>>>;
  readonly last: string;
}

/** The records that a change set touches, by address, in the order in which it came to them. */
export class Touched {
  readonly #places = new Map<string, Place>();
  readonly #changes = new Map<string, number[]>();

  get addresses(): Iterable<string> {
    return this.#places.keys();
  }

  get extensions(): readonly (readonly [ExtensionId, Place])[] {
    return [...this.#places].flatMap(([address, place]) => {
      const id = extensionAt(address);
      return id === null ? [] : [[id, place] as const];
    });
  }

  /** The changes that touched each record, by their places in the set; none where the set as a whole alters it. */
  get changes(): ReadonlyMap<string, readonly number[]> {
    return this.#changes;
  }

  of(id: ExtensionId): Place | undefined {
    return this.#places.get(extensionAddress(id));
  }

  /** Notes what the change at `index` touched. */
  note({ address, pointers }: Touch, index: number): void {
    const last = `/changes/${index}`;
    this.#noteChange(address, index);
    const known = Object.entries(this.#places.get(address)?.pointers ?? {});
    const kept = known.filter(([field]) => !(field in pointers));
    const given = Object.entries(pointers).flatMap(([field, pointer]) =>
      pointer === null ? [] : [[field, last + pointer] as const],
    );
    this.#places.set(address, { pointers: Object.fromEntries([...kept, ...given]), last });
  }

  #noteChange(address: string, index: number): void {
    const known = this.#changes.get(address);
    if (known === undefined) this.#changes.set(address, [index]);
    else known.push(index);
  }

  /** Notes a record that no change named and that the set as a whole alters. */
  noteAltered(address: string): void {
    if (!this.#places.has(address)) this.#places.set(address, { pointers: {}, last: "" });
  }
}
