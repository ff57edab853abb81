import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { naisen } from "../../apps/bff/src/testing/running-server.ts";
import { Client } from "./client.ts";
import { eachStep, type Fault, type Figure, someOf, type Trial } from "./fault.ts";
import { type Ground, layGround, signIn, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeCall, judgeSound, judgeStore, judgeTable } from "./judge.ts";
import { serveAgain } from "./serve-again.ts";
import { DISK_CALLS, under } from "./tools.ts";

const WRITERS = ["7001", "7002", "7003", "7004"];

/** Backups under writes; then the machine is gone and the last one is put into a new folder. */
export const backupDrill: Fault = {
  name: "backup while running, restore",
  invariant: "A backup has all that was acknowledged before it began, and a restore gives exactly it.",
  tools: [],
  inject: async (trial) => {
    const { thorough, figure } = trial;
    const ground = await layGround();
    const folder = ground.folder();
    const history = new History(WRITERS, figure);
    const server = await start(folder);
    const client = new Client(server.address, ground.cookie);
    const writers = WRITERS.map((extension) => history.writeUntilFault(client, extension));
    const backups = 1 + Math.round(thorough * 9);
    let last = "";
    let before: readonly string[] = [];
    let began = 0;
    for (let backup = 0; backup < backups; backup++) {
      before = [...history.acknowledged];
      began = performance.now();
      last = join(folder, `backup-${backup}`);
      const made = await naisen(folder, ["backup", last]);
      figure.injected += 1;
      if (made.exit !== 0) figure.wrong.push(`backup: ${made.output}`);
      const ids = idsIn(last);
      figure.lost += before.filter((id) => !ids.has(id)).length;
    }
    const over = await naisen(folder, ["restore", last, "--replace"]);
    if (over.exit !== 1) figure.wrong.push(`restored over a running server: ${over.output}`);
    await server.kill("SIGKILL");
    const seconds = (performance.now() - began) / 1000;
    await Promise.all(writers);
    const ids = idsIn(last);
    const gone = [...history.acknowledged].filter((id) => !ids.has(id)).length;
    figure.notes.push(
      `RPO: of ${history.acknowledged.size - before.length} changes since the last backup began, ${seconds.toFixed(1)} s before the end, ${gone} are not in it`,
    );
    await judgeStore(folder, history, figure);
    await serveAgain(folder, ground.cookie, figure, history);
    await restored(join(folder, "new"), last, figure);
    ground.clear();
  },
};

/** kill -9 of a restore that replaces a store, before each call by which it reaches the disk. */
export const killRestoreSteps: Fault = {
  name: "kill -9 before a call to the disk in a restore",
  invariant: "There is the old store or the backup, whole, and restoring again completes it.",
  tools: ["strace"],
  inject: async (trial) => {
    const ground = await layGround();
    const backup = join(ground.folder(), "backup");
    const source = ground.folder();
    const made = await naisen(source, ["backup", backup]);
    if (made.exit !== 0) trial.figure.wrong.push(made.output);
    for (const call of someOf(trial, [...DISK_CALLS, "copy_file_range", "rename", "link"]))
      await eachStep(trial, (step) => killedAt(ground, trial, backup, call, step));
    ground.clear();
  },
};

async function killedAt(ground: Ground, { figure }: Trial, backup: string, call: string, step: number) {
  const folder = ground.folder();
  const restore = ["restore", backup, "--replace"];
  const first = await naisen(folder, restore, "", under(`${call}:signal=SIGKILL:when=${step}`));
  if (first.exit === 0) figure.acknowledged += 1;
  else figure.unknown += 1;
  await judgeSound(folder, figure);
  const again = await naisen(folder, restore);
  if (again.exit !== 0) figure.wrong.push(`again after ${call} ${step}: ${again.output}`);
  await judgeSound(folder, figure);
  // A restore ends every session.
  if (first.exit !== 0) await serveAgain(folder, signIn, figure);
  return first.exit !== 0;
}

/** The backup in a folder of its own, served; every company stands at the head that the backup has. */
async function restored(folder: string, backup: string, figure: Figure): Promise<void> {
  const began = performance.now();
  const put = await naisen(folder, ["restore", backup]);
  if (put.exit !== 0) figure.wrong.push(`restore: ${put.output}`);
  const server = await start(folder);
  const client = new Client(server.address, await signIn(server.address));
  await judgeCall(client, figure);
  figure.notes.push(
    `RTO: from the backup to the first call ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  await judgeTable(folder, figure);
  await server.kill("SIGTERM");
  await judgeSound(folder, figure);
  if (headsIn(join(folder, "naisen.db")) !== headsIn(backup))
    figure.wrong.push("another head than the backup's");
}

function idsIn(file: string): ReadonlySet<string> {
  return new Set(ask(file, "select id from change_log").map(({ id }) => String(id)));
}

function headsIn(file: string): string {
  return JSON.stringify(ask(file, "select id, revision, hash from companies order by id"));
}

function ask(file: string, question: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(question).all();
  } finally {
    database.close();
  }
}
