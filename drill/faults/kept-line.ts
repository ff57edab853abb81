import { Agent, request } from "node:http";

/** So long an answer is waited for; what takes longer counts as none. */
const PATIENCE_MS = 10_000;

/** A caller that asks over one connection, kept open, as a switch does; or over a new one each time. */
export class Line {
  readonly #address: string;
  readonly #cookie: string;
  readonly #agent: Agent;

  constructor(address: string, cookie: string, kept = true) {
    this.#address = address;
    this.#cookie = cookie;
    this.#agent = new Agent({ keepAlive: kept, maxSockets: 1 });
  }

  /** Whether a call is answered, and rings. */
  async call(): Promise<boolean> {
    const answer = await this.ask("/api/calls/explain", { from: { desk: "2001" }, dialled: "7001" });
    return answer?.status === 200 && answer.text.includes('"RING"');
  }

  /** The answer to a POST; null where none comes. */
  ask(path: string, body: unknown): Promise<{ readonly status: number; readonly text: string } | null> {
    const headers = { "content-type": "application/json", cookie: this.#cookie };
    return new Promise((resolve) => {
      const asked = request(
        this.#address + path,
        { method: "POST", agent: this.#agent, headers, timeout: PATIENCE_MS },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (chunk) => {
            text += chunk;
          });
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
          answer.on("error", () => resolve(null));
        },
      );
      asked.on("timeout", () => asked.destroy());
      asked.on("error", () => resolve(null));
      asked.end(JSON.stringify(body));
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
