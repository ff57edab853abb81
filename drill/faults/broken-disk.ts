import { Client } from "./client.ts";
import type { Fault, Trial } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeAnswers, judgeStore, judgeTable } from "./judge.ts";
import { serveAgain } from "./serve-again.ts";
import { attach } from "./tools.ts";

const WRITERS = ["7001", "7002", "7003", "7004"];

/** The disk says that it did not keep what it was given. */
export const failedSync: Fault = {
  name: "fsync fails (EIO)",
  invariant: "Nothing is acknowledged after a failed sync; reads and calls go on; it heals by itself.",
  tools: ["strace"],
  inject: (trial) => brokenDisk(trial, ["fsync:error=EIO", "fdatasync:error=EIO"]),
};

/** The disk takes no write. */
export const failedWrite: Fault = {
  name: "write fails (EIO)",
  invariant: failedSync.invariant,
  tools: ["strace"],
  inject: (trial) => brokenDisk(trial, ["pwrite64:error=EIO"]),
};

/** The disk takes no write for want of space. */
export const noSpace: Fault = {
  name: "write fails (ENOSPC)",
  invariant: failedSync.invariant,
  tools: ["strace"],
  inject: (trial) => brokenDisk(trial, ["pwrite64:error=ENOSPC"]),
};

async function brokenDisk(trial: Trial, injections: readonly string[]): Promise<void> {
  const { chance, thorough, figure } = trial;
  const ground = await layGround();
  const folder = ground.folder();
  const history = new History(WRITERS, figure);
  const rounds = 2 + Math.round(thorough * 8);
  for (let round = 0; round < rounds; round++) {
    const server = await start(folder);
    const client = new Client(server.address, ground.cookie);
    await judgeTable(folder, figure);
    for (let writes = 0; writes < 3; writes++) await writeAll(client, history);
    // From the first call on, or from a later one in the middle of a commit.
    const from = chance.pick(["", `:when=${chance.int(2, 9)}+`]);
    const disk = await attach(
      server.pid,
      injections.map((injection) => injection + from),
    );
    await Promise.all(WRITERS.map((extension) => history.writeUntilFault(client, extension)));
    const before = figure.acknowledged;
    for (let writes = 0; writes < 3; writes++) await writeAll(client, history);
    figure.injected += 1;
    if (figure.acknowledged > before) figure.wrong.push("acknowledged while the disk kept nothing");
    await judgeAnswers(client, history, figure);
    await judgeTable(folder, figure);
    const heals = round % 2 === 0;
    if (heals) {
      await disk.detach();
      await writeAll(client, history);
      await judgeAnswers(client, history, figure);
      if (figure.acknowledged !== before + WRITERS.length) figure.wrong.push("it did not heal by itself");
      await judgeTable(folder, figure);
    }
    await server.kill("SIGKILL");
    if (!heals) await disk.detach();
    await judgeStore(folder, history, figure);
  }
  await serveAgain(folder, ground.cookie, figure, history);
  ground.clear();
}

async function writeAll(client: Client, history: History): Promise<void> {
  await Promise.all(WRITERS.map((extension) => history.write(client, extension)));
}
