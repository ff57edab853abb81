import type { AnswerToSend } from "@naisen/api/endpoint";
import type { listSites as endpoint } from "@naisen/api/endpoints/extensions";
import type { World } from "@naisen/domain/company-state";
import type { Site } from "@naisen/domain/facts/site";
import { type FactsTold, factsTold } from "@naisen/domain/facts-told";
import type { Extension, ExtensionKind } from "@naisen/domain/settings/extension";
import { standing } from "@naisen/domain/standing";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import { displayPhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { NO_KEYS } from "../store/neighbourhood.ts";
import { isTheirs, type Over } from "../store/over.ts";
import type { SiteCount } from "../store/store.ts";
import type { House } from "./use-case.ts";

type Items = AnswerToSend<typeof endpoint>["items"];

/** The sites that are theirs, in the document's order, with what stands there and what the rules say of it. */
export async function listSites({ store, now }: House, over: Over): Promise<Items> {
  return store.read(async (reader) => {
    const state = await reader.neighbourhood(over.company, NO_KEYS);
    if (state === null) return [];
    const world = { ...state, day: dayOf(now()) };
    const counts = await reader.extensionsPerSite(over.company);
    const told = factsTold(world.facts, world.day);
    return [...world.facts.sites.values()].flatMap((site, place) =>
      isTheirs(over, site.id) ? [presentSite(site, place, world, counts, told)] : [],
    );
  });
}

function presentSite(
  { accessLine, ...site }: Site,
  place: number,
  world: World,
  counted: readonly SiteCount[],
  told: FactsTold,
): Items[number] {
  const counts = { MOBILE: 0, DESK_PHONE: 0, PBX_EXTENSION: 0 };
  for (const { kind, count } of counted.filter((one) => one.site === site.id)) counts[kind] = count;
  const number = site.gatewayNumber;
  return {
    ...site,
    accessLine: accessLine === null ? null : { ...accessLine },
    equipment: [...site.equipment],
    gatewayNumber: number === null ? null : { number, display: displayPhoneNumber(number) },
    counts,
    held: (["DESK_PHONE", "PBX_EXTENSION"] as const).flatMap((kind) =>
      counts[kind] === 0 ? [] : heldBy(site, kind, counts[kind], world),
    ),
    violations: atPlace(told.violations, place),
    notices: atPlace(told.notices, place),
  };
}

/** Whether the site itself holds every phone of that kind: asked of one that has nothing else to be said of it. */
function heldBy({ id }: Pick<Site, "id">, kind: ExtensionKind, count: number, world: World) {
  const phone: Extension = {
    id: "" as ExtensionId,
    number: "" as ExtensionNumber,
    kind,
    site: id,
    mobile: null,
    name: "",
    kana: null,
    department: null,
    voicemail: null,
    forwarding: [],
  };
  return standing(phone, world)
    .breaches.filter(({ code }) => code.startsWith("site."))
    .map(({ code, field, at, params }) => ({
      kind,
      count,
      violation: { code, path: `/${field}${at}`, params },
    }));
}

function atPlace(told: FactsTold["violations"], place: number) {
  const start = `/sites/${place}/`;
  return told
    .filter(({ path }) => path.startsWith(start))
    .map(({ code, path, params }) => ({ code, path: path.slice(start.length - 1), params }));
}
