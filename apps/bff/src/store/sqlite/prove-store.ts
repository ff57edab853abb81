import { DatabaseSync } from "node:sqlite";
import type { Proof } from "../proof.ts";
import { type Store, StoreDamaged } from "../store.ts";
import { verifyLog } from "../verify-log.ts";
import { verifyRows } from "../verify-rows.ts";
import { awayOrDefect } from "./store-away.ts";

/** Proves a store's file in three steps: SQLite's pages and indexes, the log's chain, the rows against the log. */
export async function proveStore(file: string, store: Pick<Store, "read">): Promise<Proof> {
  try {
    const broken = brokenPages(file);
    if (broken !== null) return { kind: "damaged", where: broken };
    const log = await verifyLog(store);
    if (log.kind === "broken") return { ...log, kind: "log-broken" };
    const rows = await verifyRows(store);
    if (rows.kind === "broken") return { ...rows, kind: "rows-differ" };
    const { companies, entries, events } = log;
    return { kind: "sound", companies, entries, events, records: rows.records };
  } catch (fault) {
    if (fault instanceof StoreDamaged) return { kind: "damaged", where: fault.message };
    throw fault;
  }
}

/** The first thing that SQLite's own check finds; null where all is well. */
function brokenPages(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const found = database.prepare("pragma integrity_check(1)").get()?.integrity_check;
      return found === "ok" ? null : String(found);
    } finally {
      database.close();
    }
  } catch (error) {
    throw awayOrDefect(error);
  }
}
