import type { Browser } from "../../apps/bff/src/testing/browser.ts";
import type { Description, Operation } from "./description.ts";
import { judgeBy } from "./judge.ts";

/** What came of it; a fault names the seed, the request and what was wrong with its answer. */
export interface Fuzzed {
  requests: number;
  readonly byClass: Map<string, number>;
  /** How often each operation was asked, and how often it did what it was asked. */
  readonly operations: Map<string, { asked: number; done: number }>;
  /** What was done for whom, as "getMe by a user". */
  readonly done: Set<string>;
  readonly faults: string[];
}

/** A request as it is sent. */
interface Sent {
  readonly path: string;
  readonly body?: string | undefined;
  readonly headers?: Record<string, string>;
}

/** Sends a request of somebody of that kind, judges and counts what came, and gives it. */
export type Ask = (
  operation: Operation,
  browser: Browser,
  kind: string,
  sent: Sent,
  place: string,
) => Promise<{ readonly status: number; readonly text: string }>;

export function askBy(about: Description, fuzzed: Fuzzed): Ask {
  const judge = judgeBy(about);
  return async (operation, browser, kind, { path, body, headers = {} }, place) => {
    const { status, text, media } = await browser.askPlain(operation.method, path, body, headers);
    const isDone = status < 300;
    const { asked, done } = fuzzed.operations.get(operation.id) ?? { asked: 0, done: 0 };
    fuzzed.operations.set(operation.id, { asked: asked + 1, done: done + (isDone ? 1 : 0) });
    if (isDone) fuzzed.done.add(`${operation.id} by ${kind}`);
    const answers = `${Math.floor(status / 100)}xx`;
    fuzzed.byClass.set(answers, (fuzzed.byClass.get(answers) ?? 0) + 1);
    fuzzed.requests += 1;
    const fault = judge(operation, { status, text, media });
    if (fault !== null)
      fuzzed.faults.push(`${place}: ${operation.method} ${path} ${body?.slice(0, 500) ?? ""}: ${fault}`);
    return { status, text };
  };
}
