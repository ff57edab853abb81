import { isRecord, parsedJson } from "../../lib/json-text.ts";
import { placeOf, placesIn, type TextPlace } from "./json-places.ts";

/** The text of a scenario file as far as the browser judges it: a JSON object, or where it is none. */
export type ReadText =
  | { readonly kind: "empty" }
  | { readonly kind: "object"; readonly value: Readonly<Record<string, unknown>>; readonly cases: number }
  | { readonly kind: "no-object" }
  | ({ readonly kind: "no-json" } & TextPlace);

export function readText(text: string): ReadText {
  if (text.trim() === "") return { kind: "empty" };
  const value = parsedJson(text);
  if (value === undefined) {
    const found = placesIn(text, new Set());
    return { kind: "no-json", ...placeOf(text, found.kind === "fault" ? found.offset : text.length) };
  }
  if (!isRecord(value)) return { kind: "no-object" };
  return { kind: "object", value, cases: lengthOf(value.changeSets) + lengthOf(value.calls) };
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
