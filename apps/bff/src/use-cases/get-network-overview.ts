import type { AnswerToSend } from "@naisen/api/endpoint";
import type { getNetworkOverview as endpoint } from "@naisen/api/endpoints/overview";
import type { Site } from "@naisen/domain/facts/site";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { isTheirs, type Over } from "../store/over.ts";
import { carriesTheirs } from "./narrowing.ts";
import { presentCarrying } from "./present-extension.ts";
import type { House } from "./use-case.ts";

type NetworkToSend = AnswerToSend<typeof endpoint>;
type SiteToSend = NetworkToSend["sites"]["items"][number];

const MOST_SITES = 12;
const MOST_NAMED = 5;
const NO_KEYS = { ids: [], numbers: [], mobiles: [] };

/** The network of a company at a glance; null where there is no such company. */
export async function getNetworkOverview(house: House, over: Over): Promise<NetworkToSend | null> {
  const { company } = over;
  const state = await house.store.read((reader) => reader.neighbourhood(company, NO_KEYS));
  if (state === null) return null;
  const { live } = house;
  const known = live.network.of(company);
  const { phones } = live.standings(over, dayOf(house.now()));
  const unregistered = unregisteredBySite(house, company);
  const sites = [...state.facts.sites.values()]
    .filter((site) => site.state !== "CLOSED" && isTheirs(over, site.id))
    .map((site) => presentSite(site, known.sitesDown.has(site.id), phones, unregistered));
  const abroad = [...live.network.abroad(company)].filter(
    (line) => over.sites === null || carriesTheirs(over, live.table, line),
  );
  return {
    asOf: new Date(house.now()).toISOString(),
    congestion: known.congestion,
    sites: { items: sites.toSorted(troubledFirst).slice(0, MOST_SITES), total: sites.length },
    abroad: {
      items: abroad.slice(0, MOST_NAMED).map((line) => presentCarrying(line, live.table, company)),
      total: abroad.length,
    },
  };
}

/** The phones that the network does not know, by the site at which each stands. */
function unregisteredBySite({ live }: House, company: CompanyId): ReadonlyMap<SiteId, ExtensionNumber[]> {
  const bySite = new Map<SiteId, ExtensionNumber[]>();
  for (const number of live.network.of(company).unregistered) {
    const entry = live.table.extension(company, number as ExtensionNumber);
    if (entry === undefined || entry.kind === "MOBILE" || entry.site === null) continue;
    const known = bySite.get(entry.site);
    if (known === undefined) bySite.set(entry.site, [entry.number]);
    else known.push(entry.number);
  }
  return bySite;
}

function presentSite(
  { id, name, state }: Site,
  down: boolean,
  phones: ReadonlyMap<SiteId, number>,
  unregistered: ReadonlyMap<SiteId, readonly ExtensionNumber[]>,
): SiteToSend {
  const numbers = unregistered.get(id) ?? [];
  return {
    id,
    name,
    state,
    down,
    phones: phones.get(id) ?? 0,
    unregistered: { items: numbers.slice(0, MOST_NAMED), total: numbers.length },
  };
}

/** Down, then with phones missing, then not in service yet; the rest in the document's order. */
function troubledFirst(one: SiteToSend, other: SiteToSend): number {
  return troubleOf(other) - troubleOf(one);
}

function troubleOf({ down, unregistered, state }: SiteToSend): number {
  if (state !== "IN_SERVICE") return 1;
  if (down) return 3;
  return unregistered.total > 0 ? 2 : 0;
}
