import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { connectWriter } from "../../apps/bff/src/store/sqlite/connection.ts";
import { MIGRATIONS } from "../../apps/bff/src/store/sqlite/migrations/migrate.ts";
import type { Fault, Trial } from "./fault.ts";
import { judgeSound } from "./judge.ts";
import { DISK_CALLS, under } from "./tools.ts";

const OPEN_STORE = fileURLToPath(new URL("./open-store.ts", import.meta.url));
const NAMES = Object.keys(MIGRATIONS);

/** kill -9 of an upgrade before each call by which it reaches the disk, from every version that ever was. */
export const killMigrationSteps: Fault = {
  name: "kill -9 at every step of an upgrade",
  invariant: "The tables are those of before or those of after, and starting again completes the upgrade.",
  tools: ["strace"],
  inject: async (trial) => {
    const root = mkdtempSync(join(tmpdir(), "naisen-upgrade-"));
    for (const from of NAMES.slice(0, -1)) {
      for (const call of DISK_CALLS) {
        const stride = Math.max(1, Math.round(1 / trial.thorough));
        const first = trial.chance.int(1, stride);
        for (let step = first; await killedAt(root, trial, from, call, step); step += stride) {
          trial.figure.injected += 1;
        }
      }
    }
    rmSync(root, { recursive: true, force: true });
  },
};

/** Whether the upgrade came to that step at all. */
async function killedAt(root: string, { figure }: Trial, from: string, call: string, step: number) {
  const folder = await storeOf(root, from);
  const injected = open(folder, under(`${call}:signal=SIGKILL:when=${step}`));
  const made = madeIn(folder);
  if (made !== from && made !== NAMES.at(-1)) figure.half += 1;
  if (open(folder, []) !== 0 || madeIn(folder) !== NAMES.at(-1)) {
    figure.wrong.push(`stuck: from ${from}, killed before ${call} ${step}`);
  }
  if (from >= "003" && accountsIn(folder) !== 1) figure.lost += 1;
  await judgeSound(folder, figure);
  rmSync(folder, { recursive: true, force: true });
  return injected !== 0;
}

/** A store as that version left it, with an account where it had any. */
async function storeOf(root: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(root, "store-"));
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate(name);
  writer.close();
  if (name >= "003") {
    const database = new DatabaseSync(join(folder, "naisen.db"));
    const columns = "company_id, user_id, role, extension, password_hash";
    const search = name >= "007" ? [", search_key", ", 'boss'"] : ["", ""];
    database.exec(
      `insert into accounts (${columns}${search[0]}) values ('acme', 'boss', 'ADMIN', null, '$argon2id$one'${search[1]})`,
    );
    database.close();
  }
  return folder;
}

function open(folder: string, under: readonly string[]): number | null {
  const [program = "", ...args] = [...under, process.execPath, OPEN_STORE, folder];
  return spawnSync(program, args).status;
}

function madeIn(folder: string): string | undefined {
  return ask(folder, "select max(name) as answer from kysely_migration") as string | undefined;
}

function accountsIn(folder: string): number {
  return Number(ask(folder, "select count(*) as answer from accounts where password_hash = '$argon2id$one'"));
}

function ask(folder: string, question: string): unknown {
  const database = new DatabaseSync(join(folder, "naisen.db"));
  try {
    return database.prepare(question).get()?.answer;
  } finally {
    database.close();
  }
}
