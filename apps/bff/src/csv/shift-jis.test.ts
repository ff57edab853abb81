import { expect, test } from "vitest";
import { toShiftJis, unwritableIn } from "./shift-jis.ts";

const read = (bytes: Uint8Array) => new TextDecoder("shift_jis").decode(bytes);

test.each(["髙橋 美咲", "山﨑", "①㈱", "ｻﾄｳ", "本当に?", "~^\\|"])("%s is written as it stands", (text) => {
  expect(unwritableIn(text)).toBe("");
  expect(read(toShiftJis(text))).toBe(text);
});

test("signs that have another code point there are written by it", () => {
  expect(unwritableIn("〜−—‖")).toBe("");
  expect(read(toShiftJis("〜−—‖"))).toBe("～－―∥");
});

test.each([
  ["𠮷野 家", "𠮷"],
  ["¥100", "¥"],
  ["Müller Zoë", "üë"],
  ["😀😀の会", "😀"],
])("of %s cannot be written: %s", (text, characters) => {
  expect(unwritableIn(text)).toBe(characters);
  expect(read(toShiftJis(text))).toBe(
    [...text].map((one) => (characters.includes(one) ? "〓" : one)).join(""),
  );
});
