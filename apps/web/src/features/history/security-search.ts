import type { SecurityEventKind } from "@naisen/api/security-event";
import * as z from "zod/mini";
import { historySearch } from "./search.ts";

const { days, from, to, who } = historySearch.shape;

/** Said here too: the addresses are in the first code that a browser fetches, and the events' shapes are not to be. */
export const KINDS = [
  "SIGN_IN",
  "REFUSED",
  "ACCOUNT",
  "DATA",
] as const satisfies readonly SecurityEventKind[];

/** What the address of ログインと拒否 says: which days, what kind, whose. */
export const securitySearch = z.object({
  days,
  from,
  to,
  who,
  kind: z.catch(z.optional(z.enum(KINDS)), undefined),
});
export type SecuritySearch = z.output<typeof securitySearch>;
