import { setImmediate } from "node:timers/promises";
import type { ImportReport } from "@naisen/api/endpoints/companies";
import type { CompanyState } from "@naisen/domain/company-state";
import { factsTold } from "@naisen/domain/facts-told";
import { type Standing, standing } from "@naisen/domain/standing";
import { type Day, dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { DayTurn } from "../store/store.ts";

/** A company with how each of its extensions stands on a day: asked once, for that is most of an import's work. */
interface Judged {
  readonly state: CompanyState;
  readonly day: Day;
  readonly standings: ReadonlyMap<ExtensionId, Standing>;
}

/** So many extensions are judged before others get their turn. */
const TURNS_AT_ONCE = 1_000;

/** The company with the standings of the day on which the moment falls; others get their turn now and then. */
export async function judged(state: CompanyState, moment: Instant): Promise<Judged> {
  const day = dayOf(moment);
  const world = { ...state, day };
  const standings = new Map<ExtensionId, Standing>();
  for (const extension of state.settings.extensions) {
    standings.set(extension.id, standing(extension, world));
    if (standings.size % TURNS_AT_ONCE === 0) await setImmediate();
  }
  return { state, day, standings };
}

/** What an import comes to, beside what was there before it. */
export function reportOf(after: Judged, before: Judged | null, revision: number): ImportReport {
  const { facts, settings } = after.state;
  const told = factsTold(facts, after.day);
  const held = heldIn(after);
  const heldBefore = before === null ? new Map() : heldIn(before);
  return {
    companyId: facts.company.id,
    revision,
    extensions: [...settings.extensions].length,
    held: Object.fromEntries(held),
    newlyHeld: [...held.keys()].filter((number) => !heldBefore.has(number)),
    noLongerHeld: [...heldBefore.keys()].filter((number) => !held.has(number)),
    facts: [...told.violations],
    notices: [...told.notices],
  };
}

/** The extensions that were there before and stand otherwise with the new facts; null where there are none. */
export function turnedBy(before: Judged | null, after: Judged): DayTurn | null {
  const extensions = [...after.state.settings.extensions].flatMap(({ id, number }) => {
    const was = before?.standings.get(id);
    const is = after.standings.get(id);
    if (was === undefined || is === undefined || was.state === is.state) return [];
    return [{ number, before: was.state, after: is.state, codes: codesOf(is) }];
  });
  return extensions.length === 0 ? null : { day: after.day, extensions };
}

/** The numbers of the held extensions, each with the codes that hold it. */
function heldIn({ state, standings }: Judged): ReadonlyMap<string, string[]> {
  const held = [...state.settings.extensions].flatMap(({ id, number }) => {
    const stands = standings.get(id);
    return stands?.state === "HELD" ? [[number, codesOf(stands)] as const] : [];
  });
  return new Map(held);
}

function codesOf({ breaches }: Standing): string[] {
  return [...new Set(breaches.map(({ code }) => code))];
}
