import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startServer } from "../../apps/bff/src/testing/running-server.ts";
import { Client } from "./client.ts";
import { type Fault, isShort } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeAnswers, judgeStore, judgeTable } from "./judge.ts";
import { lookAtTable } from "./serve-again.ts";

const WRITERS = ["7001", "7002", "7003", "7004"];

/** The server stands still in the middle of its work; a second one tries to take its place; then it goes on. */
export const stopped: Fault = {
  name: "SIGSTOP, a second server, SIGCONT",
  invariant:
    "The second is refused in one clear line, nothing is half done, and a session that was ended meanwhile is over.",
  tools: [],
  inject: async (trial) => {
    const { chance, thorough, figure } = trial;
    const ground = await layGround();
    const folder = ground.folder();
    const history = new History(WRITERS, figure);
    const server = await start(folder);
    const client = new Client(server.address, ground.cookie);
    const rounds = 1 + Math.round(thorough * 3);
    const seconds = isShort(trial) ? 1 : 30;
    for (let round = 0; round < rounds; round++) {
      const writers = WRITERS.map((extension) => writeFor(history, client, extension, 6));
      await new Promise((resolve) => setTimeout(resolve, chance.int(5, 60)));
      process.kill(server.pid, "SIGSTOP");
      figure.injected += 1;
      const second = await startServer(folder);
      if ("address" in second) {
        figure.wrong.push("a second server took the store");
        await second.kill("SIGKILL");
      } else if (second.exit !== 2 || !second.said.join(" ").includes(folder)) {
        figure.wrong.push(`refused with ${second.exit}: ${second.said.join(" ")}`);
      }
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      process.kill(server.pid, "SIGCONT");
      await Promise.all(writers);
      await judgeAnswers(client, history, figure);
      await judgeTable(folder, figure);
      await judgeStore(folder, history, figure);
    }
    await stopWithoutSessions(server.pid, folder);
    const asked = client.ask("GET", "/api/me");
    process.kill(server.pid, "SIGCONT");
    const answer = await asked;
    if (answer.kind !== "answer" || answer.status !== 401) figure.wrong.push("an ended session went on");
    await server.kill("SIGKILL");
    await judgeStore(folder, history, figure);
    await lookAtTable(folder, figure);
    figure.notes.push(`stopped for ${seconds} s`);
    ground.clear();
  },
};

async function writeFor(history: History, client: Client, extension: string, writes: number): Promise<void> {
  for (let write = 0; write < writes; write++) await history.write(client, extension);
}

const SQLITE_BUSY = 5;

/** Stops it as if everybody had signed out meanwhile; one that stopped in a commit holds the file and goes on to its end first. */
async function stopWithoutSessions(pid: number, folder: string): Promise<void> {
  const database = new DatabaseSync(join(folder, "naisen.db"));
  for (let isStopped = false; !isStopped; ) {
    process.kill(pid, "SIGSTOP");
    try {
      database.exec("delete from sessions");
      isStopped = true;
    } catch (fault) {
      const { errcode = 0 } = fault as { readonly errcode?: number };
      if (errcode % 256 !== SQLITE_BUSY) throw fault;
      process.kill(pid, "SIGCONT");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  database.close();
}
