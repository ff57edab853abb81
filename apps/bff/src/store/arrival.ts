import { AsyncLocalStorage } from "node:async_hooks";

/** By which way the work at hand came in. */
export interface Arrival {
  /** PANEL: a browser; API: a program with a token; CLI: the command line; SYSTEM: this program by itself. */
  readonly door: "PANEL" | "API" | "CLI" | "SYSTEM";
  readonly requestId: string | null;
  /** The network that it came from, "203.0.113.0/24": never a whole address. */
  readonly source: string | null;
}

const BY_ITSELF: Arrival = { door: "SYSTEM", requestId: null, source: null };
const arrivals = new AsyncLocalStorage<Arrival>();

/** Does the work, and whatever it starts, as having come in by this way. */
export function arriving<T>(arrival: Arrival, work: () => T): T {
  return arrivals.run(arrival, work);
}

/** By which way what goes on now came in. */
export function arrivalOfNow(): Arrival {
  return arrivals.getStore() ?? BY_ITSELF;
}
