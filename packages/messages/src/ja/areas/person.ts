import { password } from "./password.ts";

/** How the panel looks to the signed-in person: the person's menu and the page of their settings. */
export const person = {
  title: "個人設定",
  note: "ここで選んだことは、あなたがログインするどの端末でも同じです。",
  look: "見た目",
  theme: "テーマ",
  themes: { SYSTEM: "システム", LIGHT: "ライト", DARK: "ダーク" },
  themeNote: "「システム」は、お使いの端末の設定に合わせます。",
  density: "行の高さ",
  densities: { NORMAL: "標準", ROOMY: "ゆったり", DENSE: "高密度" },
  densityNote: "スマートフォンの幅では、指で押しやすい高さになります。",
  language: "言語",
  languageAuto: "自動",
  languageNote: "「自動」は、ブラウザーの言語に合わせます。言語を選ぶと、画面を読み込み直します。",
  keys: "キーボード",
  oneKey: "1文字の操作",
  oneKeys: { ON: "使う", OFF: "使わない" },
  oneKeyNote:
    "「/」で検索に移る、「?」で操作の一覧を開く、の2つです。音声入力などで思わず働くときは、「使わない」にしてください。ほかのキーの操作は変わりません。",
  notKept: (reason: string) => `設定を保存できませんでした。${reason}`,

  saved: "保存した条件",
  savedNone: "保存した条件はありません。内線の一覧で条件を選ぶと、名前を付けて保存できます。",
  savedOpen: (name: string) => `「${name}」の一覧を開く`,
  rename: "名前を変える",
  renameOf: (name: string) => `「${name}」の名前を変える`,
  newName: "新しい名前",
  nameFault: "名前を1〜40文字で入力してください。",
  keepName: "この名前にする",
  cancel: "やめる",
  remove: "削除",
  removeOf: (name: string) => `「${name}」を削除する`,
  removed: (name: string) => `「${name}」を削除しました。`,
  undo: "元に戻す",
  password,

  /** The page of an operator, who has no panel. */
  operator: {
    purpose: "会社の文書を扱うためのログインです",
    api: "APIで、会社の文書の取り込みと取り出しができます。",
    cli: "取り込みは、サーバーのコマンドラインからもできます。",
    panel: "内線を確かめたり変更したりするには、その会社の管理者としてログインしてください。",
  },
};
