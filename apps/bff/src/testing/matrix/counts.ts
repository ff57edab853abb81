import type { EndpointName } from "@naisen/api/endpoints";
import { type Actor, GONE } from "./actors.ts";
import type { Kind } from "./objects.ts";

type Counted = Readonly<Record<"whole" | "east" | "west" | "gone" | "beta", number>>;

/** What is counted of what is theirs, where an answer holds counts and no names. */
const COUNTS: Partial<Record<EndpointName, readonly (readonly [path: string, counted: Counted])[]>> = {
  getContract: [
    ["lines.total", { whole: 8, east: 5, west: 5, gone: 0, beta: 2 }],
    ["pairs", { whole: 2, east: 1, west: 1, gone: 0, beta: 0 }],
    ["number050.display.length", { whole: 13, east: 0, west: 0, gone: 0, beta: 0 }],
  ],
  getOverview: [
    ["counts.total", { whole: 8, east: 4, west: 3, gone: 0, beta: 2 }],
    ["endings.total", { whole: 1, east: 0, west: 1, gone: 0, beta: 0 }],
    ["outside.size", { whole: 6, east: 0, west: 0, gone: 0, beta: 6 }],
  ],
  getNetworkOverview: [
    ["sites.total", { whole: 2, east: 1, west: 1, gone: 0, beta: 1 }],
    ["abroad.total", { whole: 1, east: 0, west: 1, gone: 0, beta: 0 }],
  ],
  getNetworkState: [
    ["lines.size", { whole: 1, east: 0, west: 1, gone: 0, beta: 0 }],
    ["unregistered.length", { whole: 1, east: 0, west: 1, gone: 0, beta: 0 }],
    ["sitesDown.length", { whole: 1, east: 0, west: 1, gone: 0, beta: 0 }],
  ],
  listChangeSets: [
    ["items.length", { whole: 8, east: 6, west: 3, gone: 0, beta: 2 }],
    ["items.totals.changed", { whole: 13, east: 7, west: 4, gone: 0, beta: 1 }],
  ],
  listSites: [["items.length", { whole: 2, east: 1, west: 1, gone: 0, beta: 1 }]],
  listFreeLines: [["total", { whole: 3, east: 3, west: 3, gone: 0, beta: 1 }]],
  listTokens: [["items.length", { whole: 7, east: 2, west: 1, gone: 0, beta: 2 }]],
  summarizeChangeSets: [["days.changes", { whole: 7, east: 5, west: 2, gone: 0, beta: 1 }]],
};

/** Where an answer counts otherwise than what is theirs. */
export function wronglyCounted(
  name: EndpointName,
  kind: Kind,
  actor: Actor,
  told: string,
): readonly string[] {
  const counts = kind === "NOTHING" || kind === "COMPANY" ? COUNTS[name] : undefined;
  if (counts === undefined || actor.role === "OPERATOR" || actor.role === "USER") return [];
  const body: unknown = JSON.parse(told);
  return counts.flatMap(([path, counted]) => {
    const count = sumOf(path.split(".").reduce(within, body) ?? 0);
    const wanted = counted[viewOf(actor)];
    return count === wanted ? [] : [`counts ${count} of ${path}, not ${wanted}`];
  });
}

function viewOf({ companyId, sites }: Actor): keyof Counted {
  if (companyId === "beta") return "beta";
  if (sites === null) return "whole";
  if (sites.includes(GONE)) return "gone";
  return sites.includes("nishi") ? "west" : "east";
}

function sumOf(found: unknown): unknown {
  return Array.isArray(found) ? found.reduce((sum: number, one: number) => sum + one, 0) : found;
}

/** One step into a body; of a list into each of its items, of a record its size. */
function within(value: unknown, key: string): unknown {
  if (typeof value === "string" && key === "length") return value.length;
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value))
    return key === "length"
      ? value.length
      : value.map((item: Readonly<Record<string, unknown>>) => item[key] ?? 0);
  return key === "size" ? Object.keys(value).length : (value as Readonly<Record<string, unknown>>)[key];
}
