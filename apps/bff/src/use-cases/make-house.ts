import { randomUUID } from "node:crypto";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { LiveFeed } from "../live-table/live-feed.ts";
import { OutsideCalls } from "../live-table/outside-calls.ts";
import { RefusalLog } from "../store/refusal-log.ts";
import type { Store } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** The house over a store, by the machine's clock and with ids of chance. Its live table is still empty. */
export function makeHouse(store: Store): House {
  return {
    store,
    live: new LiveFeed(store),
    outside: new OutsideCalls(store),
    refusals: new RefusalLog(store),
    now: () => Date.now() as Instant,
    newId: randomUUID,
  };
}
