/** A JSON Schema as our description has it. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** Shapes by the names under which others refer to them. */
export type Shapes = Readonly<Record<string, Shape>>;

/** A shape with what it is called; null where it has no name. */
interface Named {
  readonly name: string | null;
  readonly shape: Shape;
}

/** Something within a shape: a key of it, or (`isVariant`) one of the things that it may be. */
export interface Part {
  readonly name: string;
  readonly required: boolean;
  readonly isVariant: boolean;
  readonly shape: Shape;
}

const LIMITS = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern"] as const;
/** What every whole number is held to says nothing. */
const SAFE = Number.MAX_SAFE_INTEGER;

/** What a reference stands for, and its name. */
export function named(shape: Shape, shapes: Shapes): Named {
  const name = shape.$ref?.split("/").at(-1) ?? null;
  return name === null ? { name, shape } : { name, shape: shapes[name] ?? {} };
}

/** What it is in a word, as a type is written: `"A" | "B"`, `Account[]`, `string | null`. */
export function wordOf(shape: Shape): string {
  const name = shape.$ref?.split("/").at(-1);
  if (name !== undefined) return name;
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum !== undefined) return shape.enum.map((value) => JSON.stringify(value)).join(" | ");
  const alternatives = alternativesOf(shape);
  if (alternatives.length > 0) return [...new Set(alternatives.map(wordOf))].join(" | ");
  if (shape.type === "array") return listOf(wordOf(shape.items ?? {}));
  if (typeof shape.type === "string") return shape.type;
  return shape.type?.join(" | ") ?? "any";
}

function listOf(word: string): string {
  return word.includes(" ") ? `(${word})[]` : `${word}[]`;
}

/** What holds for its values beyond the type: "maxLength 64". */
export function limitsOf(shape: Shape): string {
  return LIMITS.flatMap((limit) => {
    const value = shape[limit];
    return value === undefined || Math.abs(Number(value)) === SAFE ? [] : [`${limit} ${value}`];
  }).join(", ");
}

/** What is in it: the keys of an object, or the things that it may be; through lists and what may be null. */
export function partsOf(given: Shape, shapes: Shapes): readonly Part[] {
  const { shape } = named(given, shapes);
  const alternatives = alternativesOf(shape).filter(({ type }) => type !== "null");
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return partsOf(only, shapes);
  if (alternatives.some((one) => partsOf(one, shapes).length > 0))
    return alternatives.map((one) => variant(one, shapes));
  if (shape.items !== undefined) return partsOf(shape.items, shapes);
  return keysOf(shape);
}

function keysOf({ properties = {}, required = [], additionalProperties }: Shape): readonly Part[] {
  const keys = Object.entries(properties).map(([name, shape]) => ({
    name,
    required: required.includes(name),
    isVariant: false,
    shape,
  }));
  if (typeof additionalProperties !== "object") return keys;
  return [...keys, { name: "*", required: false, isVariant: false, shape: additionalProperties }];
}

/** One of several, called by the word that tells it from the others where it has one. */
function variant(one: Shape, shapes: Shapes): Part {
  const { properties = {} } = named(one, shapes).shape;
  const [key, told] = Object.entries(properties).find(([, { const: value }]) => value !== undefined) ?? [];
  const name = key === undefined ? wordOf(one) : `${key}: ${JSON.stringify(told?.const)}`;
  return { name, required: false, isVariant: true, shape: one };
}

function alternativesOf({ anyOf, oneOf }: Shape): readonly Shape[] {
  return anyOf ?? oneOf ?? [];
}
