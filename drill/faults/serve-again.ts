import { Client } from "./client.ts";
import type { Figure, Trial } from "./fault.ts";
import { start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeStore, judgeTable } from "./judge.ts";

/** Beyond every value that a fault's own writes come to. */
const LATER = 10_000;

/**
 * Starts a server on what a fault left: its live table is the one made anew from the store, and still is after one change more,
 * which it takes. The cookie is that of an administrator of the demo company, or had by signing in.
 */
export async function serveAgain(
  folder: string,
  cookie: string | ((address: string) => Promise<string>),
  figure: Figure,
  history = new History(["7001"], figure, LATER + figure.tables),
): Promise<void> {
  const server = await start(folder);
  await judgeTable(folder, figure);
  const had = typeof cookie === "string" ? cookie : await cookie(server.address);
  const outcome = await history.write(new Client(server.address, had), "7001");
  if (outcome.kind !== "answer" || outcome.status !== 201)
    figure.wrong.push("served again, it took no change");
  await judgeTable(folder, figure);
  await server.kill("SIGKILL");
  await judgeStore(folder, history, figure);
}

/** Starts a server on what a fault left, and compares its live table with one made anew. */
export async function lookAtTable(folder: string, figure: Figure): Promise<void> {
  const server = await start(folder);
  await judgeTable(folder, figure);
  await server.kill("SIGKILL");
}

/** Whether this one of many disks is served again: to start a server takes a hundred times as long as to read the file. */
export function isServed({ chance, thorough }: Trial): boolean {
  return chance.maybe(0.01 + thorough / 10);
}
