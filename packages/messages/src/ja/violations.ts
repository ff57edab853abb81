import { said, wordFor } from "../said.ts";
import type { Params, RefusalText } from "../shape.ts";
import { dayText, FIELDS, KINDS, LINE_STATUSES } from "./words.ts";

/** Why a rule refuses, by its code. */
export const violations = {
  "extension.unknown": (p) => ({
    title: "その番号の内線はありません",
    facts: [["指定した内線", said(p.extension)]],
    remedy: "内線の一覧で番号を確かめて、入力し直してください。",
  }),
  "site.unknown": (p) => ({
    title: "その拠点はありません",
    facts: [["指定した拠点", said(p.site)]],
    remedy: "登録されている拠点から選んでください。",
  }),
  "undo.changed-since": (p) =>
    p.field === null
      ? {
          title: "内線があとから追加または削除されたため、元に戻せません",
          facts: [["内線", said(p.extension)]],
          remedy: "いまの内容との違いを確かめて、必要なところだけを変更してください。",
        }
      : {
          title: "あとから変更されたため、元に戻せません",
          facts: [
            ["内線", said(p.extension)],
            ["変更された項目", wordFor(FIELDS, p.field)],
          ],
          remedy: "いまの内容との違いを確かめて、必要なところだけを変更してください。",
        },
  "ownership.holder-differs": (p) => ({
    title: "名義が異なります",
    facts: [
      ["この回線の名義", said(p.lineHolder)],
      ["基本契約の名義", said(p.contractHolder)],
    ],
    remedy: `同じ名義の回線を選んでください。${said(p.mobile)}を内線${said(p.extension)}で使うには、回線の名義を基本契約に合わせる手続きが必要です。`,
  }),
  "contract.not-in-force": (p) => ({
    title: "基本契約の期間外です",
    facts: [
      ["内線", said(p.extension)],
      ["使う日", dayText(p.day)],
      ["基本契約の開始日", dayText(p.startsOn)],
      ["基本契約の終了日", p.endsOn === null ? "なし" : dayText(p.endsOn)],
    ],
    remedy: "基本契約の期間内の日を選ぶか、契約の期間を確かめてください。",
  }),
  "contract.line-not-associated": (p) =>
    p.lacks === "LINE"
      ? {
          title: "この会社の回線ではありません",
          facts: [
            ["内線", said(p.extension)],
            ["携帯電話番号", said(p.mobile)],
            ["確かめた日", dayText(p.day)],
          ],
          remedy: "この会社の回線から選んでください。番号の入力も確かめてください。",
        }
      : {
          title: "オフィスリンク契約のない回線です",
          facts: [
            ["内線", said(p.extension)],
            ["携帯電話番号", said(p.mobile)],
            ["確かめた日", dayText(p.day)],
          ],
          remedy: "オフィスリンク契約のある回線を選ぶか、この回線の契約を申し込んでください。",
        },
  "contract.line-not-active": (p) => ({
    title: "使えない状態の回線です",
    facts: [
      ["内線", said(p.extension)],
      ["携帯電話番号", said(p.mobile)],
      ["回線の状態", wordFor(LINE_STATUSES, p.status)],
    ],
    remedy: "利用中の回線を選んでください。利用停止中の回線は、再開すると使えます。",
  }),
  "binding.line-already-bound": (p) => ({
    title: "この番号はほかの内線で使われています",
    facts: [
      ["携帯電話番号", said(p.mobile)],
      ["使っている内線", `${said(p.other)} ${said(p.otherName)}`],
    ],
    remedy: `内線${said(p.other)}の紐づけを外すか、内線${said(p.extension)}に別の番号を入力してください。`,
  }),
  "binding.extension-not-mobile": (p) => ({
    title: "携帯電話番号を紐づけられない内線です",
    facts: [
      ["内線", said(p.extension)],
      ["種別", wordFor(KINDS, p.kind)],
      ["携帯電話番号", said(p.mobile)],
    ],
    remedy: "種別が携帯電話の内線を選んでください。",
  }),
} satisfies Record<string, (p: Params) => RefusalText>;
