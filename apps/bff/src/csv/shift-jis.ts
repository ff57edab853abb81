import iconv from "iconv-lite";

/** What stands in the place of a character that cannot be written, as printers have always done. */
const MARK = "〓";
/** The same signs under the code points by which CP932 has them. */
const SAME_SIGNS = new Map([
  ["〜", "～"],
  ["−", "－"],
  ["—", "―"],
  ["‖", "∥"],
]);

/** Which characters Windows' Shift_JIS (CP932) has and gives back, each asked once: ¥ would come back as a backslash. */
const known = new Map<string, boolean>();

/** The characters of a text that cannot be written, each once and in their order; "" where it can be written. */
export function unwritableIn(text: string): string {
  return [...new Set(text)].filter((character) => !isWritable(character)).join("");
}

/** A text in Shift_JIS; what it does not have becomes 〓. Ask `unwritableIn` first. */
export function toShiftJis(text: string): Uint8Array {
  const written = [...text].map((character) => (isWritable(character) ? sign(character) : MARK));
  return iconv.encode(written.join(""), "cp932");
}

function isWritable(character: string): boolean {
  const asked = known.get(character);
  if (asked !== undefined) return asked;
  const written = sign(character);
  const writable = iconv.decode(iconv.encode(written, "cp932"), "cp932") === written;
  known.set(character, writable);
  return writable;
}

function sign(character: string): string {
  return SAME_SIGNS.get(character) ?? character;
}
