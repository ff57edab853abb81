import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "./client.ts";
import type { Fault } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeAnswers, judgeStore, judgeTable } from "./judge.ts";
import { serveAgain } from "./serve-again.ts";

const WRITERS = ["7001", "7002", "7003", "7004"];

/** A small disk of its own that others fill up, and free again. */
export const fullDisk: Fault = {
  name: "disk full (tmpfs)",
  invariant:
    "Writes are refused while it is full, reads and calls go on, and it goes on by itself once there is room.",
  tools: ["mount"],
  inject: async ({ thorough, figure }) => {
    const ground = await layGround();
    const disk = mkdtempSync(join(tmpdir(), "naisen-disk-"));
    mounted("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk);
    try {
      const folder = ground.folder(disk);
      const history = new History(WRITERS, figure);
      const rounds = 1 + Math.round(thorough * 4);
      for (let round = 0; round < rounds; round++) {
        const server = await start(folder);
        const client = new Client(server.address, ground.cookie);
        await judgeTable(folder, figure);
        await history.write(client, "7001");
        const { bavail, bsize } = statfsSync(disk);
        writeFileSync(join(disk, "others"), Buffer.alloc(bavail * bsize));
        figure.injected += 1;
        await Promise.all(WRITERS.map((extension) => history.writeUntilFault(client, extension)));
        const before = figure.acknowledged;
        for (const extension of WRITERS) await history.write(client, extension);
        if (figure.acknowledged > before) figure.wrong.push("acknowledged on a full disk");
        await judgeAnswers(client, history, figure);
        await judgeTable(folder, figure);
        rmSync(join(disk, "others"));
        for (const extension of WRITERS) await history.write(client, extension);
        if (figure.acknowledged !== before + WRITERS.length) figure.wrong.push("it did not go on by itself");
        await judgeAnswers(client, history, figure);
        await judgeTable(folder, figure);
        await server.kill("SIGKILL");
        await judgeStore(folder, history, figure);
      }
      await serveAgain(folder, ground.cookie, figure, history);
    } finally {
      mounted("umount", disk);
      rmSync(disk, { recursive: true });
      ground.clear();
    }
  },
};

function mounted(program: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
