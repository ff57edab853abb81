import { StoreDamaged } from "../store.ts";

/** The value that a row keeps as JSON. Throws StoreDamaged with the row's place where it cannot be read. */
export function storedJson<Value>(text: string, ...place: readonly string[]): Value {
  try {
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw new StoreDamaged(place.join(" "), { cause });
  }
}
