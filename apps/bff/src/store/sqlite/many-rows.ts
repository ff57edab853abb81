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
  read: ReadPiece<Row>,
  saidBy: (row: Row) => Said,
): Promise<readonly Said[]> {
  const all: Said[] = [];
  await visitInPieces(read, (row) => all.push(saidBy(row)));
  return all;
}

/** The rows behind the one that is named, or from the first, at most so many. */
type ReadPiece<Row> = (behind: Row | null, limit: number) => Promise<readonly Row[]>;

/** The same without keeping them: each row is given to `visit`. */
export async function visitInPieces<Row>(read: ReadPiece<Row>, visit: (row: Row) => void): Promise<void> {
  let piece = await read(null, PIECE);
  for (;;) {
    for (const row of piece) visit(row);
    if (piece.length < PIECE) return;
    await setImmediate();
    piece = await read(piece.at(-1) ?? null, PIECE);
  }
}
