import { spawnSync } from "node:child_process";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { otherCompany } from "../../apps/bff/src/testing/open-house.ts";
import { naisen, type RunningServer } from "../../apps/bff/src/testing/running-server.ts";
import { Client } from "./client.ts";
import type { Fault, Figure } from "./fault.ts";
import { type Ground, layGround, signIn, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeStore, judgeTable } from "./judge.ts";

/** The server looks at the calendar twice a minute. */
const LOOKS_WITHIN_MS = 90_000;

/** Before the jumps, between them, on the days on which they land, and behind. */
const ENDS = [3, 40, 41, 200, 362, 363, 364, 365, 366];

/** The machine's clock is set a year ahead under a running server, a day back from there, and right again. */
export const clockJumps: Fault = {
  name: "clock jumps (+1 y, −1 d, back)",
  invariant:
    "A session lives no longer for it, every day turns once, and revisions go on by one whatever the clock says.",
  tools: ["faketime"],
  inject: async ({ figure }) => {
    const ground = await layGround();
    const folder = await datedFolder(ground);
    const clock = new Clock(join(folder, "clock"));
    const history = new History(["7001"], figure);
    const server = await start(folder, clock.variables);
    await turned(folder, 0);
    await write(server, ground.cookie, history);
    for (const jump of ["+365d", "+364d", "+366d"]) {
      clock.set(jump);
      figure.injected += 1;
      await oldSessionEnded(server, ground, jump === "+365d", figure);
      const cookie = await signIn(server.address);
      await turned(folder, Number(jump.slice(1, -1)));
      await write(server, cookie, history);
      await judgeTable(folder, figure);
      if (jump !== "+366d") continue;
      clock.set("+0d");
      figure.injected += 1;
      const late = await new Client(server.address, cookie).ask("GET", "/api/me");
      if (late.kind !== "answer" || late.status !== 401)
        figure.wrong.push("a session from the future lives on");
      await write(server, await signIn(server.address), history);
      await judgeTable(folder, figure);
    }
    await server.kill("SIGTERM");
    await judgeStore(folder, history, figure);
    const days = turnsIn(folder, figure);
    const once = await turnedAtOnce(ground, "+366d");
    if (days.join() !== once.join()) figure.wrong.push(`turned ${days.join()}, at once ${once.join()}`);
    figure.notes.push(`${days.length} days turned, each once, as in one look`);
    ground.clear();
  },
};

/** The ground with a company of which a contract ends on each of these days from today. */
async function datedFolder(ground: Ground): Promise<string> {
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

/** What the server's clock says, over the real one, at any moment. */
class Clock {
  readonly #file: string;
  readonly variables: Readonly<Record<string, string>>;

  constructor(file: string) {
    this.#file = file;
    this.set("+0d");
    const { stdout } = spawnSync("faketime", ["-f", "+0d", "printenv", "LD_PRELOAD"], { encoding: "utf8" });
    this.variables = {
      LD_PRELOAD: stdout.trim(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    };
  }

  set(offset: string): void {
    writeFileSync(this.#file, `${offset}\n`);
    utimesSync(this.#file, new Date(), new Date());
  }
}

async function write(server: RunningServer, cookie: string, history: History): Promise<void> {
  await history.write(new Client(server.address, cookie), "7001");
}

async function oldSessionEnded(server: RunningServer, ground: Ground, first: boolean, figure: Figure) {
  if (!first) return;
  const answer = await new Client(server.address, ground.cookie).ask("GET", "/api/me");
  if (answer.kind !== "answer" || answer.status !== 401) figure.wrong.push("a session lives a year");
}

/** Waits until the store's calendar has come to the day that is so many days ahead, or stands beyond it. */
async function turned(folder: string, ahead: number): Promise<void> {
  const until = performance.now() + LOOKS_WITHIN_MS;
  const day = dayAhead(ahead);
  while (performance.now() < until) {
    if (String(one(folder, "select min(turned_on) as answer from companies")) >= day) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${day} did not turn`);
}

/** The days that the dated company's log says turned; each may be there once, and revisions have no gap. */
function turnsIn(folder: string, figure: Figure): readonly string[] {
  const days = daysIn(folder);
  if (new Set(days).size !== days.length) figure.wrong.push(`a day turned twice: ${days.join()}`);
  if (days.join() !== days.toSorted().join()) figure.wrong.push(`days turned out of order: ${days.join()}`);
  if (days.length < ENDS.length - 1) figure.wrong.push(`only ${days.join()} turned`);
  const gap =
    "select company_id as answer from change_log group by company_id having count(*) <> max(revision)";
  if (one(folder, gap) !== undefined) figure.wrong.push(`a revision is missing: ${one(folder, gap)}`);
  return days;
}

/** The days that turn where the clock was right all the time and is looked at once. */
async function turnedAtOnce(ground: Ground, offset: string): Promise<readonly string[]> {
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
