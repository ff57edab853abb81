import { randomUUID } from "node:crypto";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { LiveFeed } from "../live-table/live-feed.ts";
import { OutsideCalls } from "../live-table/outside-calls.ts";
import type { IsInFile } from "../sessions/breached-file.ts";
import { breachedBy } from "../sessions/chosen-password.ts";
import { Providers } from "../sessions/provider/providers.ts";
import { RefusalLog } from "../store/refusal-log.ts";
import type { Store } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** The house over a store, by the machine's clock and with ids of chance. Its live table is still empty. `loopbackProviders`: a company's
 * provider may be on this machine, by http too; for tests and development. `isInFile`: the operator's own file of stolen passwords. */
export function makeHouse(
  store: Store,
  {
    loopbackProviders = false,
    isInFile = null,
  }: { readonly loopbackProviders?: boolean; readonly isInFile?: IsInFile | null } = {},
): House {
  return {
    store,
    live: new LiveFeed(store),
    outside: new OutsideCalls(store),
    refusals: new RefusalLog(store),
    providers: new Providers({ loopback: loopbackProviders }),
    isBreached: breachedBy(isInFile),
    now: () => Date.now() as Instant,
    newId: randomUUID,
  };
}
