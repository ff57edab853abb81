import type { Instant } from "@naisen/domain/vocabulary/day";

/** The request by which somebody signs in, as far as it matters for that. */
export interface Visit {
  readonly now: Instant;
  readonly userAgent: string;
  /** What this browser's cookie of known browsers holds; null where there is none. */
  readonly device: string | null;
  /** The token of the session that this browser has; null where it has none. */
  readonly session: string | null;
  /** The address that it came from, or the network that one subscriber has; null where that is a proxy's. */
  readonly source: string | null;
}
