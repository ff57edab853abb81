import type { EndpointName } from "@naisen/api/endpoints";
import { type Actor, GONE } from "./actors.ts";
import type { Kind } from "./objects.ts";

interface Counted extends Readonly<Record<"whole" | "east" | "west" | "gone" | "beta", number>> {
  /** To whom numbers are masked and the company is theirs whole, where that is told less. */
  readonly masked?: number;
}

/** The same to everybody, of whatever sites and company. */
const alike = (count: number): Counted => ({
  whole: count,
  east: count,
  west: count,
  gone: count,
  beta: count,
});

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
    ["items.length", { whole: 11, east: 9, west: 4, gone: 0, beta: 4 }],
    ["items.totals.changed", { whole: 13, east: 7, west: 4, gone: 0, beta: 1 }],
    ["items.totals.removed", { whole: 1, east: 1, west: 0, gone: 0, beta: 1 }],
    ["items.totals.turned", { whole: 2, east: 1, west: 1, gone: 0, beta: 0 }],
  ],
  listExtensions: [["total", { whole: 8, east: 4, west: 3, gone: 0, beta: 2 }]],
  listExtensionNumbers: [["total", { whole: 8, east: 4, west: 3, gone: 0, beta: 2 }]],
  checkExport: [["total", { whole: 8, east: 4, west: 3, gone: 0, beta: 2 }]],
  exportExtensions: [["lines.length", { whole: 8, east: 4, west: 3, gone: 0, beta: 2 }]],
  listDepartments: [["items.count", { whole: 8, east: 4, west: 3, gone: 0, beta: 2 }]],
  listMobileLines: [["items.length", { whole: 8, east: 5, west: 5, gone: 0, beta: 2 }]],
  getNumberMap: [
    ["rows.length", { ...alike(3), beta: 2 }],
    ["rows.blocks.used", { ...alike(8), beta: 2 }],
  ],
  getNumberPlan: [["spans.used", { ...alike(8), beta: 2 }]],
  listAccounts: [
    ["total", { whole: 1, east: 0, west: 0, gone: 0, beta: 1 }],
    ["items.state.INVITED", { ...alike(1), east: 0, west: 0, gone: 0 }],
    ["items.link.purpose", { whole: 1, east: 0, west: 0, gone: 0, beta: 1, masked: 0 }],
  ],
  getFactors: [
    ["passkeys.length", alike(0)],
    ["recoveryCodesLeft", alike(0)],
    ["totp.size", alike(0)],
  ],
  listSessions: [["items.length", alike(1)]],
  getSecondFactor: [["askedOf.length", alike("EVERYONE".length)]],
  getSingleSignOn: [["issuer", alike(0)]],
  listSites: [["items.length", { whole: 2, east: 1, west: 1, gone: 0, beta: 1 }]],
  listFreeLines: [["total", { whole: 3, east: 3, west: 3, gone: 0, beta: 1 }]],
  listTokens: [["items.length", { whole: 7, east: 2, west: 1, gone: 0, beta: 2 }]],
  summarizeChangeSets: [["days.changes", { whole: 9, east: 7, west: 2, gone: 0, beta: 3 }]],
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
  const body: unknown = told.startsWith("{")
    ? JSON.parse(told)
    : { lines: told.trimEnd().split("\n").slice(1) };
  return counts.flatMap(([path, counted]) => {
    const count = sumOf(path.split(".").reduce(within, body) ?? 0);
    const view = counted[viewOf(actor)];
    const wanted = actor.role === "AUDITOR" && actor.sites === null ? (counted.masked ?? view) : view;
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
  if (!Array.isArray(found)) return found;
  return found.reduce((sum: number, one: unknown) => sum + (typeof one === "number" ? one : one ? 1 : 0), 0);
}

/** One step into a body; of a list into each of its items, of a record its size. */
function within(value: unknown, key: string): unknown {
  if (typeof value === "string" && key === "length") return value.length;
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value))
    return key === "length" ? value.length : value.flatMap((item) => partOf(item, key));
  return key === "size" ? Object.keys(value).length : (value as Readonly<Record<string, unknown>>)[key];
}

/** What an item of a list has by that key; of a word, whether it is that. */
function partOf(item: unknown, key: string): unknown {
  if (typeof item === "string") return Number(item === key);
  return (item as Readonly<Record<string, unknown>>)[key] ?? 0;
}
