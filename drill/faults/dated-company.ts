import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { otherCompany } from "../../apps/bff/src/testing/open-house.ts";
import { naisen } from "../../apps/bff/src/testing/running-server.ts";
import { Clock } from "./clock.ts";
import type { Figure } from "./fault.ts";
import { type Ground, start } from "./ground.ts";

/** The server looks at the calendar twice a minute. */
const LOOKS_WITHIN_MS = 90_000;

/** Before the jumps, between them, on the days on which they land, and behind. */
const ENDS = [3, 40, 41, 200, 362, 363, 364, 365, 366];

/** The ground with a company of which a contract ends on each of these days from today. */
export async function datedFolder(ground: Ground): Promise<string> {
  const folder = ground.folder();
  const file = join(folder, "dated.json");
  const { mobileLines, extensions, ...company } = otherCompany();
  const [line] = mobileLines;
  const [extension] = extensions;
  const dated = ENDS.map((days, index) => ({
    line: {
      ...line,
      number: `060-7777-1${String(index).padStart(3, "0")}`,
      options: [{ kind: "OFFICE_LINK", startsOn: "2026-04-01", endsOn: dayAhead(days) }],
    },
    number: String(7100 + index),
  }));
  const document = {
    ...company,
    mobileLines: [...mobileLines, ...dated.map((one) => one.line)],
    extensions: [
      ...extensions,
      ...dated.map((one) => ({ ...extension, number: one.number, mobile: one.line.number })),
    ],
  };
  writeFileSync(file, JSON.stringify(document));
  const { exit, output } = await naisen(folder, ["import", file]);
  if (exit !== 0) throw new Error(output);
  return folder;
}

/** The day in Tokyo that is so many days ahead. */
function dayAhead(days: number): string {
  return new Date(Date.now() + (days * 24 + 9) * 3_600_000).toISOString().slice(0, 10);
}

/** Waits until the store's calendar has come to the day that is so many days ahead, or stands beyond it. */
export async function turned(folder: string, ahead: number, within = LOOKS_WITHIN_MS): Promise<void> {
  const until = performance.now() + within;
  const day = dayAhead(ahead);
  while (performance.now() < until) {
    if (String(one(folder, "select min(turned_on) as answer from companies")) >= day) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${day} did not turn`);
}

/** The days that the dated company's log says turned, at least so many; each may be there once, and revisions have no gap. */
export function turnsIn(folder: string, figure: Figure, least: number): readonly string[] {
  const days = daysIn(folder);
  if (new Set(days).size !== days.length) figure.wrong.push(`a day turned twice: ${days.join()}`);
  if (days.join() !== days.toSorted().join()) figure.wrong.push(`days turned out of order: ${days.join()}`);
  if (days.length < least) figure.wrong.push(`only ${days.join()} turned`);
  const gap =
    "select company_id as answer from change_log group by company_id having count(*) <> max(revision)";
  if (one(folder, gap) !== undefined) figure.wrong.push(`a revision is missing: ${one(folder, gap)}`);
  return days;
}

/** The days that turn where the clock was right all the time and is looked at once. */
export async function turnedAtOnce(ground: Ground, offset: string): Promise<readonly string[]> {
  const folder = await datedFolder(ground);
  const clock = new Clock(join(folder, "clock"));
  clock.set(offset);
  const server = await start(folder, clock.variables);
  await turned(folder, Number(offset.slice(1, -1)));
  await server.kill("SIGTERM");
  return daysIn(folder);
}

function daysIn(folder: string): readonly string[] {
  const turns =
    "select turned ->> '$.day' as day from change_log where company_id = 'other' and door = 'DAY' order by revision";
  const days = one(folder, `select group_concat(day) as answer from (${turns})`);
  return days === null ? [] : String(days).split(",");
}

function one(folder: string, question: string): unknown {
  const database = new DatabaseSync(join(folder, "naisen.db"), { readOnly: true, timeout: 5_000 });
  try {
    return database.prepare(question).get()?.answer;
  } finally {
    database.close();
  }
}
