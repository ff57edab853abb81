import type { Action } from "@naisen/domain/plan/plan";
import { digestOf } from "../digest.ts";

/**
 * Over the actions with their before-values, and nothing else. An extension that is added stands in it by its number:
 * its id follows from the revision, which may move between a preview and its apply.
 */
export function planDigest(actions: readonly Action[]): string {
  const added = actions.flatMap((action) => {
    if (action.kind !== "EXTENSION" || action.action !== "ADD" || action.after === null) return [];
    return [[action.after.id as string, `added:${action.after.number}`] as const];
  });
  return digestOf(added.length === 0 ? actions : named(actions, new Map(added)));
}

/** The same plain data, with each id that is known to `names`, alone or at the end of an address, by its name. */
function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return nameOf(value, names);
  if (Array.isArray(value)) return value.map((one) => named(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isId(key) ? named(one, names) : one]),
  );
}

/** Where an id may stand, or something with one in it; what a person typed is left as it is. */
function isId(key: string): boolean {
  return ["id", "to", "address", "before", "after", "forwarding"].includes(key);
}

function nameOf(text: string, names: ReadonlyMap<string, string>): string {
  const id = text.startsWith("extensions/") ? text.slice("extensions/".length) : text;
  return names.get(id) ?? text;
}
