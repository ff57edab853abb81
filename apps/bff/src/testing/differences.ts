import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";

type Row = Readonly<Record<string, unknown>>;

/** A row that is not as it was. */
export interface Difference {
  readonly table: string;
  /** As it is, or as it was where it is gone. */
  readonly row: Row;
  readonly kind: "ADDED" | "GONE" | "CHANGED";
  /** Those of a row that changed. */
  readonly columns: readonly string[];
}

/** Everything that a store holds, by table and key. */
type Contents = ReadonlyMap<string, { readonly table: string; readonly row: Row }>;

/** Reads the file of a house beside it; the differences are since it was opened. */
export function watchStore(dataDir: string) {
  const database = new DatabaseSync(join(dataDir, "naisen.db"), { readOnly: true });
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'kysely_%'")
    .all()
    .map(({ name }) => {
      const columns = database.prepare(`pragma table_info(${name})`).all();
      return {
        table: String(name),
        key: columns.filter(({ pk }) => pk !== 0).map((one) => String(one.name)),
      };
    });
  const before = contents();
  return {
    differences: () => differencesOf(before, contents()),
    close: () => database.close(),
  };

  function contents(): Contents {
    const rows = tables.flatMap(({ table, key }) =>
      database
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => [JSON.stringify([table, ...key.map((name) => row[name])]), { table, row }] as const),
    );
    return new Map(rows);
  }
}

function differencesOf(before: Contents, after: Contents): readonly Difference[] {
  const gone = [...before].filter(([key]) => !after.has(key));
  const differences: Difference[] = gone.map(([, was]) => ({ ...was, kind: "GONE", columns: [] }));
  for (const [key, { table, row }] of after) {
    const was = before.get(key)?.row;
    if (was === undefined) differences.push({ table, row, kind: "ADDED", columns: [] });
    else {
      const columns = Object.keys(row).filter((name) => !isDeepStrictEqual(row[name], was[name]));
      if (columns.length > 0) differences.push({ table, row, kind: "CHANGED", columns });
    }
  }
  return differences;
}
