import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client, type Outcome } from "./client.ts";
import type { Fault, Figure } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { judgeSound, judgeTable } from "./judge.ts";

/** The same request many times at once, before and after a kill -9, and its key with another body. */
export const replayedRequests: Fault = {
  name: "the same request again, 50 at once",
  invariant: "It takes effect once; every answer is the same; the key with another body is refused (422).",
  tools: [],
  inject: async ({ chance, thorough, figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
    const rounds = 1 + Math.round(thorough * 9);
    for (let round = 0; round < rounds; round++) {
      const key = `replay-${round}`;
      const first = await start(folder);
      const asking = Array.from({ length: 50 }, () =>
        apply(new Client(first.address, ground.cookie), key, key),
      );
      const cut = round % 2 === 1;
      if (cut) await new Promise((resolve) => setTimeout(resolve, chance.int(5, 60)));
      else await Promise.all(asking);
      await first.kill("SIGKILL");
      const early = await Promise.all(asking);
      const second = await start(folder);
      const client = new Client(second.address, ground.cookie);
      const late = await Promise.all(Array.from({ length: 50 }, () => apply(client, key, key)));
      const other = await apply(client, key, `${key} other`);
      if (other.kind !== "answer" || other.status !== 422)
        figure.wrong.push("the key was taken for another body");
      else figure.refused += 1;
      count([...early, ...late], figure);
      const effects = effectsOf(folder, key);
      if (effects !== 1) figure.wrong.push(`${key} took effect ${effects} times`);
      await judgeTable(folder, figure);
      await second.kill("SIGKILL");
      await judgeSound(folder, figure);
    }
    ground.clear();
  },
};

function apply(client: Client, key: string, reason: string): Promise<Outcome> {
  const changes = [{ type: "EditExtension", extension: "7001", department: reason }];
  return client.ask("POST", "/api/change-sets", { changes, reason }, { "idempotency-key": key });
}

function count(outcomes: readonly Outcome[], figure: Figure): void {
  const answers = new Set<string>();
  for (const outcome of outcomes) {
    figure.injected += 1;
    if (outcome.kind === "hung") figure.hangs += 1;
    else if (outcome.kind === "cut") figure.unknown += 1;
    else {
      figure.acknowledged += 1;
      const { id, revision } = outcome.body;
      answers.add(JSON.stringify([outcome.status, id, revision]));
    }
  }
  if (answers.size !== 1) figure.wrong.push(`answers differ: ${[...answers].join(" ")}`);
}

function effectsOf(folder: string, reason: string): number {
  const database = new DatabaseSync(join(folder, "naisen.db"), { readOnly: true });
  try {
    return Number(database.prepare("select count(*) as n from change_log where reason = ?").get(reason)?.n);
  } finally {
    database.close();
  }
}
