import { randomUUID } from "node:crypto";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { LiveFeed } from "../live-table/live-feed.ts";
import { OutsideCalls } from "../live-table/outside-calls.ts";
import { Asks } from "../sessions/asks.ts";
import type { IsInFile } from "../sessions/breached-file.ts";
import { breachedBy } from "../sessions/chosen-password.ts";
import type { Reach } from "../sessions/provider/guarded-fetch.ts";
import { Providers } from "../sessions/provider/providers.ts";
import { RefusalLog } from "../store/refusal-log.ts";
import type { Store } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** What of a house its surroundings say. */
interface Surroundings {
  /** Where companies' providers may be; left out, anywhere in the open internet. */
  readonly reach?: Reach;
  /** The operator's own file of stolen passwords. */
  readonly isInFile?: IsInFile | null;
}

/** The house over a store, by the machine's clock and with ids of chance. Its live table is still empty. */
export function makeHouse(
  store: Store,
  { reach = { loopback: false, hosts: null }, isInFile = null }: Surroundings = {},
): House {
  return {
    store,
    live: new LiveFeed(store),
    outside: new OutsideCalls(store),
    refusals: new RefusalLog(store),
    asks: new Asks(),
    providers: new Providers(reach),
    isBreached: breachedBy(isInFile),
    now: () => Date.now() as Instant,
    newId: randomUUID,
  };
}
