import { connect, type Socket } from "node:net";
import type { Fault } from "./fault.ts";
import { layGround, start } from "./ground.ts";
import { judgeSound, judgeTable } from "./judge.ts";
import { Line } from "./kept-line.ts";

const SLOW = 200;
/** Each sends a byte so often, in milliseconds. */
const EVERY = 100;
/** Calls of each kind in a round, and before the first; together fewer than an account may ask at once (sessions/asks.ts). */
const CALLS = 150;
const WARM_UP = 100;
const ROUNDS = 3;

/** Many that send a byte now and then. How long others wait is told and not judged: the machine may be busy with other things. */
export const slowClients: Fault = {
  name: "200 slow connections",
  invariant: "Every call of others is answered, and hardly later (p99; goal below twice as late).",
  tools: [],
  inject: async ({ figure }) => {
    const ground = await layGround();
    const folder = ground.folder();
    const server = await start(folder);
    const line = new Line(server.address, ground.cookie);
    const times = { alone: [] as number[], beside: [] as number[] };
    await timed(line, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      times.alone.push(...(await timed(line, CALLS)));
      const slow = Array.from({ length: SLOW }, () => new SlowClient(server.address));
      figure.injected += SLOW;
      times.beside.push(...(await timed(line, CALLS)));
      for (const one of slow) one.end();
    }
    const answered = [...times.alone, ...times.beside].filter(Number.isFinite).length;
    const asked = times.alone.length + times.beside.length;
    if (answered < asked) figure.wrong.push(`${answered} of ${asked} calls answered`);
    const [alone, beside] = [p99(times.alone), p99(times.beside)];
    figure.notes.push(
      `p99 of ${times.beside.length} calls ${beside.toFixed(1)} ms, without them ${alone.toFixed(1)} ms: ${(beside / alone).toFixed(2)} times`,
    );
    await judgeTable(folder, figure);
    line.close();
    await server.kill("SIGTERM");
    await judgeSound(folder, figure);
    ground.clear();
  },
};

/** Sends a request's head and body byte by byte, and comes again where it is cut off. */
class SlowClient {
  readonly #timer: NodeJS.Timeout;
  #socket: Socket;

  constructor(address: string) {
    const { hostname, port } = new URL(address);
    const text = `POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-length: 30000\r\n\r\n${"x".repeat(30_000)}`;
    const begin = () => connect(Number(port), hostname).on("error", () => undefined);
    this.#socket = begin();
    let at = 0;
    this.#timer = setInterval(() => {
      if (this.#socket.destroyed) [this.#socket, at] = [begin(), 0];
      else this.#socket.write(text.slice(at, ++at));
    }, EVERY);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#socket.destroy();
  }
}

/** How long so many calls took, one after the other; infinitely where no answer came. */
async function timed(line: Line, calls: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const began = performance.now();
    times.push((await line.call()) ? performance.now() - began : Number.POSITIVE_INFINITY);
  }
  return times;
}

function p99(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}
