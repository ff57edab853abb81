import { Client } from "./client.ts";
import { eachStep, type Fault, someOf, type Trial } from "./fault.ts";
import { type Ground, layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeStore } from "./judge.ts";
import { serveAgain } from "./serve-again.ts";
import { attach, DISK_CALLS } from "./tools.ts";

/** kill -9 before each call by which a commit reaches the disk: before the first write, before the second, … the sync. */
export const killCommitSteps: Fault = {
  name: "kill -9 before a call to the disk in a commit",
  invariant: "Whichever step it was, the commit is there whole or not at all, and the live table follows it.",
  tools: ["strace"],
  inject: async (trial) => {
    const ground = await layGround();
    let done = 0;
    for (const call of someOf(trial, DISK_CALLS)) {
      await eachStep(trial, async (step) => {
        const outcome = await killedAt(ground, trial, `${call}:signal=SIGKILL:when=${step}`);
        if (outcome === "done") done += 1;
        return outcome !== "not-reached";
      });
    }
    trial.figure.notes.push(`${done} of those cut off had been committed`);
    ground.clear();
  },
};

/** One commit with the kill at that step; then what is there is looked at, and served again. */
async function killedAt(ground: Ground, { figure }: Trial, injection: string) {
  const folder = ground.folder();
  const history = new History(["7001"], figure);
  const server = await start(folder);
  const client = new Client(server.address, ground.cookie);
  const attached = await attach(server.pid, [injection]);
  const outcome = await history.write(client, "7001");
  if (outcome.kind === "answer") {
    await attached.detach();
    await server.kill("SIGKILL");
    await judgeStore(folder, history, figure);
    return "not-reached";
  }
  await server.gone;
  await judgeStore(folder, history, figure);
  const done = history.known.get("7001")?.acknowledged !== 0;
  await serveAgain(folder, ground.cookie, figure, history);
  return done ? "done" : "undone";
}
