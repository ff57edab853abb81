import type { Instant } from "@naisen/domain/vocabulary/day";
import type { LiveFeed } from "../live-table/live-feed.ts";
import type { OutsideCalls } from "../live-table/outside-calls.ts";
import type { Asks } from "../sessions/asks.ts";
import type { IsBreached } from "../sessions/chosen-password.ts";
import type { Providers } from "../sessions/provider/providers.ts";
import type { RefusalLog } from "../store/refusal-log.ts";
import type { Store } from "../store/store.ts";

/** What every use case works with. Time and ids come in from outside, so that a test can hold them still. */
export interface House {
  readonly store: Store;
  readonly live: LiveFeed;
  readonly outside: OutsideCalls;
  readonly refusals: RefusalLog;
  readonly asks: Asks;
  readonly providers: Providers;
  readonly isBreached: IsBreached;
  readonly now: () => Instant;
  readonly newId: () => string;
}
