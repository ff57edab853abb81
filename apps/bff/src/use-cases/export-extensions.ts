import type { CsvEncoding } from "@naisen/api/endpoints/exports";
import { csvRow } from "../csv/csv-row.ts";
import { EXTENSION_COLUMNS, type ListedItem } from "../csv/extension-columns.ts";
import { toShiftJis, unwritableIn } from "../csv/shift-jis.ts";
import { FEW_ROWS } from "../sessions/step-up.ts";
import type { Over } from "../store/over.ts";
import { listExtensions } from "./list-extensions.ts";
import type { House } from "./use-case.ts";
import { type ToWalk, walkExtensions } from "./walk-extensions.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const MOST_TOLD = 200;

/** A cell that an encoding cannot write as it stands. */
interface UnwritableCell {
  readonly number: string;
  readonly column: string;
  readonly text: string;
  readonly characters: string;
}

/**
 * The list as the text of a CSV file, a piece for each page of rows. With `marks` 〓 is written for what Shift_JIS does
 * not have; without it such a row, which came in since `isWritable` was asked, ends the file with an error.
 */
export async function* extensionsCsv(
  house: House,
  over: Over,
  asked: ToWalk,
  { encoding, marks }: { readonly encoding: CsvEncoding; readonly marks: boolean },
): AsyncGenerator<string, void> {
  const header = csvRow(EXTENSION_COLUMNS.map((column) => column.header));
  yield encoding === "utf-8-bom" ? BYTE_ORDER_MARK + header : header;
  for await (const items of walkExtensions(house, over, asked)) {
    if (items.length === 0) continue;
    if (encoding === "shift_jis" && !marks && unwritableOf(items).length > 0)
      throw new Error("a row came in that Shift_JIS cannot write");
    yield items.map((item) => csvRow(EXTENSION_COLUMNS.map((column) => column.of(item)))).join("");
  }
}

/** The first cells that the encoding cannot write, whether there are more, and how many rows the file would have. */
export async function checkExport(house: House, over: Over, asked: ToWalk, encoding: CsvEncoding) {
  const unwritable: UnwritableCell[] = [];
  let total = 0;
  for await (const items of walkExtensions(house, over, asked)) {
    total += items.length;
    if (encoding === "shift_jis" && unwritable.length <= MOST_TOLD) unwritable.push(...unwritableOf(items));
  }
  return { total, unwritable: unwritable.slice(0, MOST_TOLD), more: unwritable.length > MOST_TOLD };
}

/** How many rows the file would have. */
export async function countExported(house: House, over: Over, asked: ToWalk): Promise<number> {
  const page = await listExtensions(house, over, { ...asked, after: null, limit: 1 });
  return page?.total ?? 0;
}

/** Whether the file would have so many rows that it is told only to whoever has just proved who they are. */
export async function isLargeExport(house: House, over: Over, asked: ToWalk): Promise<boolean> {
  return (await countExported(house, over, asked)) > FEW_ROWS;
}

/** Whether every row can be written. It reads no further than the first that cannot. */
export async function isWritable(
  house: House,
  over: Over,
  asked: ToWalk,
  encoding: CsvEncoding,
): Promise<boolean> {
  if (encoding === "utf-8-bom") return true;
  for await (const items of walkExtensions(house, over, asked)) {
    if (unwritableOf(items).length > 0) return false;
  }
  return true;
}

function unwritableOf(items: readonly ListedItem[]): UnwritableCell[] {
  return items.flatMap((item) =>
    EXTENSION_COLUMNS.map((column) => {
      const text = column.of(item);
      return { number: item.number, column: column.header, text, characters: unwritableIn(text) };
    }).filter(({ characters }) => characters !== ""),
  );
}

/** What makes the bytes of the file of its text. */
export function encoderOf(encoding: CsvEncoding): (text: string) => Uint8Array {
  return encoding === "shift_jis" ? toShiftJis : toUtf8;
}

function toUtf8(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}
