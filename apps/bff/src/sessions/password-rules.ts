import { FEWEST_CHARACTERS } from "./passwords.ts";

/** Why a password is not taken, as a problem's code. */
export type PasswordFault = "password.too-short" | "password.guessable";

/** What a guesser tries first: words of the service and of sign-ins, and rows of the keyboard. */
const WORDS =
  "naisen officelink office link docomo カスコン 内線 ないせん オフィスリンク ドコモ パスワード password passphrase passw0rd p@ssw0rd pass admin administrator user login signin welcome letmein secret changeme test qwertyuiop qwerty asdfghjkl asdf zxcvbnm 1qaz2wsx iloveyou sunshine princess dragon monkey football baseball master".split(
    " ",
  );
const ROWS = ["0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz"];

/** What stands before or after the names of companies. */
const FORMS = /株式会社|有限会社|合同会社|\(株\)/g;

/** With fewer characters beside such words there is nothing to guess. */
const FEWEST_OF_ITS_OWN = 6;
const FEWEST_DIFFERENT = 5;
const SHORTEST_WORD = 3;

/**
 * Whether a new password may be taken: long enough, and nothing that stands on every list (NIST 800-63B, 3.1.1.2). There
 * are no rules of composition. `about` are the words of its owner: company, userId, name.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  if ([...password].length < FEWEST_CHARACTERS) return "password.too-short";
  return isGuessable(folded(password), about.flatMap(wordsIn)) ? "password.guessable" : null;
}

function isGuessable(password: string, about: readonly string[]): boolean {
  if (new Set(password).size < FEWEST_DIFFERENT || isRepeated(password)) return true;
  const known = [...about, ...WORDS].toSorted((one, other) => other.length - one.length);
  const rest = known.reduce((left, word) => left.replaceAll(word, " "), password);
  const own = rest
    .replace(FORMS, "")
    .replace(/\d{4,}/g, dropRow)
    .replace(/[\s\p{P}\p{S}]/gu, "");
  return [...own].length < FEWEST_OF_ITS_OWN || ROWS.some((row) => row.includes(own));
}

/** Digits that count up or down say nothing. */
function dropRow(digits: string): string {
  const backwards = [...digits].toReversed().join("");
  return ROWS.some((row) => row.includes(digits) || row.includes(backwards)) ? "" : digits;
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

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
