import type { CompanyState } from "@naisen/domain/company-state";
import { standing } from "@naisen/domain/standing";
import { turningDays } from "@naisen/domain/standing-days";
import { type Day, dayOf, previousDay } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { DayTurn, Writer } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** Nobody in particular: a day began. */
const CALENDAR = { userId: "calendar", role: "SYSTEM" };

/**
 * Looks at every day that began since the last look. A day on which an extension comes to stand otherwise is an entry of
 * the log, so that screens, history and other processes hear of it; calls need none, since an entry of the routing table
 * carries the days on which it stands. Answers the days that were logged.
 */
export async function turnDays(house: House, company: CompanyId): Promise<readonly Day[]> {
  const today = dayOf(house.now());
  const last = await house.store.read((reader) => reader.turnedOn(company));
  if (last !== null && last >= today) return [];
  const logged = await house.store.write((writer) => turnUpTo(house, writer, company, today));
  if (logged.length > 0) await house.live.follow(company);
  return logged;
}

async function turnUpTo(
  house: House,
  writer: Writer,
  company: CompanyId,
  today: Day,
): Promise<readonly Day[]> {
  const last = await writer.turnedOn(company);
  const state = last === null ? null : await writer.whole(company);
  const turns = state === null || last === null ? [] : turnsAfter(state, last, today);
  for (const turned of turns) {
    await writer.commit({
      company,
      id: house.newId(),
      at: new Date(house.now()).toISOString(),
      actor: { companyId: company, ...CALENDAR },
      door: "DAY",
      reason: null,
      undoes: null,
      actions: [],
      factsHash: null,
      turned,
    });
  }
  await writer.putTurnedOn(company, today);
  return turns.map(({ day }) => day);
}

/** What turned on each day after `last`, up to and with `today`; days on which nothing did are left out. */
function turnsAfter(state: CompanyState, last: Day, today: Day): readonly DayTurn[] {
  const extensions = [...state.settings.extensions].map((extension) => ({
    extension,
    days: new Set(turningDays(extension, state)),
  }));
  const days = new Set(
    extensions.flatMap((each) => [...each.days]).filter((day) => day > last && day <= today),
  );
  return [...days].toSorted().flatMap((day) => {
    const turning = extensions.filter((each) => each.days.has(day));
    const turned = turning.flatMap(({ extension }) => {
      const before = standing(extension, { ...state, day: previousDay(day) });
      const after = standing(extension, { ...state, day });
      if (before.state === after.state) return [];
      const codes = [...new Set(after.breaches.map(({ code }) => code))];
      return [{ number: extension.number, before: before.state, after: after.state, codes }];
    });
    return turned.length === 0 ? [] : [{ day, extensions: turned }];
  });
}
