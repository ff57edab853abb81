import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { Extension } from "./extension.ts";

/** A company's extensions to look up. Two may share a number or a line for as long as a change set is half way. */
export interface Extensions extends Iterable<Extension> {
  get(id: ExtensionId): Extension | undefined;
  numbered(number: ExtensionNumber): readonly Extension[];
  onMobile(mobile: PhoneNumber): readonly Extension[];
}

/** Extensions that a change set is worked out on; makePlan owns a copy, nobody else alters one. */
export class ExtensionIndex implements Extensions {
  readonly #byId = new Map<ExtensionId, Extension>();
  readonly #byNumber = new Map<string, readonly Extension[]>();
  readonly #byMobile = new Map<string, readonly Extension[]>();

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

  [Symbol.iterator](): Iterator<Extension> {
    return this.#byId.values();
  }

  put(extension: Extension): void {
    const before = this.#byId.get(extension.id);
    this.#byId.set(extension.id, extension);
    reindex(this.#byNumber, before?.number ?? null, extension.number, extension);
    reindex(this.#byMobile, before?.mobile ?? null, extension.mobile, extension);
  }

  remove(id: ExtensionId): void {
    const before = this.#byId.get(id);
    if (before === undefined) return;
    this.#byId.delete(id);
    reindex(this.#byNumber, before.number, null, before);
    reindex(this.#byMobile, before.mobile, null, before);
  }
}

/** An extension whose key stays keeps its place among those that share it: who came first is who is meant. */
function reindex(
  index: Map<string, readonly Extension[]>,
  oldKey: string | null,
  newKey: string | null,
  extension: Extension,
): void {
  const isOther = (other: Extension) => other.id !== extension.id;
  if (oldKey === newKey) {
    if (newKey === null) return;
    index.set(
      newKey,
      (index.get(newKey) ?? []).map((other) => (isOther(other) ? other : extension)),
    );
    return;
  }
  if (oldKey !== null) {
    const others = (index.get(oldKey) ?? []).filter(isOther);
    if (others.length > 0) index.set(oldKey, others);
    else index.delete(oldKey);
  }
  if (newKey !== null) index.set(newKey, [...(index.get(newKey) ?? []), extension]);
}
