import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/** A mobile number as it stands in texts: "+819011110001", "090-1111-0001", "09011110001". */
const MOBILE = /(?<![0-9A-Za-z])(\+81|0)([6-9]0)([- ]?)(\d{4})([- ]?)(\d{4})(?![0-9A-Za-z])/g;

/** The text with every mobile number in it that is hidden as 090-****-0001, wherever it stands. */
export function maskNumbers(text: string, isHidden: (line: PhoneNumber) => boolean): string {
  return text.replace(
    MOBILE,
    (shown, lead: string, kind: string, first: string, middle: string, second: string, end: string) =>
      isHidden(`+81${kind}${middle}${end}` as PhoneNumber)
        ? `${lead}${kind}${first}****${second}${end}`
        : shown,
  );
}

/** The mobile numbers that stand in a plain value. */
export function numbersIn(value: unknown): ReadonlySet<PhoneNumber> {
  const found = JSON.stringify(value).matchAll(MOBILE);
  return new Set([...found].map(([, , kind, , middle, , end]) => `+81${kind}${middle}${end}` as PhoneNumber));
}

/** A plain value with them masked, in its keys too. */
export function maskValue<Value>(value: Value, isHidden: (line: PhoneNumber) => boolean): Value {
  return JSON.parse(maskNumbers(JSON.stringify(value), isHidden)) as Value;
}

/** The same in the pieces of a file; digits are the same bytes in UTF-8 and Shift_JIS, and never part of another character. */
export async function* maskPieces(
  pieces: AsyncIterable<Uint8Array>,
  isHidden: (line: PhoneNumber) => boolean,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    yield Buffer.from(maskNumbers(Buffer.from(piece).toString("latin1"), isHidden), "latin1");
  }
}
