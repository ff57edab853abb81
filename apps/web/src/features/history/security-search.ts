import { securityEventKind } from "@naisen/api/security-event";
import * as z from "zod/mini";
import { historySearch } from "./search.ts";

const { days, from, to, who } = historySearch.shape;

/** What the address of ログインと拒否 says: which days, what kind, whose. */
export const securitySearch = z.object({
  days,
  from,
  to,
  who,
  kind: z.catch(z.optional(securityEventKind), undefined),
});
export type SecuritySearch = z.output<typeof securitySearch>;
