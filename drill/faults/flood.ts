import { connect, type Socket } from "node:net";
import { Client } from "./client.ts";
import type { Fault, Figure } from "./fault.ts";
import { type Ground, layGround, start } from "./ground.ts";
import { judgeCall, judgeSound, judgeTable } from "./judge.ts";

const MANY = 2_000;

/** Many connections that say nothing, or half a request. */
export const flood: Fault = {
  name: "2,000 idle connections",
  invariant: "Calls and writes are answered beside them.",
  tools: [],
  inject: async ({ figure }) => {
    const ground = await layGround();
    await besides(ground, [], figure);
    ground.clear();
  },
};

/** The same to a server that may open fewer files than there are connections. */
export const floodOverLimit: Fault = {
  name: "2,000 connections, 512 files allowed",
  invariant: "The server lives, and answers once the idle ones are gone.",
  tools: ["prlimit"],
  inject: async ({ figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
    const server = await start(folder, {}, ["prlimit", "--nofile=512:512"]);
    const sockets = await idle(server.address);
    figure.injected += sockets.length;
    for (const socket of sockets) socket.destroy();
    await judgeCall(new Client(server.address, ground.cookie), figure);
    await judgeTable(folder, figure);
    await server.kill("SIGTERM");
    await judgeSound(folder, figure);
    ground.clear();
  },
};

async function besides(ground: Ground, under: readonly string[], figure: Figure): Promise<void> {
  const folder = ground.folder();
  const server = await start(folder, {}, under);
  const sockets = await idle(server.address);
  figure.injected += sockets.length;
  const client = new Client(server.address, ground.cookie);
  for (let call = 0; call < 50; call++) await judgeCall(client, figure);
  const changes = [{ type: "EditExtension", extension: "7001", name: "満員" }];
  const written = await client.ask("POST", "/api/change-sets", { changes });
  if (written.kind === "answer" && written.status === 201) figure.acknowledged += 1;
  else figure.wrong.push(`a write: ${JSON.stringify(written)}`);
  await judgeTable(folder, figure);
  for (const socket of sockets) socket.destroy();
  await server.kill("SIGTERM");
  await judgeSound(folder, figure);
}

/** Connections of which every second one begins a request. */
async function idle(address: string): Promise<readonly Socket[]> {
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  for (let index = 0; index < MANY; index++) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    await new Promise<void>((resolve) => {
      socket.once("connect", resolve);
      socket.once("close", () => resolve());
    });
    if (index % 2 === 0) socket.write("GET /api/me HTTP/1.1\r\nhost: ");
    sockets.push(socket);
  }
  return sockets;
}
