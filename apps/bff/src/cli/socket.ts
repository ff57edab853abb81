import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import type { Language } from "../http/language.ts";
import type { House } from "../use-cases/use-case.ts";
import { type Command, command, type Ended, runCommand } from "./command.ts";
import { tellFault } from "./tell-proof.ts";

/** A socket's address is at most 107 bytes (unix(7)); a longer folder's socket lies in the temporary folder. */
const LONGEST_ADDRESS = 100;

/** Where the server that holds this store listens for the command line. */
function socketPath(dataDir: string): string {
  const path = join(dataDir, "naisen.sock");
  if (Buffer.byteLength(path) <= LONGEST_ADDRESS) return path;
  return join(
    ownTemporaryFolder(),
    `${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}.sock`,
  );
}

/** A folder that nobody else may enter: whoever could put a socket there first would be told passwords. */
function ownTemporaryFolder(): string {
  const owner = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `naisen-${owner}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  if (uid !== owner || (mode & 0o077) !== 0) throw new Error(`${folder} is open to others`);
  return folder;
}

/** Takes the command line's writing verbs. Only who may open the store's folder may open the socket. */
export async function listenOnSocket(house: House, dataDir: string): Promise<Server> {
  const path = socketPath(dataDir);
  rmSync(path, { force: true });
  const server = createServer(async (asked, answer) => {
    const ended = await answerCommand(house, asked);
    answer.setHeader("content-type", "application/json").end(JSON.stringify(ended));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return server;
}

/** What was asked, carried out; a client that hangs up in the middle has asked nothing. */
async function answerCommand(house: House, asked: IncomingMessage): Promise<Ended> {
  const messages = asked.headers["accept-language"] === "en" ? en : ja;
  try {
    return await runCommand(house, command.parse(JSON.parse(await text(asked))), messages);
  } catch (fault) {
    return { exit: 2, lines: [tellFault(fault, messages)] };
  }
}

/** Has the running server carry a command out; null where none is there. */
export function sendCommand(dataDir: string, asked: Command, language: Language): Promise<Ended | null> {
  const path = socketPath(dataDir);
  if (!existsSync(path)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const sent = request(
      { socketPath: path, method: "POST", headers: { "accept-language": language } },
      async (answer) => {
        resolve(JSON.parse(await text(answer)) as Ended);
      },
    );
    sent.once("error", () => resolve(null));
    sent.end(JSON.stringify(asked));
  });
}
