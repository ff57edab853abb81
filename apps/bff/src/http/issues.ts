import type { Issue } from "@naisen/api/problem";
import type * as z from "zod/mini";

type ZodIssue = z.core.$ZodIssue;

/** Faults that are told of one part of a request; who mends these sends it again. */
const MOST_TOLD = 100;

/** What is wrong with a part of a request, each fault with the JSON pointer to it, in our own closed codes: the first hundred. */
export function issuesOf(where: Issue["in"], issues: readonly ZodIssue[]): Issue[] {
  return issues
    .slice(0, MOST_TOLD)
    .flatMap((issue) => issueOf(where, issue, []))
    .slice(0, MOST_TOLD);
}

function issueOf(where: Issue["in"], issue: ZodIssue, under: readonly PropertyKey[]): Issue[] {
  const path = [...under, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => fault(where, [...path, key], "unknown-field", {}));
  }
  if (issue.code === "invalid_union") {
    const [nearest] = issue.errors.toSorted((one, other) => one.length - other.length);
    if (nearest === undefined || nearest.length === 0) return [fault(where, path, "not-one-of", {})];
    return nearest.flatMap((inner) => issueOf(where, inner, path));
  }
  return [plainFault(where, path, issue)];
}

function plainFault(where: Issue["in"], path: readonly PropertyKey[], issue: ZodIssue): Issue {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? fault(where, path, "required", {})
        : fault(where, path, "wrong-type", { expected: issue.expected });
    case "invalid_value":
      return fault(where, path, "not-one-of", { values: issue.values.map(String).join(", ") });
    case "too_big":
      return fault(where, path, sizeCode(issue.origin, "long"), { most: Number(issue.maximum) });
    case "too_small":
      return fault(where, path, sizeCode(issue.origin, "short"), { least: Number(issue.minimum) });
    case "custom":
      return fault(where, path, String(issue.params?.fault ?? "malformed"), {});
    default:
      return fault(where, path, "malformed", {});
  }
}

function sizeCode(origin: string, way: "long" | "short"): string {
  return origin === "string" || origin === "array" ? `too-${way}` : "out-of-range";
}

function fault(
  where: Issue["in"],
  path: readonly PropertyKey[],
  code: string,
  params: Issue["params"],
): Issue {
  return { in: where, path: pointer(path), code, params };
}

/** A JSON pointer (RFC 6901). */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
