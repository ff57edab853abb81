import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sendCommand } from "../../apps/bff/src/cli/socket.ts";
import { openReaderOf } from "../../apps/bff/src/store/sqlite/open-sqlite-store.ts";
import { proveStore } from "../../apps/bff/src/store/sqlite/prove-store.ts";
import type { Client } from "./client.ts";
import type { Figure } from "./fault.ts";
import type { History } from "./history.ts";

/**
 * Holds a store against the history of what was asked of it: nothing acknowledged is lost, nothing is there by half, the
 * file is sound, its log is whole and its rows are what the log says. What is seen once is to stay.
 */
export async function judgeStore(folder: string, history: History, figure: Figure): Promise<void> {
  const file = join(folder, "naisen.db");
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const ids = new Set(
      database
        .prepare("select id from change_log")
        .all()
        .map(({ id }) => String(id)),
    );
    for (const id of history.acknowledged) if (!ids.has(id)) figure.lost += 1;
    const row = database.prepare(
      "select name, department from extensions where company_id = 'demo' and number = ?",
    );
    for (const [extension, known] of history.known) {
      const { name, department } = row.get(extension) ?? {};
      const value = numbered("名前", name);
      if (value !== numbered("部署", department)) figure.half += 1;
      if (value !== known.acknowledged && !known.open.includes(value)) figure.lost += 1;
      known.acknowledged = value;
      known.open.length = 0;
    }
  } finally {
    database.close();
  }
  await judgeSound(folder, figure);
}

/** The file is sound, its log is whole, and its rows are what the log says. */
export async function judgeSound(folder: string, figure: Figure): Promise<void> {
  const file = join(folder, "naisen.db");
  const opened = await openReaderOf(file);
  if (opened.kind === "absent") {
    figure.wrong.push("there is no store any more");
    return;
  }
  try {
    const proof = await proveStore(file, opened.store);
    if (proof.kind === "rows-differ") figure.half += 1;
    if (proof.kind !== "sound") figure.wrong.push(JSON.stringify(proof));
  } finally {
    await opened.store.close();
  }
}

/** The table that the running server answers calls from is the one made anew from its store. */
export async function judgeTable(folder: string, figure: Figure): Promise<void> {
  const ended = await sendCommand(folder, { verb: "verify-table" }, "en");
  figure.tables += 1;
  if (ended?.exit !== 0) figure.wrong.push(ended?.lines.join(" ") ?? "nobody answers about the live table");
}

/** While nothing was cut off: what the running server answers is what it acknowledged, and what it refused is not there. */
export async function judgeAnswers(client: Client, history: History, figure: Figure): Promise<void> {
  for (const [extension, known] of history.known) {
    const answer = await client.ask("GET", `/api/extensions/${extension}`);
    if (answer.kind === "hung") figure.hangs += 1;
    else if (answer.kind === "cut" || answer.status !== 200) {
      figure.wrong.push(`reading ${extension}: ${answer.kind === "cut" ? "cut" : answer.status}`);
    } else if (numbered("名前", answer.body.name) !== known.acknowledged) {
      figure.wrong.push(`${extension} reads ${answer.body.name}, acknowledged ${known.acknowledged}`);
    }
  }
  await judgeCall(client, figure);
}

/** Calls are answered. */
export async function judgeCall(client: Client, figure: Figure): Promise<void> {
  const call = { from: { desk: "2001" }, dialled: "7001" };
  const answer = await client.ask("POST", "/api/calls/explain", call);
  if (answer.kind === "hung") figure.hangs += 1;
  else if (answer.kind === "cut" || answer.status !== 200 || answer.body.outcome !== "RING") {
    figure.wrong.push(`a call: ${JSON.stringify(answer.kind === "cut" ? "cut" : answer.body)}`);
  }
}

/** The number behind the word; 0 where nobody wrote it yet. */
function numbered(word: string, text: unknown): number {
  const parts = String(text).split(" ");
  return parts[0] === word ? Number(parts[1]) : 0;
}
