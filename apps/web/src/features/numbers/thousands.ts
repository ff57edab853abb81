/** The first number of the thousand in which a number stands; of two digits there is but one. */
export function thousandOf(number: string): string {
  const turning = Math.min(3, number.length);
  return number.slice(0, number.length - turning) + "0".repeat(turning);
}

/** The first number of the thousand before or behind; undefined where numbers of that length end. */
export function thousandBeside(number: string, step: 1 | -1): string | undefined {
  const beside = Number(thousandOf(number)) + step * 1000;
  return beside < 0 || beside >= 10 ** number.length
    ? undefined
    : String(beside).padStart(number.length, "0");
}

/** The last of so many numbers from one on. */
export function lastOf(first: string, count: number): string {
  return String(Number(first) + count - 1).padStart(first.length, "0");
}

/** Digits of a typed number, in any width and with any dashes; null where it is none of that length. */
export function readNumber(typed: string, least: number, most: number): string | null {
  const digits = typed.normalize("NFKC").replace(/[-‐-―−ー\s]/g, "");
  return /^\d+$/.test(digits) && digits.length >= least && digits.length <= most ? digits : null;
}
