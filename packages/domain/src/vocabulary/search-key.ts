/** Variant kanji of names, each followed by the form that it is searched by: 髙橋 is found by 高橋. */
const VARIANT_PAIRS =
  "髙高 﨑崎 嵜崎 碕崎 邊辺 邉辺 齋斉 齊斉 齎斉 斎斉 廣広 德徳 濵浜 濱浜 澤沢 櫻桜 眞真 國国 槙槇 瀨瀬 𠮷吉 嶋島 嶌島 惠恵 桒桑 曾曽 增増 冨富 舘館 莊荘 條条 禮礼 龍竜 壽寿 團団 實実 彌弥 榮栄 靜静 渕淵 藪薮 籠篭 檜桧 鷗鴎";
const VARIANTS = new Map(VARIANT_PAIRS.split(" ").map((pair) => [...pair] as [string, string]));
const IGNORED = /[\s・･,.'’\-‐‑–—―−()]/gu;
const VOICING = /[\u3099\u309A]/gu;
const SMALL = new Map(
  "ァア ィイ ゥウ ェエ ォオ ッツ ャヤ ュユ ョヨ ヮワ ヵカ ヶケ"
    .split(" ")
    .map((pair) => [...pair] as [string, string]),
);
const SMALL_KANA = /[ァィゥェォッャュョヮヵヶ]/gu;

/** What a text is searched by: width, case, kana kind, spaces, dashes and variant kanji make no difference. */
export function searchKey(text: string): string {
  const folded = toKatakana(text.normalize("NFKC").toLowerCase()).replace(IGNORED, "");
  return [...folded].map((character) => VARIANTS.get(character) ?? character).join("");
}

/** What フリガナ is sorted by: か, が and カ stand together, as in a Japanese directory. */
export function kanaSortKey(kana: string): string {
  return toKatakana(kana.normalize("NFKC"))
    .normalize("NFD")
    .replace(VOICING, "")
    .replace(SMALL_KANA, (small) => SMALL.get(small) ?? small)
    .replace(IGNORED, "");
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60));
}
