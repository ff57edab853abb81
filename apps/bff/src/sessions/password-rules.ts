import { KNOWN_PHRASES, KNOWN_ROWS, KNOWN_WORDS } from "./known-words.ts";
import { FEWEST_CHARACTERS, MOST_UNITS } from "./passwords.ts";

/** Why a password is not taken, as a problem's code. */
export type PasswordFault = "password.too-short" | "password.too-long" | "password.guessable";

/** What stands before or after the names of companies. */
const FORMS = /株式会社|有限会社|合同会社|\(株\)/g;

/** With fewer characters beside such words there is nothing to guess. */
const FEWEST_OF_ITS_OWN = 6;
const FEWEST_DIFFERENT = 5;
const SHORTEST_WORD = 3;
/** As long a piece of a row is no chance any more. */
const SHORTEST_RUN = 4;

const YEARS = /(?:19|20)\d{2}/g;
const DISGUISES: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
};
const KNOWN = [...KNOWN_WORDS, ...KNOWN_PHRASES].map((word) => bare(folded(word)));
const BOTH_WAYS = KNOWN_ROWS.flatMap((row) => [row, [...row].toReversed().join("")]);

/**
 * Whether a new password may be taken: long enough, and nothing that stands on every list (NIST 800-63B-4, 3.1.1.2). There
 * are no rules of composition. `about` are the words of its owner: company, userId, name.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  if ([...password].length < FEWEST_CHARACTERS) return "password.too-short";
  if (password.length > MOST_UNITS) return "password.too-long";
  return isGuessable(folded(password), about.flatMap(wordsIn)) ? "password.guessable" : null;
}

function isGuessable(password: string, about: readonly string[]): boolean {
  if (new Set(password).size < FEWEST_DIFFERENT || isRepeated(bare(password))) return true;
  const known = [...about.map(bare), ...KNOWN].toSorted((one, other) => other.length - one.length);
  return [bare(password), bare(withoutDisguise(password))].some(
    (variant) => [...ownPart(variant, known)].length < FEWEST_OF_ITS_OWN,
  );
}

/** What is left of a password without all that a guesser tries first. */
function ownPart(password: string, known: readonly string[]): string {
  const rest = known.reduce((left, word) => left.replaceAll(word, " "), password);
  return rest
    .split(" ")
    .map(withoutRuns)
    .join("")
    .replace(FORMS, "")
    .replace(YEARS, "")
    .replace(/(.)\1{2,}/gu, "");
}

/** Runs along a row say nothing, either way. */
function withoutRuns(text: string): string {
  const characters = [...text];
  let own = "";
  for (let at = 0; at < characters.length; ) {
    const run = longestRun(characters, at);
    if (run < SHORTEST_RUN) own += characters[at];
    at += run < SHORTEST_RUN ? 1 : run;
  }
  return own;
}

function longestRun(characters: readonly string[], at: number): number {
  let length = SHORTEST_RUN;
  const isRun = () => BOTH_WAYS.some((row) => row.includes(characters.slice(at, at + length).join("")));
  if (at + length > characters.length || !isRun()) return 0;
  while (at + length < characters.length) {
    length += 1;
    if (!isRun()) return length - 1;
  }
  return length;
}

/** Whether it is one short piece over and over. */
function isRepeated(password: string): boolean {
  const half = Math.floor(password.length / 2);
  return Array.from({ length: half }, (_, index) => index + 1).some(
    (period) =>
      password ===
      password
        .slice(0, period)
        .repeat(Math.ceil(password.length / period))
        .slice(0, password.length),
  );
}

function wordsIn(text: string): readonly string[] {
  const whole = folded(text);
  return [whole, ...whole.replace(FORMS, " ").split(/[\s\p{P}]+/u)].filter(
    (word) => word.length >= SHORTEST_WORD,
  );
}

/** Wide as narrow, capitals as small letters, katakana as hiragana. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Letters that stand as digits and signs, as everybody disguises them. */
function withoutDisguise(text: string): string {
  return text.replace(/[0134578@$!]/g, (sign) => DISGUISES[sign] ?? sign);
}

/** Without spaces, punctuation and signs. */
export function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, "");
}
