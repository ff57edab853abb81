// Numbers and days as people write them.

const wideDigits = "０１２３４５６７８９";
const dashesAndSpaces = "-‐‑‒–—―−ー－ｰ \u3000\u00a0\t";
const phonePunctuation = "()（）.．";

function narrowedWithout(typed: string, dropped: string): string {
  let digits = "";
  for (const sign of typed) {
    if (dropped.includes(sign)) continue;
    if (wideDigits.includes(sign)) digits += String(wideDigits.indexOf(sign));
    else if (sign === "＋") digits += "+";
    else digits += sign;
  }
  return digits;
}

/** Digits as typed: full-width ones narrowed, dashes and spaces dropped, all else left as it is. */
export function narrowed(typed: string): string {
  return narrowedWithout(typed, dashesAndSpaces);
}

/** A phone number in any usual form as E.164; what is none stays as it was, narrowed. */
export function e164(typed: string): string {
  const digits = narrowedWithout(typed, dashesAndSpaces + phonePunctuation);
  if (digits.startsWith("0")) return `+81${digits.slice(1)}`;
  return digits;
}

/** A number as the public network is handed it: E.164 where it is a telephone number, else as it was dialled. */
export function carrierNumber(digits: string): string {
  const elevenDigits = /^0[256789]0\d{8}$/.test(digits);
  const tenDigits = /^0[1-9]\d{8}$/.test(digits) && !/^0[256789]0/.test(digits);
  return elevenDigits || tenDigits ? e164(digits) : digits;
}

/** Whether an E.164 number is a Japanese mobile number. */
export function isMobileNumber(number: string): boolean {
  return /^\+81[6789]0\d{8}$/.test(number);
}

/** The day of an instant in Asia/Tokyo, which is nine hours ahead of UTC all year. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative where the second is the earlier one. */
export function daysFromTo(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / (24 * 60 * 60 * 1000));
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
