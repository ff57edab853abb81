import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "./client.ts";
import { type Fault, type Figure, noFigure, someOf } from "./fault.ts";
import { type Ground, layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeCall, judgeStore, judgeTable } from "./judge.ts";
import { revisionIn } from "./rows-in.ts";
import { attachToMain } from "./tools.ts";

/** By which a commit comes to the disk, lets the store go, wakes other threads and is answered. */
const CALLS = ["pwrite64", "fsync", "fdatasync", "fcntl", "write", "writev"];

/** When a call comes after the commit: the nth of its kind since it was asked for. */
interface Moment {
  readonly call: string;
  readonly nth: number;
}

/** A commit is on the disk, and neither has the live table heard of it nor whoever asked for it. */
export const killAfterCommit: Fault = {
  name: "kill -9 between a commit and its answer",
  invariant: "The commit is there, the live table follows it, and the same request again is done once.",
  tools: ["strace"],
  inject: async (trial) => {
    const { thorough, figure } = trial;
    const ground = await layGround();
    const moments = await momentsAfterCommit(ground);
    const catchUps: number[] = [];
    let committed = 0;
    for (let round = 0; round < 1 + Math.round(thorough * 19); round++) {
      for (const moment of someOf(trial, moments)) {
        const outcome = await killedAt(ground, moment, figure);
        if (outcome === null) continue;
        if (outcome.isCommitted) committed += 1;
        catchUps.push(outcome.catchUp);
      }
    }
    if (committed === 0) figure.wrong.push("no kill fell between a commit and its answer");
    figure.notes.push(
      `${committed} of those cut off had been committed; from the start of a new server to its first call ${told(catchUps)}`,
    );
    ground.clear();
  },
};

/** What a commit calls between its last sync and its answer, looked up in one that is not disturbed. */
async function momentsAfterCommit(ground: Ground): Promise<readonly Moment[]> {
  const folder = ground.folder();
  const trace = join(folder, "trace");
  const server = await start(folder);
  const watched = await attachToMain(server.pid, CALLS, [], trace);
  const client = new Client(server.address, ground.cookie);
  await new History(["7001"], noFigure()).write(client, "7001");
  await watched.detach();
  await server.kill("SIGKILL");
  const lines = readFileSync(trace, "utf8").split("\n");
  const answer = lines.findIndex((line) => line.includes("HTTP/1.1 201"));
  const calls = lines.slice(0, answer + 1).map((line) => line.slice(0, line.indexOf("(")));
  const lastSync = Math.max(calls.lastIndexOf("fsync"), calls.lastIndexOf("fdatasync"));
  return calls
    .map((call, index) => ({ call, nth: calls.slice(0, index + 1).filter((one) => one === call).length }))
    .slice(lastSync + 1);
}

/** Null where the answer came before that moment. */
async function killedAt(ground: Ground, { call, nth }: Moment, figure: Figure) {
  const folder = ground.folder();
  const before = revisionIn(folder);
  const history = new History(["7001"], figure);
  const key = randomUUID();
  const server = await start(folder);
  const attached = await attachToMain(server.pid, [call], [`${call}:signal=SIGKILL:when=${nth}`]);
  const outcome = await history.write(new Client(server.address, ground.cookie), "7001", key, 1);
  if (outcome.kind === "answer") {
    await attached.detach();
    await server.kill("SIGKILL");
    return null;
  }
  await server.gone;
  figure.injected += 1;
  const isCommitted = revisionIn(folder) > before;
  await judgeStore(folder, history, figure);
  const began = performance.now();
  const again = await start(folder);
  const client = new Client(again.address, ground.cookie);
  await judgeCall(client, figure);
  const catchUp = performance.now() - began;
  await judgeTable(folder, figure);
  await history.write(client, "7001", key, 1);
  await judgeTable(folder, figure);
  await again.kill("SIGKILL");
  await judgeStore(folder, history, figure);
  if (revisionIn(folder) !== before + 1)
    figure.wrong.push(`asked for again, it is there ${revisionIn(folder) - before} times`);
  return { isCommitted, catchUp };
}

/** The middle and the longest, in milliseconds. */
function told(times: readonly number[]): string {
  const sorted = times.map(Math.round).toSorted((one, other) => one - other);
  return `${sorted[Math.floor(sorted.length / 2)]} ms, at most ${sorted.at(-1)} ms`;
}
