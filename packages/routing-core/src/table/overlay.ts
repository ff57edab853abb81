import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { EntryChange, ExtensionEntry } from "./entry.ts";
import type { RoutingTable } from "./routing-table.ts";

/** The table as it would be after the changes; nothing is copied and the table itself stays as it is. */
export function overlay(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
): RoutingTable {
  const over = overlaid(table, company, changes);
  const of = (asked: CompanyId) => (asked === company ? over : table);
  return {
    company: (asked) => table.company(asked),
    extension: (asked, number) => of(asked).extension(asked, number),
    onMobile: (asked, mobile) => of(asked).onMobile(asked, mobile),
    withId: (asked, id) => of(asked).withId(asked, id),
    twoInOne: (asked, a) => of(asked).twoInOne(asked, a),
    inbound: (asked, number) => of(asked).inbound(asked, number),
    outside: (asked) => of(asked).outside(asked),
    extensions: (asked) => of(asked).extensions(asked),
  };
}

/** What is answered of the one company that changes. */
function overlaid(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
): Omit<RoutingTable, "company"> {
  const ofExtensions = changes.filter((change) => change.kind === "EXTENSION");
  const entries = new Map(ofExtensions.map(({ id, entry }) => [id, entry]));
  const present = [...entries.values()].filter((entry) => entry !== null);
  const byNumber = new Map(present.map((entry) => [entry.number, entry]));
  const byMobile = new Map(present.map((entry) => [entry.mobile, entry]));
  const modes = new Map(
    changes.flatMap((change) => (change.kind === "TWO_IN_ONE" ? [[change.a, change.mode]] : [])),
  );
  const targets = new Map(
    changes.flatMap((change) => (change.kind === "INBOUND" ? [[change.number, change.to]] : [])),
  );
  const policies = changes.flatMap((change) => (change.kind === "OUTSIDE" ? [change.policy] : []));
  const unlessChanged = (entry: ExtensionEntry | undefined) =>
    entry === undefined || entries.has(entry.id) ? undefined : entry;

  return {
    extension: (_, number) => byNumber.get(number) ?? unlessChanged(table.extension(company, number)),
    onMobile: (_, mobile) => byMobile.get(mobile) ?? unlessChanged(table.onMobile(company, mobile)),
    withId: (_, id) => (entries.has(id) ? (entries.get(id) ?? undefined) : table.withId(company, id)),
    twoInOne: (_, a) => (modes.has(a) ? (modes.get(a) ?? undefined) : table.twoInOne(company, a)),
    inbound: (_, number) =>
      targets.has(number) ? (targets.get(number) ?? undefined) : table.inbound(company, number),
    outside: () => policies.at(-1) ?? table.outside(company),
    extensions: () => extensionsUnder(table, company, entries),
  };
}

function* extensionsUnder(
  table: RoutingTable,
  company: CompanyId,
  entries: ReadonlyMap<ExtensionId, ExtensionEntry | null>,
): Iterable<ExtensionEntry> {
  for (const entry of table.extensions(company)) if (!entries.has(entry.id)) yield entry;
  for (const entry of entries.values()) if (entry !== null) yield entry;
}
