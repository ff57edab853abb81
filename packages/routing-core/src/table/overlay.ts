import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { EntryChange, ExtensionEntry } from "./entry.ts";
import type { RoutingTable } from "./routing-table.ts";

/** The table as it would be after the changes; nothing is copied and the table itself stays as it is. */
export function overlay(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
): RoutingTable {
  const entries = new Map(changes.map((change) => [change.id, change.entry]));
  const present = changes.flatMap((change) => change.entry ?? []);
  const byNumber = new Map(present.map((entry) => [entry.number, entry]));
  const byMobile = new Map(present.map((entry) => [entry.mobile, entry]));
  const unlessChanged = (entry: ExtensionEntry | undefined) =>
    entry === undefined || entries.has(entry.id) ? undefined : entry;

  return {
    company: (asked) => table.company(asked),
    extension: (asked, number) =>
      asked === company
        ? (byNumber.get(number) ?? unlessChanged(table.extension(asked, number)))
        : table.extension(asked, number),
    onMobile: (asked, mobile) =>
      asked === company
        ? (byMobile.get(mobile) ?? unlessChanged(table.onMobile(asked, mobile)))
        : table.onMobile(asked, mobile),
    withId: (asked, id) =>
      asked === company && entries.has(id) ? (entries.get(id) ?? undefined) : table.withId(asked, id),
    extensions: (asked) => (asked === company ? overlaid(table, company, entries) : table.extensions(asked)),
  };
}

function* overlaid(
  table: RoutingTable,
  company: CompanyId,
  entries: ReadonlyMap<ExtensionId, ExtensionEntry | null>,
): Iterable<ExtensionEntry> {
  for (const entry of table.extensions(company)) if (!entries.has(entry.id)) yield entry;
  for (const entry of entries.values()) if (entry !== null) yield entry;
}
