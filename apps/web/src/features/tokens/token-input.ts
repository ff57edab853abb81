import type { Request } from "@naisen/api/endpoint";
import type { makeToken, TokenRight } from "@naisen/api/endpoints/tokens";
import { newTokenName } from "@naisen/api/identity";
import { day } from "@naisen/api/scalars";
import * as z from "zod/mini";
import { daysBefore } from "../../lib/days.ts";

/** What is typed of a token. */
export interface TokenInput {
  readonly name: string;
  readonly right: TokenRight;
  /** null: all that its maker has. */
  readonly sites: readonly string[] | null;
  readonly endsOn: string;
}

export type TokenFault = "name" | "sites" | "endsOn";
type Made = NonNullable<Request<typeof makeToken>["body"]>;

/** A token holds at most so many days from today. */
export const LONGEST_DAYS = 365;

/** What was typed as it is sent, or the field that is not yet right. */
export function readToken({ name, right, sites, endsOn }: TokenInput, today: string): Made | TokenFault {
  const read = z.safeParse(newTokenName, name);
  if (!read.success) return "name";
  if (sites?.length === 0) return "sites";
  // Days compare as text.
  const last = daysBefore(today, -LONGEST_DAYS);
  if (!z.safeParse(day, endsOn).success || endsOn < today || endsOn > last) return "endsOn";
  return { name: read.data, right, endsOn, ...(sites === null ? {} : { sites: [...sites] }) };
}
