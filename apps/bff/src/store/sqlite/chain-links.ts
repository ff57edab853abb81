import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { hashOfEntry, hashOfEvent } from "../log-hash.ts";
import { LogUnreadable } from "../store.ts";
import type { ChainLink } from "../verify-log.ts";
import { changeRowsAfter } from "./change-log.ts";
import { outlineText } from "./log-outline.ts";
import { entryOf } from "./log-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";
import { eventOf, eventRowsAfter } from "./security-rows.ts";

/** The log of changes above a revision, oldest first, each entry held against its own hash and its outline. */
export async function changeLinks(
  transaction: StoreTransaction,
  company: CompanyId,
  after: number,
  limit: number,
): Promise<readonly ChainLink[]> {
  const rows = await changeRowsAfter(transaction, company, after, limit);
  return rows.map((row) => linkOf(row.revision, row, () => faultOfEntry(row)));
}

/** The same of the log of events, above a seq. */
export async function eventLinks(
  transaction: StoreTransaction,
  company: string,
  after: number,
  limit: number,
): Promise<readonly ChainLink[]> {
  const rows = await eventRowsAfter(transaction, company, after, limit);
  return rows.map((row) =>
    linkOf(row.seq, row, () => (hashOfEvent(eventOf(row)) === row.hash ? null : "ENTRY_CHANGED")),
  );
}

/** Whoever has a log of events, or a head of one. */
export async function eventLogs(transaction: StoreTransaction): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom("security_log")
    .select("company_id")
    .union(transaction.selectFrom("security_heads").select("company_id"))
    .execute();
  return rows.map(({ company_id }) => company_id);
}

function faultOfEntry(row: Row<"change_log">): ChainLink["fault"] {
  const entry = entryOf(row);
  if (hashOfEntry(entry) !== row.hash) return "ENTRY_CHANGED";
  return outlineText(entry) === row.outline ? null : "OUTLINE_DIFFERS";
}

/** An entry that cannot even be read was changed. */
function linkOf(
  row: number,
  { previous_hash, hash }: Pick<Row<"change_log">, "previous_hash" | "hash">,
  faultOf: () => ChainLink["fault"],
): ChainLink {
  const link = { row, previousHash: previous_hash, hash };
  try {
    return { ...link, fault: faultOf() };
  } catch (fault) {
    if (fault instanceof LogUnreadable) return { ...link, fault: "ENTRY_CHANGED" };
    throw fault;
  }
}
