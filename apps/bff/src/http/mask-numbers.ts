import { maskMobileNumbers, mobileNumbersIn } from "@naisen/domain/vocabulary/mobile-numbers-in";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

type IsHidden = (line: PhoneNumber) => boolean;

/** The mobile numbers that stand in a plain value. */
export function numbersIn(value: unknown): ReadonlySet<PhoneNumber> {
  return new Set(mobileNumbersIn(JSON.stringify(value)).map(({ number }) => number));
}

/** A plain value with every mobile number in it that is hidden as 090-****-0001, in its keys too. */
export function maskValue<Value>(value: Value, isHidden: IsHidden): Value {
  return masked(value, isHidden) as Value;
}

function masked(value: unknown, isHidden: IsHidden): unknown {
  if (typeof value === "string") return maskMobileNumbers(value, isHidden);
  if (Array.isArray(value)) return value.map((one) => masked(one, isHidden));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, one]) => [maskMobileNumbers(key, isHidden), masked(one, isHidden)]),
  );
}

/** The same in the text of a file, before it is encoded: in Shift_JIS a byte of a character may be a letter's. */
export async function* maskPieces(
  pieces: AsyncIterable<string>,
  isHidden: IsHidden,
): AsyncGenerator<string, void> {
  for await (const piece of pieces) yield maskMobileNumbers(piece, isHidden);
}
