import type { AnswerToSend } from "@naisen/api/endpoint";
import type { getOverview as endpoint } from "@naisen/api/endpoints/overview";
import { type Day, dayOf, daysBetween } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Ending } from "../live-table/endings.ts";
import type { LiveFeed } from "../live-table/live-feed.ts";
import type { Over } from "../store/over.ts";
import { countOf, filterOf, pageOf } from "./list-extensions.ts";
import { carriesAnothers, carriesTheirs } from "./narrowing.ts";
import { presentCarrying } from "./present-extension.ts";
import { readStandings } from "./read-standings.ts";
import type { House } from "./use-case.ts";

type OverviewToSend = AnswerToSend<typeof endpoint>;

/** So many of what is held and of what ends are told; the list has them all. */
const MOST_TOLD = 20;
/** So many lines or handsets of an ending are named. */
const MOST_NAMED = 5;
const EVERYTHING = { search: "", site: null, department: null, kind: null, after: null } as const;

/** A company at a glance; null where there is no such company. */
export async function getOverview(house: House, over: Over): Promise<OverviewToSend | null> {
  const moment = house.now();
  const overview = await readStandings(house, over, async (reader, head, standings) => {
    const { LIVE, HELD, UNBOUND } = standings.counts;
    const held = await pageOf(house, reader, over, {
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
  const { live } = house;
  const all = await live.endings(over.company, today);
  const endings = all.flatMap((ending) => narrowEnding(ending, over, live) ?? []);
  const told = endings.slice(0, MOST_TOLD).map((ending) => presentEnding(ending, today, live, over));
  const outside = over.sites === null ? outsideAtAGlance(house, over.company, today) : null;
  return { ...overview, endings: { items: told, total: endings.length }, outside };
}

/** What went out today, of the company whole. */
function outsideAtAGlance(
  { live, outside }: House,
  company: CompanyId,
  today: Day,
): OverviewToSend["outside"] {
  const { frozen, dailyCap } = live.table.outside(company);
  const { day, calls, outOfHours, alarms } = outside.of(company, today);
  return { day, calls, outOfHours, alarms: [...alarms], cap: dailyCap, frozen };
}

/** An ending as far as it is about lines that carry nobody else's extension, and handsets that carry one of theirs. */
function narrowEnding(ending: Ending, over: Over, { table }: LiveFeed): Ending | null {
  if (over.sites === null || ending.kind === "BASE_CONTRACT") return ending;
  const things = ending.things.filter((lines) =>
    lines.length > 1
      ? lines.some((line) => carriesTheirs(over, table, line))
      : lines.every((line) => !carriesAnothers(over, table, line)),
  );
  return things.length === 0 ? null : { ...ending, things };
}

function presentEnding(
  { kind, endsOn, things }: Ending,
  today: Day,
  { table }: LiveFeed,
  { company }: Over,
): OverviewToSend["endings"]["items"][number] {
  const total = kind === "BASE_CONTRACT" ? 1 : things.length;
  const lines = things.slice(0, MOST_NAMED).flat();
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
