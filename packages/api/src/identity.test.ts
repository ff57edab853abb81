import { describe, expect, test } from "vitest";
import { isUserId, lookAlikeKey, newTokenName, newUserId, shownName } from "./identity.ts";

describe("a new user ID", () => {
  test.each([
    "chief",
    "Taro.Yamada",
    "taro_2@example.com",
    "a+b-c",
    "7001",
    "...",
    "山田太郎",
    "アルファー東",
    "さとう",
    "佐々木",
  ])("may be %s", (typed) => {
    expect(isUserId(typed)).toBe(true);
    expect(newUserId.parse(` ${typed} `)).toBe(typed);
  });

  test.each([
    [".", "the folder it stands in"],
    ["..", "the folder above"],
    ["a/b", "two segments of an address"],
    ["a%2e", "what an address decodes"],
    ["a b", "a space"],
    ["ｃｈｉｅｆ", "full width"],
    ["ｶﾅ", "half width"],
    ["\u0441hief", "a Cyrillic letter"],
    ["chie\u0192", "another Latin letter"],
    ["chief\u200B", "a space of no width"],
    ["chief\u2060", "a joiner of words"],
    ["chi\u00ADef", "a soft hyphen"],
    ["\u202Efeihc", "another direction"],
    ["\u3164", "a filler"],
    ["が".normalize("NFD"), "a letter in two pieces"],
    ["command-line", "the command line's name in the logs"],
    ["Command-Line", "the same in capitals"],
    ["コマンドライン", "the same in Japanese"],
    ["a".repeat(65), "more than 64 characters"],
  ])("may not be %j: %s", (typed) => {
    expect(isUserId(typed)).toBe(false);
    expect(newUserId.safeParse(typed).success).toBe(false);
  });
});

describe("a name that is shown", () => {
  test.each([
    "山田 花子",
    "葛\u{E0100}城",
    "辻\uFE00",
    "O’Brien",
    "Ольга",
    "👩\u200D💻 受付",
    "👩🏽\u200D💻",
    "❤\uFE0F\u200D🔥",
  ])("may be %s", (typed) => expect(shownName(100).parse(typed)).toBe(typed));

  test.each([
    "\u200B",
    "\u3164",
    "\u2800",
    "山田\u200B",
    "a\u200Db",
    "\u202Eabc",
    "a\u00ADb",
    "\uFEFFa\u2066",
    "a\nb",
  ])("may not be %j, of which something shows nothing", (typed) =>
    expect(shownName(100).safeParse(typed).success).toBe(false),
  );
});

test.each([
  ["人事システム連携（本番） #2", true],
  ["HR sync – nightly", true],
  ["\u0441ron", false],
  ["αβ", false],
  ["Command line", false],
  ["cron\u200B", false],
])("a token may be called %j: %s", (typed, may) => {
  expect(newTokenName.safeParse(typed).success).toBe(may);
});

test.each([
  ["Chief", "chief", true],
  ["ｃｈｉｅｆ", "CHIEF", true],
  ["ＨＲ　連携", "hr 連携", true],
  ["ｶﾞ", "ガ", true],
  ["straße", "STRASSE", true],
  ["chief", "chief2", false],
  ["カ", "か", false],
])("%s and %s are one to who reads them: %s", (one, other, same) => {
  expect(lookAlikeKey(one) === lookAlikeKey(other)).toBe(same);
});
