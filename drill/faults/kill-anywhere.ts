import { Client } from "./client.ts";
import type { Fault } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeAnswers, judgeStore, judgeTable } from "./judge.ts";

const WRITERS = ["7001", "7002", "7003", "7004"];

/** kill -9 at moments of chance while four write as fast as they can, over and over on one store. */
export const killAnywhere: Fault = {
  name: "kill -9 at any moment",
  invariant: "What was acknowledged is there after the restart, whole.",
  tools: [],
  inject: async ({ chance, thorough, figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
    const history = new History(WRITERS, figure);
    const kills = 3 + Math.round(thorough * 37);
    for (let kill = 0; kill < kills; kill++) {
      const server = await start(folder);
      const client = new Client(server.address, ground.cookie);
      await judgeTable(folder, figure);
      await history.write(client, WRITERS[kill % WRITERS.length] ?? "7001");
      await judgeTable(folder, figure);
      const writers = WRITERS.map((extension) => history.writeUntilFault(client, extension));
      await new Promise((resolve) => setTimeout(resolve, chance.int(20, 400)));
      await server.kill("SIGKILL");
      figure.injected += 1;
      await Promise.all(writers);
      await judgeStore(folder, history, figure);
    }
    const server = await start(folder);
    const client = new Client(server.address, ground.cookie);
    for (const extension of WRITERS) await history.write(client, extension);
    await judgeAnswers(client, history, figure);
    await judgeTable(folder, figure);
    await server.kill("SIGTERM");
    await judgeStore(folder, history, figure);
    ground.clear();
  },
};
