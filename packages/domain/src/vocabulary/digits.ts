/** Dashes and spaces that people and input methods put between digits, after NFKC. */
const BETWEEN_DIGITS = /[-‐‑‒–—―−ーｰ〜~・.() \t]/gu;

/** What was typed as a number, in plain digits: full-width digits are narrowed, dashes and spaces dropped. */
export function normaliseDigits(typed: string): string {
  return typed.normalize("NFKC").replace(BETWEEN_DIGITS, "");
}
