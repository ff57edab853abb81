import type { SecurityEventCode, SecurityEventParams } from "@naisen/api/security-event";
import type { Arrival } from "./arrival.ts";
import type { Actor } from "./store.ts";

/** Whose log it is where no company is known: the operators' own, too. */
export const NOBODYS_LOG = "operator";

/** What happened, with what the event of that code tells. */
type Told = {
  [Code in SecurityEventCode]: { readonly code: Code; readonly params: SecurityEventParams<Code> };
}[SecurityEventCode];

/**
 * Something about who may do what. What is done is put by `writer.putEvent` in the transaction that does it; what is
 * refused is given to `house.refusals.note`. Request id, door and source come by themselves (arrival.ts).
 */
export type SecurityEvent = Told & {
  /** Whose log it is written to: whoever reads that company's log sees it. */
  readonly company: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Who did it, as they are known to be; null for somebody who has not signed in. */
  readonly actor: Actor | null;
  /** The userId of the account that it is about, where that is not the actor's. It must be one that there is or was. */
  readonly subject?: string | null;
  /** Of refusals that were counted: how many, and since when. */
  readonly counted?: { readonly count: number; readonly since: number };
};

/** An event as the log keeps it: those of one company are a chain of hashes, numbered without a gap. */
export type SecurityEntry = Told &
  Arrival & {
    readonly company: string;
    readonly seq: number;
    /** An instant in UTC, as `since`. */
    readonly at: string;
    readonly actor: Actor | null;
    readonly subject: string | null;
    readonly count: number;
    /** Where `count` is more than one or was counted later: the first of them. */
    readonly since: string | null;
    readonly previousHash: string;
    readonly hash: string;
  };

/** The last event of a log; seq 0 where there is none. */
export interface SecurityHead {
  readonly company: string;
  readonly seq: number;
  readonly hash: string;
}

/** Up to where the collector has taken a log: the seq of an event, or the revision of a head of the log of changes. */
export interface SentLog {
  readonly company: string;
  readonly log: "EVENTS" | "CHANGES";
  readonly row: number;
}

/** Which events are asked for: all that is given must hold. */
export interface SecurityQuery {
  /** Only events below it; null: from the newest. */
  readonly before: number | null;
  readonly codes: readonly SecurityEventCode[] | null;
  /** The userId of who did it or whom it is about. */
  readonly person: string | null;
  /** Instants in UTC: the first that counts, and the first that counts no more. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
}
