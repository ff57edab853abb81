import { connect, type Socket } from "node:net";
import type { RunningServer } from "../../apps/bff/src/testing/running-server.ts";
import { Client } from "./client.ts";
import type { Fault, Figure } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { History } from "./history.ts";
import { judgeCall, judgeSound, judgeStore, judgeTable } from "./judge.ts";
import { Line } from "./kept-line.ts";
import { serveAgain } from "./serve-again.ts";

/** As many as the server takes (limited-server.ts). */
const MANY = 2_000;

/** What a stranger may send of a body before anything is known of them, less its end. */
const LARGE_HEAD =
  "POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 32000\r\n\r\n";
const LARGE = `${LARGE_HEAD}{"userId":"${"x".repeat(30 * 1024)}`;

const INVARIANT =
  "It lives; calls and writes over a connection of before are answered; new ones are once the flood is gone.";

const HALF_A_HEAD = "GET /api/me HTTP/1.1\r\nhost: ";

/** Many connections that say nothing, or half a request. */
export const flood: Fault = {
  name: "2,000 idle connections",
  invariant: INVARIANT,
  tools: [],
  inject: ({ figure }) => outlived(figure, { beginning: HALF_A_HEAD, every: 2 }),
};

/** The same to a server that may open fewer files than there are connections. */
export const floodOverLimit: Fault = {
  name: "2,000 connections, 512 files allowed",
  invariant: INVARIANT,
  tools: ["prlimit"],
  inject: ({ figure }) =>
    outlived(figure, { beginning: HALF_A_HEAD, every: 2, under: ["prlimit", "--nofile=512:512"] }),
};

/** Requests that are never ended, each as large as a stranger's may be, to a server with little memory. */
export const floodOfMemory: Fault = {
  name: "2,000 bodies of 30 KB, 96 MB of heap",
  invariant: INVARIANT,
  tools: [],
  inject: ({ figure }) => outlived(figure, { beginning: LARGE, every: 1, variables: heapOf(96) }),
};

/** The same with less than the server needs: it may fall. */
export const outOfMemory: Fault = {
  name: "2,000 bodies of 30 KB, 44 MB of heap",
  invariant: "Should it fall, what was acknowledged is there, and a server with memory goes on from it.",
  tools: [],
  inject: async ({ figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
    const server = await start(folder, heapOf(44));
    const history = new History(["7001"], figure);
    const writing = history.writeUntilFault(new Client(server.address, ground.cookie), "7001");
    const sockets = await floodOf(server, { beginning: LARGE, every: 1 });
    figure.injected += sockets.length;
    const fell = server.gone.then(() => "it fell");
    const lives = new Promise<string>((resolve) => setTimeout(resolve, 3_000, "it lived"));
    figure.notes.push(await Promise.race([fell, lives]));
    for (const socket of sockets) socket.destroy();
    await server.kill("SIGKILL");
    await writing;
    await judgeStore(folder, history, figure);
    await serveAgain(folder, ground.cookie, figure, history);
    ground.clear();
  },
};

/** Calls and a write during a flood over a connection that was there before, and calls over new ones; then without it. */
async function outlived(figure: Figure, flood: Flood): Promise<void> {
  const ground = await layGround();
  const folder = ground.folder();
  const server = await start(folder, flood.variables, flood.under);
  const kept = new Line(server.address, ground.cookie);
  const calls: boolean[] = [];
  const call = async () => {
    calls.push(await kept.call());
  };
  const sockets = await floodOf(server, flood, call);
  figure.injected += sockets.length;
  for (let after = 0; after < 50; after++) await call();
  const answered = calls.filter(Boolean).length;
  if (answered < calls.length) figure.wrong.push(`${answered} of ${calls.length} calls answered`);
  const changes = [{ type: "EditExtension", extension: "7001", name: "満員" }];
  const written = await kept.ask("/api/change-sets", { changes });
  if (written?.status === 201) figure.acknowledged += 1;
  else figure.wrong.push(`a write: ${JSON.stringify(written)}`);
  const fresh = await callsOverNew(new Line(server.address, ground.cookie, false), 10);
  figure.notes.push(
    `meanwhile answered: ${answered} of ${calls.length} calls over a connection of before, ${fresh} of 10 over new ones`,
  );
  for (const socket of sockets) socket.destroy();
  await judgeCall(new Client(server.address, ground.cookie), figure);
  await judgeTable(folder, figure);
  kept.close();
  await server.kill("SIGTERM");
  await judgeSound(folder, figure);
  ground.clear();
}

async function callsOverNew(line: Line, calls: number): Promise<number> {
  let answered = 0;
  for (let call = 0; call < calls; call++) if (await line.call()) answered += 1;
  return answered;
}

interface Flood {
  /** Every so many connections say so much of a request. */
  readonly beginning: string;
  readonly every: number;
  readonly variables?: Readonly<Record<string, string>>;
  readonly under?: readonly string[];
}

/** Makes the connections; others may ask between them, before the first and after every fiftieth. */
async function floodOf(
  { address }: RunningServer,
  { beginning, every }: Flood,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly Socket[]> {
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  for (let index = 0; index < MANY; index++) {
    if (index % 50 === 0) await between();
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    await new Promise<void>((resolve) => {
      socket.once("connect", resolve);
      socket.once("close", () => resolve());
    });
    if (index % every === 0) socket.write(beginning);
    sockets.push(socket);
  }
  return sockets;
}

function heapOf(megabytes: number) {
  return { NODE_OPTIONS: `--max-old-space-size=${megabytes}` };
}
