import type { Chance } from "../chance.ts";
import { type Description, resolved, type Shape } from "./description.ts";

/** What is known to be there, by the name of the field that it would stand in. */
export type Known = Readonly<Record<string, unknown[]>>;

/** What no field is made for. */
const HOSTILE: readonly unknown[] = [
  "__proto__",
  "constructor",
  "' OR 1=1 --",
  '"; DROP TABLE extensions; --',
  "<img src=x onerror=alert(1)>",
  "../../etc/passwd",
  "=cmd|'/C calc'!A0",
  "\r\nset-cookie: a=b",
  "\u0000",
  "\ud800",
  "٧٠٠١",
  "７００１",
  "x".repeat(5000),
  "",
  " ",
  "%00",
  "NaN",
  "1e309",
  "-1",
  -1,
  0,
  1.5,
  2 ** 53,
  1e308,
  null,
  true,
  [],
  {},
  [[[[[[]]]]]],
];
const DEEPEST = 6;

/** A value of that shape, with what is known in the place of what would be nobody's. */
export function madeValue(
  chance: Chance,
  shape: Shape,
  about: Description,
  known: Known,
  name = "",
  depth = 0,
): unknown {
  const whole = resolved(shape, about);
  const choices = whole.anyOf ?? whole.oneOf;
  if (choices !== undefined) return madeValue(chance, chance.pick(choices), about, known, name, depth);
  if (whole.const !== undefined) return whole.const;
  if (whole.enum !== undefined) return chance.pick(whole.enum);
  const there = known[name];
  if (there !== undefined && whole.type !== "array" && chance.maybe(0.85)) return chance.pick(there);
  const type = typeof whole.type === "string" ? whole.type : chance.pick(whole.type ?? ["string"]);
  if (type === "object") return objectOf(chance, whole, about, known, depth);
  if (type !== "array") return plainValue(chance, type, whole);
  const count = depth > DEEPEST ? 0 : Math.max(whole.minItems ?? 0, chance.int(0, 3));
  return Array.from({ length: count }, () =>
    madeValue(chance, whole.items ?? {}, about, known, name, depth + 1),
  );
}

function plainValue(chance: Chance, type: string, shape: Shape): unknown {
  if (type === "null") return null;
  if (type === "boolean") return chance.maybe(0.5);
  if (type === "string") return textOf(chance, shape);
  return chance.int(Math.max(shape.minimum ?? 0, -1000), Math.min(shape.maximum ?? 150, 1000));
}

function objectOf(chance: Chance, shape: Shape, about: Description, known: Known, depth: number): unknown {
  const required = new Set(shape.required ?? []);
  const pairs = Object.entries(shape.properties ?? {})
    .filter(([key]) => required.has(key) || (depth <= DEEPEST && chance.maybe(0.5)))
    .map(([key, part]) => [key, madeValue(chance, part, about, known, key, depth + 1)]);
  return Object.fromEntries(pairs);
}

function textOf(chance: Chance, { pattern, minLength = 0 }: Shape): string {
  if (pattern === "^\\d{1,9}$") return String(chance.int(0, 300));
  if (pattern?.includes("0-9a-f") === true) return "0".repeat(64);
  const text = chance.pick([
    "7001",
    "営業2課",
    "サトウ",
    "2026-12-01",
    "a",
    "090-1111-0001",
    "長い名前の部署",
  ]);
  return text.padEnd(minLength, "x");
}

/** The same value, wrong in one place: a part gone, one too many, or one that is hostile. */
export function spoilt(chance: Chance, value: unknown): unknown {
  if (typeof value !== "object" || value === null || chance.maybe(0.15)) return chance.pick(HOSTILE);
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.maybe(0.1)) return [...value, chance.pick(HOSTILE)];
    const at = chance.int(0, value.length - 1);
    return value.map((one, index) => (index === at ? spoilt(chance, one) : one));
  }
  const keys = Object.keys(value);
  if (keys.length === 0 || chance.maybe(0.15)) {
    const more = chance.pick(["__proto__", "companyId", "role", "id", "version", "createdBy", "tenantId"]);
    return JSON.parse(
      `${JSON.stringify(value).slice(0, -1)}${keys.length === 0 ? "" : ","}"${more}":"other"}`,
    );
  }
  const key = chance.pick(keys);
  const { [key]: part, ...rest } = value as Record<string, unknown>;
  return chance.maybe(0.2) ? rest : { ...rest, [key]: spoilt(chance, part) };
}

/** A hostile text for a place in an address. */
export function hostileText(chance: Chance): string {
  const one = chance.pick(HOSTILE);
  return typeof one === "string" ? one : JSON.stringify(one);
}
