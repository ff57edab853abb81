import type { AnswerToSend } from "@naisen/api/endpoint";
import type { getOverview as endpoint } from "@naisen/api/endpoints/overview";
import { type Day, dayOf, daysBetween } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Ending } from "../live-table/endings.ts";
import type { LiveFeed } from "../live-table/live-feed.ts";
import { countOf, filterOf, pageOf } from "./list-extensions.ts";
import { presentCarrying } from "./present-extension.ts";
import { readStandings } from "./read-standings.ts";
import type { House } from "./use-case.ts";

type OverviewToSend = AnswerToSend<typeof endpoint>;

/** So many of what is held and of what ends are told; the list has them all. */
const MOST_TOLD = 20;
const EVERYTHING = { search: "", site: null, department: null, kind: null, after: null } as const;

/** A company at a glance; null where there is no such company. */
export async function getOverview(house: House, company: CompanyId): Promise<OverviewToSend | null> {
  const moment = house.now();
  const overview = await readStandings(house, company, async (reader, head, standings) => {
    const { LIVE, HELD, UNBOUND } = standings.counts;
    const held = await pageOf(house, reader, company, {
      ...EVERYTHING,
      standing: filterOf("HELD", standings),
      total: HELD,
      sort: "number",
      limit: MOST_TOLD,
    });
    return {
      asOf: new Date(moment).toISOString(),
      revision: head.revision,
      counts: { LIVE, HELD, UNBOUND, total: countOf(null, standings) },
      held: {
        items: held.items.map(({ number, name, violations }) => ({ number, name, violations })),
        total: held.total,
      },
    };
  });
  if (overview === null) return null;
  const today = dayOf(moment);
  const endings = await house.live.endings(company, today);
  const told = endings.slice(0, MOST_TOLD).map((ending) => presentEnding(ending, today, house.live, company));
  return { ...overview, endings: { items: told, total: endings.length } };
}

function presentEnding(
  { kind, endsOn, lines, total }: Ending,
  today: Day,
  { table }: LiveFeed,
  company: CompanyId,
): OverviewToSend["endings"]["items"][number] {
  const carrying = lines.map((line) => presentCarrying(line, table, company));
  const inOrder = carrying.toSorted((one, other) => compareText(one.extension, other.extension));
  const items = kind === "TWO_IN_ONE" ? knownOf(inOrder) : inOrder;
  return { kind, endsOn, daysLeft: daysBetween(today, endsOn), lines: { items, total } };
}

/** A handset is known by the extensions on its lines; by a line where they carry none. */
function knownOf<Line extends { readonly extension: string | null }>(lines: readonly Line[]) {
  const carrying = lines.filter(({ extension }) => extension !== null);
  return carrying.length > 0 ? carrying : lines.slice(0, 1);
}

/** As text, what there is none of last. */
function compareText(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : 1;
}
