import * as z from "zod/mini";
import { text } from "./scalars.ts";

/** What a new user ID is made of: what a Japanese or English keyboard writes, and nothing that looks like it (UTS #39, 5.2). */
const USER_ID = /^[A-Za-z0-9._@+\-ー\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{1,64}$/u;

/** A segment of an address that means another one: whoever is called so could not be named in it (RFC 3986, 5.2.4). */
const DOTS = /^\.{1,2}$/;

/** Under these the logs and the panel name who comes by the command line. */
const RESERVED: ReadonlySet<string> = new Set(["command-line", "command line", "コマンドライン"]);

/** Latin and Japanese letters, and what is of no script: digits, signs, emoji. */
const SCRIPTS =
  /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]*$/u;

/** Letters that show nothing though Unicode calls them none of format: fillers of Hangul, the empty pattern of Braille. */
const BLANK = /[\u115F\u1160\u3164\uFFA0\u2800]/u;
/** All that formats and shows nothing, but for what joins emoji; variation selectors of kanji are none of it. */
const FORMAT = /(?!\u200D)\p{Cf}|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/u;

/** Whether a new account may be called so. */
export function isUserId(typed: string): boolean {
  const isOne = USER_ID.test(typed) && !DOTS.test(typed) && typed === typed.normalize("NFKC");
  return isOne && !RESERVED.has(lookAlikeKey(typed));
}

/** Two names of the same key are one to who reads them: width, case and composition make no difference. */
export function lookAlikeKey(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}

/** The user ID of a new account; it stands in addresses, in both logs, and is typed at sign-in as it is. */
export const newUserId = text(64).check(
  z.refine((typed) => typed === "" || isUserId(typed), { params: { fault: "not-a-user-id" } }),
);

/** A name by which somebody or something is known: all of it shows. */
export function shownName(longest: number) {
  return text(longest).check(z.refine(isShown, { params: { fault: "not-shown" } }));
}

/** What a new token is called, and what it asks for stands under in both logs. */
export const newTokenName = shownName(64).check(
  z.refine((typed) => SCRIPTS.test(typed) && !RESERVED.has(lookAlikeKey(typed)), {
    params: { fault: "not-a-token-name" },
  }),
);

function isShown(name: string): boolean {
  return !FORMAT.test(name) && !BLANK.test(name);
}
