import type { Operation } from "./description.ts";
import { named, type Shape, type Shapes } from "./shape.ts";

/** So deep an example goes; what lies deeper is left empty. */
const DEEPEST = 5;

/** How a program asks for it with a token, as a line for a shell; what is to be put in stands in capitals. */
export function curlOf(
  { method, path, parameters, body }: Operation,
  shapes: Shapes,
  origin: string,
): string {
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name }) => `${name}=${name.toUpperCase()}`)
    .join("&");
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  return [
    `curl -sS${method === "GET" ? "" : ` -X ${method}`} '${origin}${address}${query === "" ? "" : `?${query}`}'`,
    `-H "Authorization: Bearer $NAISEN_TOKEN"`,
    ...(body === null
      ? []
      : [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(exampleOf(body, shapes))}'`]),
  ].join(" \\\n  ");
}

/** A value of that shape with what it must have and no more. */
export function exampleOf(given: Shape, shapes: Shapes, depth = 0): unknown {
  const { shape } = named(given, shapes);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const alternatives = shape.anyOf ?? shape.oneOf;
  if (alternatives?.[0] !== undefined) return exampleOf(alternatives[0], shapes, depth);
  switch (shape.type) {
    case "object":
      return depth > DEEPEST ? {} : objectOf(shape, shapes, depth);
    case "array":
      return depth > DEEPEST || shape.items === undefined ? [] : [exampleOf(shape.items, shapes, depth + 1)];
    case "string":
      return "…";
    case "integer":
    case "number":
      return Math.max(shape.minimum ?? 0, 0);
    case "boolean":
      return true;
    default:
      return null;
  }
}

function objectOf({ properties = {}, required = [] }: Shape, shapes: Shapes, depth: number) {
  const needed = Object.entries(properties).filter(([name]) => required.includes(name));
  return Object.fromEntries(needed.map(([name, part]) => [name, exampleOf(part, shapes, depth + 1)]));
}
