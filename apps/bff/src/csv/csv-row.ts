/** How a program that opens the file would take the beginning of a cell for a formula; Excel takes the wide signs too. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Extension and telephone numbers, which may begin with + and hold dashes. */
const IS_A_NUMBER = /^\+?\d[\d-]*$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** One line of a CSV file (RFC 4180), with its end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** A cell that no spreadsheet runs: a quote before what would be a formula. Numbers stay as they are. */
function csvCell(text: string): string {
  const guarded = LOOKS_LIKE_A_FORMULA.test(text) && !IS_A_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
