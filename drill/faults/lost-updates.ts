import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "./client.ts";
import type { Fault } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { judgeSound, judgeTable } from "./judge.ts";

/** Many write over the same version at once. */
export const lostUpdates: Fault = {
  name: "200 write over one version",
  invariant: "Exactly one is taken; the others are told (412); nobody's work is overwritten unseen.",
  tools: [],
  inject: async ({ thorough, figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
    const server = await start(folder);
    const client = new Client(server.address, ground.cookie);
    const rounds = 1 + Math.round(thorough * 9);
    for (let round = 0; round < rounds; round++) {
      const read = await client.ask("GET", "/api/extensions/7001");
      if (read.kind !== "answer") throw new Error("7001 cannot be read");
      const version = { "if-match": read.headers.get("etag") ?? "" };
      const names = Array.from({ length: 200 }, (_, index) => `${round} ${index}`);
      const outcomes = await Promise.all(
        names.map((name) => {
          const changes = [{ type: "EditExtension", extension: "7001", name }];
          return client.ask("POST", "/api/change-sets", { changes }, version);
        }),
      );
      figure.injected += outcomes.length;
      figure.hangs += outcomes.filter(({ kind }) => kind === "hung").length;
      const statuses = outcomes.map((outcome) => (outcome.kind === "answer" ? outcome.status : outcome.kind));
      const taken = statuses.filter((status) => status === 201).length;
      const told = statuses.filter((status) => status === 412).length;
      figure.acknowledged += taken;
      figure.refused += told;
      if (taken !== 1 || told !== 199)
        figure.wrong.push(`taken ${taken}, told ${told}: ${new Set(statuses)}`);
      const winner = names[statuses.indexOf(201)];
      if (nameIn(folder) !== winner) figure.lost += 1;
    }
    await judgeTable(folder, figure);
    await server.kill("SIGTERM");
    await judgeSound(folder, figure);
    ground.clear();
  },
};

function nameIn(folder: string): unknown {
  const database = new DatabaseSync(join(folder, "naisen.db"), { readOnly: true });
  try {
    const question = "select name from extensions where company_id = 'demo' and number = '7001'";
    return database.prepare(question).get()?.name;
  } finally {
    database.close();
  }
}
