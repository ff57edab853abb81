import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { otherCompany } from "../../apps/bff/src/testing/open-house.ts";
import { Client } from "./client.ts";
import { DiskImage } from "./disk-image.ts";
import { recorded, stepsOf } from "./disk-trace.ts";
import type { Trial } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeSound, judgeStore } from "./judge.ts";
import { judgeUpgrade, serveUpgraded } from "./judge-upgrade.ts";
import { OldStores, versionsOf } from "./old-stores.ts";
import { extensionsIn } from "./rows-in.ts";
import { isServed, serveAgain } from "./serve-again.ts";
import type { Walk } from "./walks.ts";

const WRITES = 8;
const COMMAND_LINE = fileURLToPath(new URL("../../apps/bff/src/cli.ts", import.meta.url));
const OPEN_STORE = fileURLToPath(new URL("./open-store.ts", import.meta.url));

/** Records a server that takes some writes and is stopped in order; then lets its disk be looked at. */
export async function ofCommits(trial: Trial, walk: Walk): Promise<void> {
  const { figure } = trial;
  const ground = await layGround();
  const folder = ground.folder();
  const image = DiskImage.of(folder);
  const trace = join(folder, "trace");
  const server = await start(folder, {}, recorded(trace));
  const client = new Client(server.address, ground.cookie);
  const history = new History(["7001"], figure);
  for (let write = 0; write < WRITES; write++) await history.write(client, "7001");
  await server.kill("SIGTERM");
  const steps = stepsOf(trace, server.pid, folder, "HTTP/1.1 201 ");
  let inFlight = 0;
  await walk(steps, image, async (disk, acknowledged) => {
    disk.writeTo(folder);
    figure.injected += 1;
    const then = new History(["7001"], figure);
    const known = then.known.get("7001") ?? { acknowledged: 0, open: [] };
    known.acknowledged = acknowledged;
    known.open.push(acknowledged + 1);
    await judgeStore(folder, then, figure);
    if (known.acknowledged > acknowledged) inFlight += 1;
    if (isServed(trial)) await serveAgain(folder, ground.cookie, figure);
  });
  await serveAgain(folder, ground.cookie, figure);
  const told = steps.filter(({ kind }) => kind === "acknowledged").length;
  if (told !== WRITES) figure.wrong.push(`${told} acknowledgements seen, ${WRITES} had`);
  figure.notes.push(`${steps.length} steps; ${inFlight} times the commit under way was there already`);
  ground.clear();
}

/** Records an import by the command line. */
export async function ofImport(trial: Trial, walk: Walk): Promise<void> {
  const { figure } = trial;
  const ground = await layGround();
  const folder = ground.folder();
  const document = join(folder, "company.json");
  writeFileSync(document, JSON.stringify(otherCompany()));
  const image = DiskImage.of(folder);
  const steps = await record(folder, [COMMAND_LINE, "import", document], "other");
  const all = otherCompany().extensions.length;
  await walk(steps, image, async (disk, acknowledged) => {
    disk.writeTo(folder);
    figure.injected += 1;
    await judgeSound(folder, figure);
    const there = extensionsIn(folder, "other");
    if (there !== 0 && there !== all) figure.half += 1;
    if (there === 0 && acknowledged > 0) figure.lost += 1;
    if (isServed(trial)) await serveAgain(folder, ground.cookie, figure);
  });
  await serveAgain(folder, ground.cookie, figure);
  figure.acknowledged += steps.filter(({ kind }) => kind === "acknowledged").length;
  ground.clear();
}

/** Records an upgrade from three versions, and from all others where there is a walk for them; wherever it stopped, it is started again. */
export async function ofUpgrades(trial: Trial, walk: Walk, walkOfOthers: Walk | null): Promise<void> {
  const { figure } = trial;
  const old = await OldStores.lay();
  let steps = 0;
  const chosen = versionsOf(trial, false);
  const versions = walkOfOthers === null ? chosen : versionsOf(trial, true);
  for (const from of versions) {
    const folder = await old.copyOf(from);
    const image = DiskImage.of(folder);
    const recorded = await record(folder, [OPEN_STORE, folder], "nothing is acknowledged");
    steps += recorded.length;
    const walkOfThis = walkOfOthers === null || chosen.includes(from) ? walk : walkOfOthers;
    await walkOfThis(recorded, image, async (disk) => {
      disk.writeTo(folder);
      figure.injected += 1;
      await judgeUpgrade(old, from, folder, figure);
      if (isServed(trial)) await serveUpgraded(old, from, folder, figure);
    });
    await serveUpgraded(old, from, folder, figure);
  }
  figure.notes.push(`${steps} steps from ${versions.length} versions`);
  old.clear();
}

/** What a program does to the folder's store. */
async function record(folder: string, args: readonly string[], acknowledgement: string) {
  const trace = join(folder, "trace");
  const [program = "", ...all] = [...recorded(trace), process.execPath, ...args];
  const env = { PATH: process.env.PATH, DATA_DIR: folder, LANG: "ja_JP.UTF-8" };
  const child = spawn(program, all, { env, stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.resume();
  const [exit] = await once(child, "close");
  if (exit !== 0 || child.pid === undefined) throw new Error(`${args.join(" ")}: exit ${exit}`);
  return stepsOf(trace, child.pid, folder, acknowledgement);
}
