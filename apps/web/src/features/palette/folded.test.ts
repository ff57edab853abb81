import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import { describe, expect, it } from "vitest";
import { actionsFor } from "./actions.ts";
import { folded, matches } from "./folded.ts";

const ALL = () => true;

describe("what is compared", () => {
  it.each([
    ["ﾊﾞﾝｺﾞｳﾏｯﾌﾟ", "番号マップ ばんごうまっぷ", true],
    ["ＣＳＶ", "CSVで保存", true],
    ["番号 まっぷ", "番号マップ", true],
    ["number map", "Number map", true],
    ["番号 印刷", "番号マップ", false],
    ["", "番号マップ", true],
  ])("%s in %s: %s", (typed, text, found) => {
    expect(matches(typed, text)).toBe(found);
  });

  it("makes hiragana and katakana one, and leaves what has no katakana", () => {
    expect(folded("さとう・ゔ ー")).toBe("サトウヴー");
  });
});

describe("an action is found by its name, its reading, romaji and the other language", () => {
  it.each([
    ["ばんごうまっぷ", "numbers"],
    ["bangou", "numbers"],
    ["number map", "numbers"],
    ["いんさつ", "numberList"],
    ["rireki", "history"],
    ["つながらない", "simulator"],
    ["ダーク", "settings"],
  ] as const)("%s finds %s", (typed, name) => {
    expect(actionsFor(typed, ja.areas.palette, ALL).map((action) => action.name)).toContain(name);
  });

  it.each([
    ["番号マップ", "numbers"],
    ["rireki", "history"],
    ["undo", "history"],
  ] as const)("%s finds %s in English too", (typed, name) => {
    expect(actionsFor(typed, en.areas.palette, ALL).map((action) => action.name)).toContain(name);
  });

  it("offers every action where nothing is typed, and leads each to a page or to the list of keys", () => {
    const actions = actionsFor("", ja.areas.palette, ALL);
    expect(actions).toHaveLength(Object.keys(ja.areas.palette.act).length);
    expect(actions.filter(({ href }) => href === null).map(({ name }) => name)).toEqual(["shortcuts"]);
  });
});
