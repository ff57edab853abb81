import type { Key } from "./key-ring.ts";

/** A key of the ring, and how many secrets of the store are sealed with it. */
export type KeptKey = Pick<Key, "id" | "madeAt"> & { readonly secrets: number };

/** What came of making a new key: how many secrets are sealed with it now, and how many nothing opens any more. */
export interface Rotated {
  readonly id: string;
  readonly sealed: number;
  readonly unopened: number;
}

/**
 * The keys under which the store's secrets lie sealed, kept in a file of their own (adr-0025). Each throws KeysUnusable. What
 * alters them says so in the operators' log of events, in the transaction that does it; moments are milliseconds since 1970.
 */
export interface StoreKeys {
  /** The oldest first; the last one seals. */
  list(): Promise<readonly KeptKey[]>;
  /** Makes a key and seals every secret anew with it, piece by piece. Stopped half way, all of them open still. */
  rotate(at: number): Promise<Rotated>;
  /** Takes a key out of the file for good, unless it seals something or is the one that seals. */
  retire(id: string, at: number): Promise<"retired" | "unknown" | "newest" | "in-use">;
  /** Gives the secrets up whose key is not in the file, and says how many: each has to be set anew by its owner. */
  giveUp(at: number): Promise<number>;
}
