import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Client, Outcome } from "./client.ts";
import type { Figure } from "./fault.ts";

/** What is known of one extension: the value that was acknowledged last, and those since of which nothing is known. */
export interface Known {
  acknowledged: number;
  readonly open: number[];
}

/** Everything that was asked of a store, with its answers, over all restarts. */
export class History {
  /** By extension. */
  readonly known: ReadonlyMap<string, Known>;
  /** The ids of the change sets that were acknowledged. */
  readonly acknowledged = new Set<string>();
  readonly #figure: Figure;
  #value: number;

  /** A store that others wrote to before has values up to `from`. */
  constructor(extensions: readonly string[], figure: Figure, from = 0) {
    this.#value = from;
    this.known = new Map(
      extensions.map((extension): [string, Known] => [extension, { acknowledged: 0, open: [] }]),
    );
    this.#figure = figure;
  }

  /**
   * Writes the next value to an extension: a change set of two changes, both of which are there or neither. With a key and
   * its value it is the same request again.
   */
  async write(
    client: Client,
    extension: string,
    key: string = randomUUID(),
    value = ++this.#value,
  ): Promise<Outcome> {
    const known = this.known.get(extension);
    if (known === undefined) throw new Error(`nobody writes to ${extension}`);
    known.open.push(value);
    const changes = [
      { type: "EditExtension", extension, name: `名前 ${value}` },
      { type: "EditExtension", extension, department: `部署 ${value}` },
    ];
    const headers = { "idempotency-key": key };
    const outcome = await client.ask("POST", "/api/change-sets", { changes }, headers);
    this.#note(known, value, outcome);
    return outcome;
  }

  /** Writes one value after the other until one is not acknowledged; who writes faster than anybody may waits, and goes on. */
  async writeUntilFault(client: Client, extension: string): Promise<Outcome> {
    for (;;) {
      const outcome = await this.write(client, extension);
      const status = outcome.kind === "answer" ? outcome.status : null;
      if (status === 429) await delay(1_000);
      else if (status !== 201) return outcome;
    }
  }

  #note(known: Known, value: number, outcome: Outcome): void {
    if (outcome.kind === "hung") this.#figure.hangs += 1;
    else if (outcome.kind === "cut") this.#figure.unknown += 1;
    else if (outcome.status === 201) {
      this.#figure.acknowledged += 1;
      this.acknowledged.add(outcome.body.id);
      known.acknowledged = value;
      known.open.length = 0;
    } else if (outcome.status === 503 || outcome.status === 429) {
      this.#figure.refused += 1;
      if (outcome.headers.get("retry-after") === null)
        this.#figure.wrong.push(`${outcome.status} without Retry-After`);
    } else this.#figure.wrong.push(`a write answered ${outcome.status} ${JSON.stringify(outcome.body)}`);
  }
}
