import { randomUUID } from "node:crypto";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { LiveFeed } from "../live-table/live-feed.ts";
import { OutsideCalls } from "../live-table/outside-calls.ts";
import { Asks } from "../sessions/asks.ts";
import { Providers } from "../sessions/provider/providers.ts";
import { RefusalLog } from "../store/refusal-log.ts";
import type { Store } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** The house over a store, by the machine's clock and with ids of chance. Its live table is still empty. `loopbackProviders`: a company's
 * provider may be on this machine, by http too; for tests and development. */
export function makeHouse(store: Store, { loopbackProviders = false } = {}): House {
  return {
    store,
    live: new LiveFeed(store),
    outside: new OutsideCalls(store),
    refusals: new RefusalLog(store),
    asks: new Asks(),
    providers: new Providers({ loopback: loopbackProviders }),
    now: () => Date.now() as Instant,
    newId: randomUUID,
  };
}
