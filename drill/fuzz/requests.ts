import type { Chance } from "../chance.ts";
import type { Description, Operation } from "./description.ts";
import { exampleOf } from "./examples.ts";
import { hostileText, type Known, madeValue, spoilt } from "./values.ts";

/** The address with its query, mostly of what is there. */
export function pathOf(
  chance: Chance,
  about: Description,
  { path, parameters }: Operation,
  known: Known,
): string {
  const value = (parameter: Operation["parameters"][number]) => {
    if (chance.maybe(0.12)) return hostileText(chance);
    return String(madeValue(chance, parameter.schema, about, known, parameter.name));
  };
  let filled = path;
  const query = new URLSearchParams();
  for (const parameter of parameters) {
    if (parameter.in === "path") {
      const text = value(parameter).toWellFormed() || "x";
      filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(text).replace(/^\.+$/, "%2e"));
    } else if (parameter.required || chance.maybe(0.3)) query.append(parameter.name, value(parameter));
  }
  if (chance.maybe(0.03)) query.append("limit", "5");
  if (chance.maybe(0.03)) query.append(chance.pick(["order", "__proto__", "companyId"]), "x");
  const asked = query.toString();
  return asked === "" ? filled : `${filled}?${asked}`;
}

/** A body as it is sent, right or wrong; undefined where the operation takes none. */
export function bodyOf(
  chance: Chance,
  about: Description,
  { id, body }: Operation,
  known: Known,
): string | undefined {
  if (body === null) return undefined;
  const example = chance.maybe(0.6) ? exampleOf(id, chance, known) : undefined;
  const value = example ?? madeValue(chance, body, about, known);
  if (chance.maybe(0.02)) return JSON.stringify(value).slice(0, -1);
  return JSON.stringify(chance.maybe(0.35) ? spoilt(chance, value) : value);
}

/** Headers beside those of a page of ours. */
export function headersOf(chance: Chance): Record<string, string> {
  const headers: Record<string, string> = {};
  if (chance.maybe(0.1)) headers["if-match"] = chance.pick(['"1"', '"0"', "*", "W/1", '"999999999"']);
  if (chance.maybe(0.1)) headers["idempotency-key"] = chance.pick(["a", "b", "two words", "k".repeat(129)]);
  if (chance.maybe(0.03)) headers["sec-fetch-site"] = "cross-site";
  if (chance.maybe(0.03)) headers["content-type"] = "text/plain";
  if (chance.maybe(0.2)) headers["accept-language"] = chance.pick(["en", "ja", "xx", "*;q=0"]);
  return headers;
}
