import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "./client.ts";
import type { Fault } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeStore, judgeTable } from "./judge.ts";
import { serveAgain } from "./serve-again.ts";
import { attach } from "./tools.ts";

/** A power cut cannot be had here; what can be shown is that each acknowledgement has a sync of its own before it. */
export const syncPerCommit: Fault = {
  name: "syncs per acknowledgement (for a power cut)",
  invariant: "At least one sync for every acknowledged commit.",
  tools: ["strace"],
  inject: async ({ thorough, figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
    const trace = join(folder, "trace");
    const history = new History(["7001"], figure);
    const server = await start(folder);
    const client = new Client(server.address, ground.cookie);
    const watched = await attach(server.pid, ["fsync:delay_enter=1", "fdatasync:delay_enter=1"], trace);
    for (let write = 0; write < 20 + Math.round(thorough * 180); write++) await history.write(client, "7001");
    await watched.detach();
    await judgeTable(folder, figure);
    await server.kill("SIGKILL");
    const syncs = readFileSync(trace, "utf8").match(/f(data)?sync\(.*= 0/g)?.length ?? 0;
    const commits = figure.acknowledged;
    figure.injected += commits;
    if (syncs < commits) figure.wrong.push(`${syncs} syncs`);
    figure.notes.push(`${(syncs / commits).toFixed(2)} syncs a commit`);
    await judgeStore(folder, history, figure);
    await serveAgain(folder, ground.cookie, figure, history);
    ground.clear();
  },
};
