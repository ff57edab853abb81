import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openReaderOf } from "../../apps/bff/src/store/sqlite/open-sqlite-store.ts";
import { proveStore } from "../../apps/bff/src/store/sqlite/prove-store.ts";
import { startServer } from "../../apps/bff/src/testing/running-server.ts";
import type { Chance } from "../chance.ts";
import { Client } from "./client.ts";
import { type Fault, type Figure, noFigure } from "./fault.ts";
import { type Ground, layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeSound, judgeTable } from "./judge.ts";
import { revisionIn } from "./rows-in.ts";
import { serveAgain } from "./serve-again.ts";

/** What the log speaks of: damage in it must be found. The rest is sign-ins, and what can be made anew. */
const OF_THE_LOG: Readonly<Record<string, string>> = {
  companies: "id, name, revision, hash",
  base_contracts: "*",
  holders: "*",
  sites: "*",
  mobile_lines: "*",
  two_in_one_pairs: "*",
  two_in_one_modes: "*",
  inbound: "*",
  extensions: "id, company_id, number, kind, site, mobile, name, kana, department, voicemail, forwarding",
  change_log:
    "company_id, revision, id, at, actor_user_id, actor_role, door, reason, undoes, actions, facts_hash, turned, hash",
};

/** A bit of the data file turned, anywhere. */
export const turnedBits: Fault = {
  name: "a bit of the file turned",
  invariant:
    "verify-log finds what is not as the log says; a server does not start on a file that it cannot read.",
  tools: [],
  inject: async ({ chance, thorough, figure }) => {
    const ground = await layGround();
    const whole = contentOf(join(ground.folder(), "naisen.db"));
    const seen = { found: 0, nothing: 0, besides: 0, refused: 0, served: 0 };
    const flips = 15 + Math.round(thorough * 485);
    for (let flip = 0; flip < flips; flip++) {
      const folder = ground.folder();
      const file = join(folder, "naisen.db");
      const offset = turnBit(file, chance);
      figure.injected += 1;
      const sound = await isSound(file);
      const content = contentOf(file);
      if (!sound) seen.found += 1;
      else if (content === whole) seen.nothing += 1;
      else figure.wrong.push(`a turned bit at ${offset} is not found`);
      if (flip % 15 === 0) await served(folder, seen, figure);
    }
    const { found, nothing, refused, served: serving } = seen;
    figure.notes.push(
      `${found} found, ${nothing} in places that the log does not speak of or nobody reads; of some started, ${refused} refused, ${serving} served`,
    );
    ground.clear();
  },
};

/** The write-ahead log of a killed server cut short, or a bit of it turned. */
export const cutLog: Fault = {
  name: "the write-ahead log cut or turned",
  invariant: "The store comes back whole at one of its commits; what lay behind the damage cannot be known.",
  tools: [],
  inject: async ({ chance, thorough, figure }) => {
    const ground = await layGround();
    const rounds = 2 + Math.round(thorough * 28);
    let gone = 0;
    for (let round = 0; round < rounds; round++) {
      const folder = await killedWithLog(ground);
      const log = join(folder, "naisen.db-wal");
      if (round % 2 === 0) truncateSync(log, chance.int(0, statSync(log).size));
      else turnBit(log, chance);
      figure.injected += 1;
      await judgeSound(folder, figure);
      const server = await start(folder);
      await judgeTable(folder, figure);
      await server.kill("SIGTERM");
      await judgeSound(folder, figure);
      gone += 11 - revisionIn(folder);
      await serveAgain(folder, ground.cookie, figure);
    }
    figure.notes.push(
      `${gone} of ${rounds * 10} acknowledged commits lay behind the damage and are gone: no file can give them back`,
    );
    ground.clear();
  },
};

/** Its acknowledgements are not counted: what lay behind the damage cannot be there any more. */
async function killedWithLog(ground: Ground): Promise<string> {
  const folder = ground.folder();
  const history = new History(["7001"], noFigure());
  const server = await start(folder);
  const client = new Client(server.address, ground.cookie);
  for (let write = 0; write < 10; write++) await history.write(client, "7001");
  await server.kill("SIGKILL");
  return folder;
}

function turnBit(file: string, chance: Chance): number {
  const bytes = readFileSync(file);
  const offset = chance.int(0, bytes.length - 1);
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << chance.int(0, 7));
  writeFileSync(file, bytes);
  return offset;
}

async function isSound(file: string): Promise<boolean> {
  try {
    const opened = await openReaderOf(file);
    if (opened.kind === "absent") return false;
    try {
      return (await proveStore(file, opened.store)).kind === "sound";
    } finally {
      await opened.store.close();
    }
  } catch {
    return false;
  }
}

/** All that the log speaks of, as text; "unreadable" where SQLite says so. */
function contentOf(file: string): string {
  try {
    const database = new DatabaseSync(file);
    try {
      return Object.entries(OF_THE_LOG)
        .map(([table, columns]) => JSON.stringify(database.prepare(`select ${columns} from ${table}`).all()))
        .join("\n");
    } finally {
      database.close();
    }
  } catch {
    return "unreadable";
  }
}

async function served(
  folder: string,
  seen: { refused: number; served: number },
  figure: Figure,
): Promise<void> {
  const server = await startServer(folder);
  if ("address" in server) {
    seen.served += 1;
    await judgeTable(folder, figure);
    await server.kill("SIGKILL");
    return;
  }
  seen.refused += 1;
  if (server.exit !== 2 || server.said.length === 0) figure.wrong.push(`exit ${server.exit} without a word`);
}
