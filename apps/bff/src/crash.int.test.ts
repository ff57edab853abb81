import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Browser } from "./testing/browser.ts";
import { naisen, type RunningServer, startServer } from "./testing/running-server.ts";

const KILLS = 20;
const WRITERS = ["7001", "7002", "7003", "7004"];
const SEED = Number(process.env.SEED ?? 20_261_201);

const dataDir = mkdtempSync(join(tmpdir(), "naisen-crash-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** What one writer knows: the last number that was acknowledged, and one that was sent and never answered. */
interface Known {
  acknowledged: number;
  unknown: number | null;
}

test(`kill -9 of the server ${KILLS} times in the middle of writes loses nothing that was acknowledged`, async () => {
  const known = new Map(
    WRITERS.map((extension): [string, Known] => [extension, { acknowledged: 0, unknown: null }]),
  );
  const chance = seeded(SEED);
  const figures = { acknowledged: 0, unknown: 0, lost: 0, half: 0, refused: 0 };
  for (let round = 0; round < KILLS; round++) {
    const server = await start();
    const admin = await Browser.signedIn(server.address, "demo", "admin");
    await compare(admin, known, figures);
    if (round % 5 === 0) await provedLive(admin, known, figures);
    const writers = [...known].map(([extension, state]) => writeUntilGone(admin, extension, state, figures));
    await new Promise((resolve) => setTimeout(resolve, 40 + chance() * 260));
    await server.kill("SIGKILL");
    await Promise.all(writers);
  }
  const server = await start();
  const admin = await Browser.signedIn(server.address, "demo", "admin");
  await compare(admin, known, figures);
  await write(admin, "7001", 1_000_000);
  const log = await naisen(dataDir, ["verify-log"]);
  const table = await naisen(dataDir, ["verify-table"]);
  await server.kill("SIGTERM");

  process.stdout.write(
    `kill -9: ${KILLS} kills, ${figures.acknowledged} acknowledged, ${figures.unknown} unknown, ${figures.lost} lost, ` +
      `${figures.half} half done, seed ${SEED}\n${log.output}\n${table.output}\n`,
  );
  expect(figures.acknowledged).toBeGreaterThan(KILLS);
  const { lost, half, refused } = figures;
  expect({ lost, half, refused }).toEqual({ lost: 0, half: 0, refused: 0 });
  expect([log.exit, table.exit]).toEqual([0, 0]);
}, 240_000);

/** A burst of writes at once; when all are answered, the table that followed them must equal one made anew. */
async function provedLive(
  admin: Browser,
  known: ReadonlyMap<string, Known>,
  figures: { acknowledged: number; refused: number },
): Promise<void> {
  await Promise.all([...known].map(([extension, state]) => writeMany(admin, extension, state, figures)));
  expect(await naisen(dataDir, ["verify-table"])).toMatchObject({ exit: 0 });
}

async function writeMany(
  admin: Browser,
  extension: string,
  state: Known,
  figures: { acknowledged: number; refused: number },
): Promise<void> {
  const first = Math.max(state.acknowledged, state.unknown ?? 0) + 1;
  for (let next = first; next < first + 8; next++) {
    if ((await write(admin, extension, next)) !== 201) figures.refused += 1;
    state.acknowledged = next;
    state.unknown = null;
    figures.acknowledged += 1;
  }
}

async function start(): Promise<RunningServer> {
  const started = await startServer(dataDir);
  if (!("address" in started)) throw new Error(`it did not start: ${started.said.join(" ")}`);
  return started;
}

/** Renames its extension to the next number, over and over, until the server is gone. */
async function writeUntilGone(
  admin: Browser,
  extension: string,
  state: Known,
  figures: { acknowledged: number; unknown: number; refused: number },
): Promise<void> {
  for (let next = Math.max(state.acknowledged, state.unknown ?? 0) + 1; ; next++) {
    state.unknown = next;
    try {
      if ((await write(admin, extension, next)) !== 201) figures.refused += 1;
    } catch {
      figures.unknown += 1;
      return;
    }
    state.acknowledged = next;
    state.unknown = null;
    figures.acknowledged += 1;
  }
}

/** A change set of two changes: both are there, or neither. */
async function write(admin: Browser, extension: string, value: number): Promise<number> {
  const { status } = await admin.ask("POST", "/api/change-sets", {
    changes: [
      { type: "EditExtension", extension, name: `名前 ${value}` },
      { type: "EditExtension", extension, department: `部署 ${value}` },
    ],
  });
  return status;
}

async function compare(
  admin: Browser,
  known: ReadonlyMap<string, Known>,
  figures: { lost: number; half: number },
): Promise<void> {
  for (const [extension, state] of known) {
    const { acknowledged, unknown } = state;
    if (acknowledged === 0 && unknown === null) continue;
    const { body } = await admin.ask("GET", `/api/extensions/${extension}`);
    const value = Number(/\d+$/.exec(body.name)?.[0] ?? 0);
    if (value !== acknowledged && value !== unknown) figures.lost += 1;
    if (value > 0 && body.department !== `部署 ${value}`) figures.half += 1;
    // What was seen once is to stay, though its answer was never heard.
    state.acknowledged = value;
    state.unknown = null;
  }
}

/** Mulberry32: the same kills for the same seed, as far as the machine keeps time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
