import { setImmediate } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";

/** So many rows at once: a call never waits for more than one such piece. */
const PIECE = 500;

/** The values as one bound parameter, so that a query is the same for one and for thousands: `in ${eachOf(ids)}`. */
export function eachOf<Value extends string>(values: Iterable<Value>): RawBuilder<Value> {
  return sql<Value>`(select value from json_each(${JSON.stringify([...values])}))`;
}

/** Writes rows piece by piece and lets others have the thread between two. */
export async function writeInPieces<Row>(
  rows: readonly Row[],
  write: (piece: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += PIECE) {
    if (start > 0) await setImmediate();
    await write(rows.slice(start, start + PIECE));
  }
}

/** Reads all rows piece by piece, each from behind the last row of the one before, as what they say. */
export async function readInPieces<Row, Said>(
  read: (behind: Row | null, limit: number) => Promise<readonly Row[]>,
  saidBy: (row: Row) => Said,
): Promise<readonly Said[]> {
  const all: Said[] = [];
  let piece: readonly Row[] = [];
  do {
    if (all.length > 0) await setImmediate();
    piece = await read(piece.at(-1) ?? null, PIECE);
    for (const row of piece) all.push(saidBy(row));
  } while (piece.length === PIECE);
  return all;
}
