import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { Extension } from "./extension.ts";
import { type ForwardingLoops, forwardingLoops } from "./forwarding-loops.ts";
import { NumberOrder } from "./number-order.ts";

/** A company's extensions to look up. Two may share a number or a line for as long as a change set is half way. */
export interface Extensions extends Iterable<Extension> {
  get(id: ExtensionId): Extension | undefined;
  numbered(number: ExtensionNumber): readonly Extension[];
  onMobile(mobile: PhoneNumber): readonly Extension[];
  /** Those whose numbers begin with this one and are longer, by number. */
  beginningWith(start: ExtensionNumber): readonly Extension[];
  /** Who comes back to himself when his forwards are followed. */
  forwardingLoops(): ForwardingLoops;
}

/** Extensions that a change set is worked out on; makePlan owns a copy, nobody else alters one. */
export class ExtensionIndex implements Extensions {
  readonly #byId = new Map<ExtensionId, Extension>();
  readonly #gone = new Map<ExtensionId, ExtensionNumber>();
  readonly #byNumber = new Map<string, Extension[]>();
  readonly #byMobile = new Map<string, Extension[]>();
  /** Worked out when they are first asked for, and anew after a change. */
  #order: NumberOrder | undefined;
  #loops: ForwardingLoops | undefined;

  constructor(extensions: Iterable<Extension>) {
    for (const extension of extensions) this.put(extension);
  }

  get(id: ExtensionId): Extension | undefined {
    return this.#byId.get(id);
  }

  numbered(number: ExtensionNumber): readonly Extension[] {
    return this.#byNumber.get(number) ?? [];
  }

  onMobile(mobile: PhoneNumber): readonly Extension[] {
    return this.#byMobile.get(mobile) ?? [];
  }

  beginningWith(start: ExtensionNumber): readonly Extension[] {
    this.#order ??= new NumberOrder(this);
    return this.#order.beginningWith(start);
  }

  forwardingLoops(): ForwardingLoops {
    this.#loops ??= forwardingLoops(this);
    return this.#loops;
  }

  [Symbol.iterator](): Iterator<Extension> {
    return this.#byId.values();
  }

  put(extension: Extension): void {
    const before = this.#byId.get(extension.id);
    this.#byId.set(extension.id, extension);
    this.#altered();
    reindex(this.#byNumber, before?.number ?? null, extension.number, extension);
    reindex(this.#byMobile, before?.mobile ?? null, extension.mobile, extension);
  }

  /** The number that an extension had when it was removed from here. */
  lastNumberOf(id: ExtensionId): ExtensionNumber | undefined {
    return this.#gone.get(id);
  }

  remove(id: ExtensionId): void {
    const before = this.#byId.get(id);
    if (before === undefined) return;
    this.#byId.delete(id);
    this.#gone.set(id, before.number);
    this.#altered();
    reindex(this.#byNumber, before.number, null, before);
    reindex(this.#byMobile, before.mobile, null, before);
  }

  #altered(): void {
    this.#order = undefined;
    this.#loops = undefined;
  }
}

/** An extension whose key stays keeps its place among those that share it: who came first is who is meant. */
function reindex(
  index: Map<string, Extension[]>,
  oldKey: string | null,
  newKey: string | null,
  extension: Extension,
): void {
  if (oldKey !== null) {
    const sharing = index.get(oldKey) ?? [];
    const place = sharing.findIndex(({ id }) => id === extension.id);
    if (oldKey === newKey) {
      sharing[place] = extension;
      return;
    }
    sharing.splice(place, 1);
    if (sharing.length === 0) index.delete(oldKey);
  }
  if (newKey === null) return;
  const sharing = index.get(newKey);
  if (sharing === undefined) index.set(newKey, [extension]);
  else sharing.push(extension);
}
