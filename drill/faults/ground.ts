import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PASSWORD } from "../../apps/bff/src/testing/open-house.ts";
import { type RunningServer, startServer } from "../../apps/bff/src/testing/running-server.ts";
import { Client } from "./client.ts";

/** A store with the demo company and an administrator who is signed in, to be copied for every go. */
export interface Ground {
  readonly cookie: string;
  /** A folder with a copy of it. */
  folder(under?: string): string;
  /** Takes all folders away. */
  clear(): void;
}

/** Makes the store by the real server, which is then stopped in order. */
export async function layGround(): Promise<Ground> {
  const root = mkdtempSync(join(tmpdir(), "naisen-faults-"));
  const first = join(root, "first");
  const server = await start(first);
  const cookie = await signIn(server.address);
  await server.kill("SIGTERM");
  return {
    cookie,
    folder: (under = root) => {
      const folder = mkdtempSync(join(under, "go-"));
      cpSync(first, folder, { recursive: true });
      return folder;
    },
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A server on the folder; throws with what it said where it does not start. */
export async function start(
  folder: string,
  variables: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Promise<RunningServer> {
  const started = await startServer(folder, variables, under);
  if ("address" in started) return started;
  throw new Error(`it did not start (${started.exit}): ${started.said.join(" ")}`);
}

/** The administrator's cookie. */
export async function signIn(address: string): Promise<string> {
  const credentials = { companyId: "demo", userId: "admin", password: PASSWORD };
  const answer = await new Client(address, "").ask("POST", "/api/session", credentials);
  if (answer.kind !== "answer" || answer.status !== 201)
    throw new Error(`sign-in: ${JSON.stringify(answer)}`);
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}
