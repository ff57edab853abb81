import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { documentProblemText, faultText, refusalText, stepText, violationText } from "./speak.ts";

const DIFFERS = {
  extension: "7001",
  mobile: "080-2222-0001",
  lineHolder: "佐藤 太郎",
  contractHolder: "株式会社サンプル商事",
};

describe("what a person reads", () => {
  it("names the facts that were compared, and what to do", () => {
    expect(violationText(ja, "ownership.holder-differs", DIFFERS)).toEqual({
      title: "名義が異なります",
      facts: [
        ["この回線の名義", "佐藤 太郎"],
        ["基本契約の名義", "株式会社サンプル商事"],
      ],
      remedy:
        "同じ名義の回線を選んでください。080-2222-0001を内線7001で使うには、回線の名義を基本契約に合わせる手続きが必要です。",
    });
  });

  it("says the same in English", () => {
    expect(violationText(en, "ownership.holder-differs", DIFFERS)).toMatchObject({
      title: "The holders differ",
      facts: [
        ["Holder of this line", "佐藤 太郎"],
        ["Holder of the base contract", "株式会社サンプル商事"],
      ],
    });
  });

  it("writes days as people do", () => {
    const params = { extension: "7001", day: "2026-12-01" };
    expect(stepText(ja, "callee.live", "REFUSED", params).reason).toContain("2026年12月1日");
    expect(stepText(en, "callee.live", "REFUSED", params).reason).toContain("1 December 2026");
  });

  it("says of each way of an emergency call how it goes, and loudly where it does not", () => {
    const reason = (way: string, site: string | null) =>
      stepText(ja, "emergency.digits", "MATCHED", { number: "119", way, site }).reason;
    expect(reason("MOBILE", null)).toBe("119には携帯電話の電話網からかかります。通話料はかかりません。");
    expect(reason("GATEWAY", "tokyo")).toContain("拠点tokyoの固定回線");
    expect(reason("NONE", "osaka")).toContain("携帯電話からかけてください");
    expect(reason("NONE", null)).toContain("この電話機の場所");
  });

  it("says of a document in the document's words, of an edit in the rule's", () => {
    const params = { extension: "7002", mobile: "090-1111-0001", other: "7001", otherName: "佐藤 太郎" };
    expect(documentProblemText(ja, "binding.line-already-bound", params).title).toBe(
      "同じ携帯電話番号が2つの内線に紐づいています",
    );
    expect(violationText(ja, "binding.line-already-bound", params).title).toBe(
      "この番号はほかの内線で使われています",
    );
    expect(violationText(ja, "document.unknown-site", { value: "sapporo" }).title).toBe(
      "その拠点は文書にありません",
    );
  });

  it.each([
    [{ least: 2, most: 8 }, "2から8までの値にしてください。", "Use a value from 2 to 8."],
    [{ least: 2 }, "2以上にしてください。", "Use 2 or more."],
    [{ most: 8 }, "8以下にしてください。", "Use 8 or less."],
    [{}, "範囲内の値にしてください。", "Use a value within the range."],
  ])("says a range as far as it is known: %j", (params, inJapanese, inEnglish) => {
    expect(faultText(ja, "out-of-range", params).remedy).toBe(inJapanese);
    expect(faultText(en, "out-of-range", params).remedy).toBe(inEnglish);
  });
});

describe("a code that is not known is told as it is", () => {
  it.each(["no.such-code", "constructor", "__proto__", ""])("%j", (code) => {
    expect(violationText(ja, code, {})).toEqual({ title: code, facts: [], remedy: "" });
    expect(documentProblemText(ja, code, {})).toEqual({ title: code, facts: [], remedy: "" });
    expect(faultText(ja, code, {})).toEqual({ title: code, remedy: "" });
    expect(stepText(ja, code, "MATCHED", {})).toEqual({ title: code, reason: "" });
    expect(stepText(ja, "callee.live", code, {})).toEqual({ title: "callee.live", reason: "" });
    expect(refusalText(ja, code)).toEqual({ title: code, remedy: "" });
  });
});

describe("the wording in Japanese", () => {
  const sentences = textsOf([ja.violations, ja.steps, ja.refusals, ja.documents]);

  it.each(sentences)("%s", (text) => {
    expect(text).not.toMatch(/拡張|！|することができます|[ｦ-ﾟ]/u);
  });

  it("ends what to do with 。", () => {
    expect(
      remediesOf([ja.violations, ja.refusals, ja.documents]).filter((text) => !text.endsWith("。")),
    ).toEqual([]);
  });
});

/** Every text within, functions asked with nothing given. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return textsOf(value({}));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function remediesOf(value: unknown): readonly string[] {
  if (typeof value === "function") return remediesOf(value({}));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "remedy" ? [String(inner)] : remediesOf(inner),
  );
}
