import { join } from "node:path";
import type { RunningServer } from "../../apps/bff/src/testing/running-server.ts";
import { Client } from "./client.ts";
import { Clock } from "./clock.ts";
import { datedFolder, turned, turnedAtOnce, turnsIn } from "./dated-company.ts";
import type { Fault, Figure } from "./fault.ts";
import { type Ground, layGround, signIn, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeStore, judgeTable } from "./judge.ts";

/** The machine's clock is set a year ahead under a running server, a day back from there, and right again. */
export const clockJumps: Fault = {
  name: "clock jumps (+1 y, −1 d, back)",
  invariant:
    "A session lives no longer for it, every day turns once, and revisions go on by one whatever the clock says.",
  tools: ["faketime"],
  waits: true,
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
    const days = turnsIn(folder, figure, 8);
    const once = await turnedAtOnce(ground, "+366d");
    if (days.join() !== once.join()) figure.wrong.push(`turned ${days.join()}, at once ${once.join()}`);
    figure.notes.push(`${days.length} days turned, each once, as in one look`);
    ground.clear();
  },
};

async function write(server: RunningServer, cookie: string, history: History): Promise<void> {
  await history.write(new Client(server.address, cookie), "7001");
}

async function oldSessionEnded(server: RunningServer, ground: Ground, first: boolean, figure: Figure) {
  if (!first) return;
  const answer = await new Client(server.address, ground.cookie).ask("GET", "/api/me");
  if (answer.kind !== "answer" || answer.status !== 401) figure.wrong.push("a session lives a year");
}
