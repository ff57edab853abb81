import { createHash } from "node:crypto";

/** SHA-256, in hex, of a value of plain data; the order of keys makes no difference. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** Plain data as text; two values that differ only in the order of keys give the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value).toSorted();
  return keys.map((key) => [key, canonical(value[key as keyof typeof value])]);
}
