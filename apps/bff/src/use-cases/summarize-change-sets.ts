import type { AnswerToSend } from "@naisen/api/endpoint";
import type { summarizeChangeSets as endpoint } from "@naisen/api/endpoints/change-sets";
import { type Day, dayOf, daysBetween, laterBy, nextDay } from "@naisen/domain/vocabulary/day";
import type { Over } from "../store/over.ts";
import type { Commit } from "../store/store.ts";
import { midnight } from "./midnight.ts";
import { nameActors } from "./name-actors.ts";
import type { House } from "./use-case.ts";

/** So many days are counted at once. */
const MOST_DAYS = 92;
/** So many people are offered to filter by. */
const MOST_ACTORS = 200;
/** What comes in without anybody changing a setting. */
const AUTOMATIC: readonly Commit["door"][] = ["DAY", "IMPORT"];

/** Today is the last of so many. */
const USUAL_DAYS = 30;

/** How much was changed on each of the days, and who there is in the log. */
export async function summarizeChangeSets(
  { store, now }: House,
  over: Over,
  asked: { readonly from: Day | null; readonly to: Day | null },
): Promise<AnswerToSend<typeof endpoint>> {
  const to = asked.to ?? dayOf(now());
  const from = asked.from ?? laterBy(to, 1 - USUAL_DAYS);
  return store.read(async (reader) => {
    const days = daysFrom(from, to);
    const spans = days.map((day) => ({ from: midnight(day), to: midnight(nextDay(day)) }));
    const counts = await reader.countEntries(over, spans, AUTOMATIC);
    const actors = await reader.logActors(over, MOST_ACTORS);
    const named = await nameActors(reader, over.company, actors);
    return {
      days: days.map((day, index) => {
        const { all, byDoors } = counts[index] ?? { all: 0, byDoors: 0 };
        return { day, changes: all - byDoors, automatic: byDoors };
      }),
      actors: actors.map((actor) => ({ ...actor, ...named(actor) })),
    };
  });
}

/** The days from the first to the last, at most so many. */
function daysFrom(from: Day, to: Day): readonly Day[] {
  const count = Math.min(daysBetween(from, to) + 1, MOST_DAYS);
  return Array.from({ length: Math.max(0, count) }, (_, place) => laterBy(from, place));
}
