import { spawnSync } from "node:child_process";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { RunningServer } from "../../apps/bff/src/testing/running-server.ts";
import { Client } from "./client.ts";
import type { Fault, Figure } from "./fault.ts";
import { type Ground, layGround, signIn, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeStore, judgeTable } from "./judge.ts";

/** The server looks at the calendar twice a minute. */
const LOOKS_WITHIN_MS = 90_000;

/** The machine's clock is set a year ahead under a running server, a day back from there, and right again. */
export const clockJumps: Fault = {
  name: "clock jumps (+1 y, −1 d, back)",
  invariant:
    "A session lives no longer for it, every day turns once, and revisions go on by one whatever the clock says.",
  tools: ["faketime"],
  inject: async ({ figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
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
  const day = new Date(Date.now() + (ahead * 24 + 9) * 3_600_000).toISOString().slice(0, 10);
  while (performance.now() < until) {
    if (String(one(folder, "select turned_on as answer from companies where id = 'demo'")) >= day) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${day} did not turn`);
}

/** The days that the log says turned; each may be there once, and revisions have no gap. */
function turnsIn(folder: string, figure: Figure): readonly string[] {
  const database = new DatabaseSync(join(folder, "naisen.db"));
  const days = database
    .prepare("select turned ->> '$.day' as day from change_log where door = 'DAY' order by revision")
    .all()
    .map(({ day }) => String(day));
  const { n, last } =
    database.prepare("select count(*) as n, max(revision) as last from change_log").get() ?? {};
  database.close();
  if (new Set(days).size !== days.length) figure.wrong.push(`a day turned twice: ${days.join()}`);
  if (days.join() !== days.toSorted().join()) figure.wrong.push(`days turned out of order: ${days.join()}`);
  if (n !== last) figure.wrong.push(`${n} entries, last revision ${last}`);
  return days;
}

/** The days that turn where the clock was right all the time and is looked at once. */
async function turnedAtOnce(ground: Ground, offset: string): Promise<readonly string[]> {
  const folder = ground.folder();
  const clock = new Clock(join(folder, "clock"));
  clock.set(offset);
  const server = await start(folder, clock.variables);
  await turned(folder, Number(offset.slice(1, -1)));
  await server.kill("SIGTERM");
  const days = one(
    folder,
    "select group_concat(day) as answer from (select turned ->> '$.day' as day from change_log where door = 'DAY' order by revision)",
  );
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
