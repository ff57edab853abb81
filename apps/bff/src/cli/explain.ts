import { from as fromSchema } from "@naisen/api/call";
import { type Instant, parseInstant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Messages } from "@naisen/messages/ja";
import { refusalText } from "@naisen/messages/speak";
import type { From } from "@naisen/routing-core/call";
import { NOTHING_KNOWN } from "@naisen/routing-core/conditions";
import { LiveFeed } from "../live-table/live-feed.ts";
import type { Store } from "../store/store.ts";
import { explainCall } from "../use-cases/explain-call.ts";
import { traceLines } from "./check.ts";
import type { Ended } from "./command.ts";

/** What is asked, as it stands on the command line. */
export interface ToExplain {
  readonly company: string;
  readonly from: string;
  readonly dialled: string;
  readonly at: string | null;
  readonly json: boolean;
}

/**
 * Says what a call would do now, or at a moment, by what the store holds. It reads beside a running server, and knows
 * nothing of the network's state, which that one keeps in its memory.
 */
export async function explain(
  store: Pick<Store, "read" | "close">,
  asked: ToExplain,
  now: Instant,
  messages: Messages,
): Promise<Ended> {
  const from = readFrom(asked.from);
  if (from === null) return { exit: 2, lines: [messages.cli.unknownArgument(`--from ${asked.from}`)] };
  const at = asked.at === null ? now : parseInstant(asked.at);
  if (at === null) return { exit: 2, lines: [messages.cli.unknownArgument(`--at ${asked.at}`)] };
  const company = asked.company as CompanyId;
  const feed = new LiveFeed(store);
  await feed.catchUp(company);
  if (feed.table.company(company) === undefined) {
    return { exit: 1, lines: [messages.cli.noSuchCompany(asked.company)] };
  }
  const call = { company, from, dialled: asked.dialled, at, conditions: {} };
  const decision = explainCall(feed.table, NOTHING_KNOWN, call);
  if (asked.json) return { exit: 0, lines: [JSON.stringify(decision)] };
  const outcome =
    decision.refusal === null ? decision.outcome : refusalText(messages, decision.refusal.code).title;
  const presented = decision.presented?.number ?? messages.cli.none;
  const summary = messages.cli.explained(asked.from, asked.dialled, outcome, presented, decision.charge);
  return { exit: 0, lines: [summary, ...traceLines(decision.trace, messages)] };
}

/** "mobile:090-…", "desk:2001", "pbx:210" or "outside:03-…". */
function readFrom(text: string): From | null {
  const [kind, ...number] = text.split(":");
  const read = fromSchema.safeParse({ [kind ?? ""]: number.join(":") });
  return read.success ? read.data : null;
}
