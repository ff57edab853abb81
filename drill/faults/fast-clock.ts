import { join } from "node:path";
import { Client } from "./client.ts";
import { Clock } from "./clock.ts";
import { datedFolder, turned, turnedAtOnce, turnsIn } from "./dated-company.ts";
import type { Fault, Figure } from "./fault.ts";
import { layGround, signIn, start } from "./ground.ts";
import { judgeSound, judgeTable } from "./judge.ts";

/** The day after the first on which a contract ends. */
const DAYS = 4;
/** An hour a second, and a look at the calendar twice a minute. */
const WITHIN_MS = (DAYS * 24 + 60) * 1_000;

/** The machine's clock runs an hour a second for some days, and is right again after that. */
export const fastClock: Fault = {
  name: "the clock 3,600 times as fast",
  invariant: "A session ends by that clock; every day turns once; revisions go on by one.",
  tools: ["faketime"],
  waits: true,
  inject: async ({ figure }) => {
    const ground = await layGround();
    const folder = await datedFolder(ground);
    const clock = new Clock(join(folder, "clock"));
    const server = await start(folder, clock.variables);
    await turned(folder, 0);
    clock.set("+0d x3600");
    figure.injected += 1;
    const turning = turned(folder, DAYS, WITHIN_MS);
    for (let write = 0; write < 5; write++) {
      const client = new Client(server.address, await signIn(server.address));
      await writeAtOnce(client, `速い時計 ${write}`, figure);
      // Two hours of that clock; an administrator's session is over after half an hour of silence.
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const late = await client.ask("GET", "/api/me");
      if (late.kind !== "answer" || late.status !== 401)
        figure.wrong.push("a session outlives its half hour");
    }
    if (figure.acknowledged === 0) figure.wrong.push("no write was taken");
    await turning;
    await judgeTable(folder, figure);
    clock.set("+0d");
    figure.injected += 1;
    await writeAtOnce(new Client(server.address, await signIn(server.address)), "正しい時計", figure);
    await judgeTable(folder, figure);
    await server.kill("SIGTERM");
    await judgeSound(folder, figure);
    const days = turnsIn(folder, figure, 1);
    const once = await turnedAtOnce(ground, `+${DAYS}d`);
    if (days.join() !== once.join()) figure.wrong.push(`turned ${days.join()}, at once ${once.join()}`);
    figure.notes.push(
      `${DAYS} days in ${DAYS * 24} s; ${days.length} turned something, each once, as in one look`,
    );
    ground.clear();
  },
};

/** Where the machine is busy, the half hour may be over before the request has come: it is refused then. */
async function writeAtOnce(client: Client, name: string, figure: Figure): Promise<void> {
  const changes = [{ type: "EditExtension", extension: "7001", name }];
  const written = await client.ask("POST", "/api/change-sets", { changes });
  if (written.kind === "answer" && written.status === 201) figure.acknowledged += 1;
  else if (written.kind === "answer" && written.status === 401) figure.refused += 1;
  else figure.wrong.push(`a write: ${JSON.stringify(written)}`);
}
