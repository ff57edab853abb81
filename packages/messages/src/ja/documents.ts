import { said } from "../said.ts";
import type { Params, ProblemText, RefusalText } from "../shape.ts";

/** Why a company document is refused as a whole, by the code of the problem. */
const refused = {
  "document.unknown-holder": (p) => ({
    title: "その名義は文書にありません",
    facts: [["指定した名義", said(p.value)]],
    remedy: "holdersに名義を加えるか、idを直してください。",
  }),
  "document.unknown-site": (p) => ({
    title: "その拠点は文書にありません",
    facts: [["指定した拠点", said(p.value)]],
    remedy: "sitesに拠点を加えるか、idを直してください。",
  }),
  "document.unknown-line": (p) => ({
    title: "その回線は文書にありません",
    facts: [["指定した番号", said(p.value)]],
    remedy: "mobileLinesに回線を加えるか、番号を直してください。",
  }),
  "document.twice": (p) => ({
    title: "同じものが2回書かれています",
    facts: [["重なった値", said(p.value)]],
    remedy: "1つを残して、ほかを消してください。",
  }),
  "document.line-of-another-company": (p) => ({
    title: "ほかの会社の回線です",
    facts: [["指定した番号", said(p.value)]],
    remedy: "1つの回線は1つの会社だけのものです。番号を直すか、先にもとの会社の文書から外してください。",
  }),
  "number.taken": (p) => ({
    title: "同じ内線番号が2回書かれています",
    facts: [
      ["この内線", said(p.extension)],
      ["重なる内線", said(p.other)],
    ],
    remedy: "どちらかの内線番号を変えてください。",
  }),
  "number.prefix-of-another": (p) => ({
    title: "ほかの内線番号で始まる番号です",
    facts: [
      ["この内線", said(p.extension)],
      ["先頭が重なる内線", said(p.other)],
    ],
    remedy: "どちらへの通話か区別できないため、どちらかの番号を変えてください。",
  }),
  "binding.line-already-bound": (p) => ({
    title: "同じ携帯電話番号が2つの内線に紐づいています",
    facts: [
      ["この内線", said(p.extension)],
      ["携帯電話番号", said(p.mobile)],
      ["先に紐づいている内線", `${said(p.other)} ${said(p.otherName)}`],
    ],
    remedy: "どちらかの内線の携帯電話番号を変えるか、消してください。",
  }),
} satisfies Record<string, (p: Params) => RefusalText>;

/** What is wrong with one value that was sent, by the code of the fault. */
const faults = {
  "unknown-field": () => ({ title: "知らない項目です。", remedy: "項目の名前を直すか、消してください。" }),
  required: () => ({ title: "値がありません。", remedy: "値を入力してください。" }),
  "wrong-type": (p) => ({
    title: "値の種類が違います。",
    remedy:
      p.expected == null ? "値を書き直してください。" : `${typeWord(said(p.expected))}で書いてください。`,
  }),
  "not-one-of": (p) => ({
    title: "使えない値です。",
    remedy:
      p.values == null ? "決められた値から選んでください。" : `次のどれかにしてください：${said(p.values)}。`,
  }),
  "too-long": (p) => ({
    title: "長すぎます。",
    remedy: p.most == null ? "短くしてください。" : `長さを${said(p.most)}以内にしてください。`,
  }),
  "too-deep": (p) => ({
    title: "入れ子が深すぎます。",
    remedy: `入れ子を${said(p.most)}段以内にしてください。`,
  }),
  "too-many-keys": (p) => ({
    title: "1つのオブジェクトの項目が多すぎます。",
    remedy: `項目を${said(p.most)}個以内に減らしてください。`,
  }),
  "too-short": (p) => ({
    title: "足りません。",
    remedy:
      p.least == null || p.least === 1 ? "入力してください。" : `長さを${said(p.least)}以上にしてください。`,
  }),
  "out-of-range": (p) => ({ title: "決められた範囲の外です。", remedy: rangeRemedy(p) }),
  "not-a-phone-number": () => ({
    title: "電話番号として読み取れません。",
    remedy: "090-1234-5678のように、0から始まる番号で入力してください。",
  }),
  "not-a-user-id": () => ({
    title: "ユーザーIDに使えない文字や語があります。",
    remedy: "英数字、かな、漢字と . _ - @ + で入力してください。. と .. と command-line は使えません。",
  }),
  "not-a-token-name": () => ({
    title: "APIトークンの名前に使えない文字や語があります。",
    remedy: "英数字、日本語、記号で入力してください。command-line は使えません。",
  }),
  "not-shown": () => ({
    title: "目に見えない文字が入っています。",
    remedy: "貼り付けた文字を消して、入力し直してください。",
  }),
  "not-a-day": () => ({
    title: "日付として読み取れません。",
    remedy: "2026-12-01のように、実際にある日付を入力してください。",
  }),
  "not-an-instant": () => ({
    title: "日時として読み取れません。",
    remedy: "2026-12-01T09:00:00+09:00のように、時差を付けて入力してください。",
  }),
  malformed: () => ({ title: "決められた形ではありません。", remedy: "書き方を確かめて、直してください。" }),
} satisfies Record<string, (p: Params) => ProblemText>;

/** What is wrong with what was sent: a document that does not hang together, and single values. */
export const documents = { refused, faults };

function rangeRemedy({ least, most }: Params): string {
  if (least != null && most != null) return `${said(least)}から${said(most)}までの値にしてください。`;
  if (least != null) return `${said(least)}以上にしてください。`;
  return most == null ? "範囲内の値にしてください。" : `${said(most)}以下にしてください。`;
}

function typeWord(expected: string): string {
  const words = new Map([
    ["string", "文字列"],
    ["number", "数値"],
    ["int", "整数"],
    ["boolean", "trueまたはfalse"],
    ["array", "配列"],
    ["object", "オブジェクト"],
  ]);
  return words.get(expected) ?? expected;
}
