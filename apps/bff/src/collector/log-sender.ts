import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { SentLog } from "../store/security-log.ts";
import type { Reader, Store } from "../store/store.ts";
import { eventMessage, framed, headMessage } from "./syslog-message.ts";

/** So many events of a log at once; what is sent is in memory. */
const PIECE = 500;

interface Batch {
  readonly text: string;
  readonly sent: readonly SentLog[];
}

/**
 * Sends on what the collector has not yet taken: every event of each company's log in its order, and the head of its log of
 * changes. How far it has come is in the store, written after a piece was taken: over a restart a piece may come twice, and
 * none is left out.
 */
export class LogSender {
  readonly #store: Pick<Store, "read" | "write">;
  readonly #send: (text: string) => Promise<void>;
  readonly #hostname: string;
  readonly #now: () => number;

  constructor(
    store: Pick<Store, "read" | "write">,
    send: (text: string) => Promise<void>,
    { hostname, now }: { readonly hostname: string; readonly now: () => number },
  ) {
    this.#store = store;
    this.#send = send;
    this.#hostname = hostname.replace(/[^\x21-\x7e]/g, "").slice(0, 255);
    this.#now = now;
  }

  /** Sends all that there is; rejects where the collector does not take it. */
  async sendAll(): Promise<void> {
    for (;;) {
      const batch = await this.#store.read((reader) => this.#nextBatch(reader));
      if (batch.sent.length === 0) return;
      await this.#send(batch.text);
      await this.#store.write(async (writer) => {
        for (const one of batch.sent) await writer.putSentLog(one);
      });
    }
  }

  async #nextBatch(reader: Reader): Promise<Batch> {
    const taken = await takenUpTo(reader);
    const messages: string[] = [];
    const sent: SentLog[] = [];
    for (const company of await reader.eventLogs()) {
      const events = await reader.eventsAfter(company, taken(company, "EVENTS"), PIECE);
      messages.push(...events.map((entry) => eventMessage(entry, this.#hostname)));
      const last = events.at(-1);
      if (last !== undefined) sent.push({ company, log: "EVENTS", row: last.seq });
    }
    for (const { id } of await reader.companies()) {
      const head = await reader.head(id as CompanyId);
      if (head === null || head.revision <= taken(id, "CHANGES")) continue;
      const { revision, hash } = head;
      const told = { company: id, revision, hash, at: new Date(this.#now()).toISOString() };
      messages.push(headMessage(told, this.#hostname));
      sent.push({ company: id, log: "CHANGES", row: revision });
    }
    return { text: messages.map(framed).join(""), sent };
  }
}

/** How many events of each company's log the collector has not taken yet; null where nothing was ever sent. */
export async function behind(reader: Reader): Promise<ReadonlyMap<string, number> | null> {
  if ((await reader.sentLogs()).length === 0) return null;
  const taken = await takenUpTo(reader);
  const left = new Map<string, number>();
  for (const company of await reader.eventLogs()) {
    const [head] = await reader.eventHeads(company);
    const count = (head?.seq ?? 0) - taken(company, "EVENTS");
    if (count > 0) left.set(company, count);
  }
  return left;
}

async function takenUpTo(reader: Reader) {
  const known = new Map((await reader.sentLogs()).map(({ company, log, row }) => [`${log} ${company}`, row]));
  return (company: string, log: SentLog["log"]) => known.get(`${log} ${company}`) ?? 0;
}
