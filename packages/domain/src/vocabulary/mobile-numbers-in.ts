import type { PhoneNumber } from "./phone-number.ts";

/** A Japanese mobile number as a person reads it in a text. */
interface MobileInText {
  readonly number: PhoneNumber;
  /** Where the four digits behind its 090 stand, each as the UTF-16 units from an index to before another. */
  readonly middle: readonly Span[];
}
type Span = readonly [from: number, to: number];

/** One character as it is read: a digit, "+", "-" for what may stand between digits, "x" for all else. */
interface Sign {
  readonly sign: string;
  /** Of a digit what it counts from, "0", "０" or "٠": only digits that look alike go on in one number. */
  readonly zero: number | null;
  readonly at: Span;
}

/** What a number can stand in: no word, cell or item of a list goes on through it. */
const STRETCH = /(?:(?![*,;:"])[\p{N}\p{Z}\p{P}\p{S}\p{M}\p{Cf}ーｰ\t零一二三四五六七八九]){11,}/gu;
const FEWEST_DIGITS = 11;
const LIKE_DIGITS = /[\p{N}〇零一二三四五六七八九]/gu;
const KANJI = "〇一二三四五六七八九";
const INVISIBLE = /[\p{M}\p{Cf}]/u;
/** Dashes, dots, spaces, brackets and signs, but none that parts the cells of a file or the words of a list. */
const BETWEEN = /(?![+*,;:"])[\p{Z}\p{P}\p{S}ーｰ\t]/u;

/** 090 or +81 90 (also 0081, and 81 alone), with what people put between digits; looked for at every place. */
const MOBILE =
  /(?=((?:0|(?:\+-{0,4}|0-{0,4}0-{0,4})?8-{0,4}1-{0,4}(?:0-{0,4})?)(?:-{0,4}[6-9])-{0,4}0(?:-{0,4}\d){8}))/g;

/** What looks like digits of a number and is a part of an id or a digest. */
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}/gi;

/**
 * The mobile numbers that a person reads in a text, whatever its digits, dashes and spaces are. `glued`: also where further
 * digits stand beside them, as in what a text is searched by.
 */
export function mobileNumbersIn(
  text: string,
  { glued = false }: { readonly glued?: boolean } = {},
): readonly MobileInText[] {
  const found = [...text.matchAll(STRETCH)].flatMap(({ index, 0: stretch }) => {
    if ((stretch.match(LIKE_DIGITS)?.length ?? 0) < FEWEST_DIGITS) return [];
    const signs = signsOf(stretch, index);
    const readings = signs.some(({ sign }) => KANJI.includes(sign))
      ? [plain(signs), withKanji(signs)]
      : [signs];
    return readings.flatMap((reading) => foundIn(reading, glued));
  });
  if (found.length === 0) return found;
  const ids = [...text.matchAll(IDS)].map(({ index, 0: id }): Span => [index, index + id.length]);
  return found.filter(({ middle }) => !isWithin(middle, ids));
}

/** The text with the middle digits of its mobile numbers as stars, of those that are hidden. */
export function maskMobileNumbers(
  text: string,
  isHidden: (number: PhoneNumber) => boolean,
  how: { readonly glued?: boolean } = {},
): string {
  // Beside digits that have become stars others may read as a number.
  for (let told = text; ; ) {
    const hidden = mobileNumbersIn(told, how).filter(({ number }) => isHidden(number));
    if (hidden.length === 0) return told;
    told = starred(told, new Map(hidden.flatMap(({ middle }) => middle)));
  }
}

function starred(text: string, spans: ReadonlyMap<number, number>): string {
  let told = "";
  let behind = 0;
  for (const [from, to] of [...spans].toSorted(([one], [other]) => one - other)) {
    told += `${text.slice(behind, from)}*`;
    behind = to;
  }
  return told + text.slice(behind);
}

function foundIn(signs: readonly Sign[], glued: boolean): readonly MobileInText[] {
  const read = signs.map(({ sign }) => sign).join("");
  return [...read.matchAll(MOBILE)].flatMap(({ index, 1: found = "" }) => {
    const end = index + found.length;
    const isPart = goesOn(signs, index - 1, index) || goesOn(signs, end, end - 1);
    if (isPart && !glued) return [];
    const digits = signs.slice(index, end).filter(({ zero }) => zero !== null);
    const number = `+81${digits
      .slice(-10)
      .map(({ sign }) => sign)
      .join("")}` as PhoneNumber;
    return { number, middle: digits.slice(-8, -4).map(({ at }) => at) };
  });
}

/** Whether a digit stands there that looks like the one beside it: then both are of one longer number. */
function goesOn(signs: readonly Sign[], at: number, beside: number): boolean {
  const zero = signs[at]?.zero ?? null;
  return zero !== null && zero > 0 && zero === signs[beside]?.zero;
}

function isWithin(middle: readonly Span[], ids: readonly Span[]): boolean {
  return ids.some(([from, to]) => middle.every((span) => span[0] >= from && span[1] <= to));
}

/** Kanji are digits to whom reads 〇九〇, and none to whom reads 三郎. */
function plain(signs: readonly Sign[]): readonly Sign[] {
  return signs.map((one) => (KANJI.includes(one.sign) ? { ...one, sign: "x" } : one));
}

function withKanji(signs: readonly Sign[]): readonly Sign[] {
  return signs.map((one) =>
    KANJI.includes(one.sign) ? { ...one, sign: String(KANJI.indexOf(one.sign)), zero: 0 } : one,
  );
}

/** `at`: where in the whole text this begins. */
function signsOf(text: string, begin: number): readonly Sign[] {
  const signs: Sign[] = [];
  let at = begin;
  for (const character of text) {
    const span: Span = [at, at + character.length];
    at += character.length;
    if (character < "\x7f") signs.push({ ...signOf(character), at: span });
    else if (!INVISIBLE.test(character))
      signs.push(...foreign(character).map((one) => ({ ...one, at: span })));
  }
  return signs;
}

function signOf(character: string): Omit<Sign, "at"> {
  if (character >= "0" && character <= "9") return { sign: character, zero: 48 };
  if (character === "+") return { sign: "+", zero: null };
  return { sign: BETWEEN.test(character) ? "-" : "x", zero: null };
}

/** A character beyond ASCII: a digit of some script, a form of others (①, ＋, ㈱), or itself. */
function foreign(character: string): readonly Omit<Sign, "at">[] {
  if (/\p{Nd}/u.test(character)) {
    const value = digitValue(character);
    return [{ sign: String(value), zero: (character.codePointAt(0) ?? 0) - value }];
  }
  if (character === "零") return [{ sign: "〇", zero: null }];
  if (KANJI.includes(character)) return [{ sign: character, zero: null }];
  return [...character.normalize("NFKC")].map((one) => {
    const { sign, zero } = signOf(one);
    return { sign, zero: zero === null ? null : 0 };
  });
}

/** The digits of each script stand in a row of ten, from nought to nine, or in rows of ten behind each other (Unicode 4.6). */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
}
