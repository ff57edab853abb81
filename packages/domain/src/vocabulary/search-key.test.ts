import { describe, expect, it } from "vitest";
import { kanaSortKey, searchKey } from "./search-key.ts";

describe("what one types finds what is meant", () => {
  it.each([
    ["高橋", "髙橋 美咲"],
    ["髙橋", "高橋 大輔"],
    ["たかはし", "タカハシ ミサキ"],
    ["ﾀｶﾊｼ", "タカハシ ミサキ"],
    ["タカハシミ", "たかはし みさき"],
    ["渡辺", "渡邉 直人"],
    ["渡邊", "渡邉 直人"],
    ["斉藤", "齋藤 由美"],
    ["斎藤", "齊藤 由美"],
    ["山崎", "山﨑 悠"],
    ["吉野", "𠮷野 家"],
    ["(株)みなと", "㈱みなと商事"],
    ["㈱みなと", "（株）みなと商事"],
    ["ABC", "ａｂｃ商事"],
    ["7001", "７００１"],
    ["0901111", "090-1111-0001"],
    ["ジョン・スミス", "ジョン スミス"],
  ])("%s finds %s", (typed, meant) => {
    expect(searchKey(meant)).toContain(searchKey(typed));
  });

  it("does not take one name for another", () => {
    expect(searchKey("高橋 美咲")).not.toContain(searchKey("高梨"));
  });

  it("keeps a long vowel, which a dash is not", () => {
    expect(searchKey("コーヒー")).toBe("コーヒー");
  });
});

describe("フリガナ in the order of a directory", () => {
  it("puts か, が and カ together", () => {
    const sorted = ["ガトウ", "カトウ", "アベ", "キタ", "かとう", "ｶﾄｳ", "ジョウ", "シヨウ"].toSorted(
      (one, other) =>
        kanaSortKey(one) < kanaSortKey(other) ? -1 : kanaSortKey(one) > kanaSortKey(other) ? 1 : 0,
    );
    expect(sorted).toEqual(["アベ", "ガトウ", "カトウ", "かとう", "ｶﾄｳ", "キタ", "ジョウ", "シヨウ"]);
  });
});
