import { said, wordFor } from "../said.ts";
import type { Params, RefusalText } from "../shape.ts";
import { factsTold } from "./facts-told.ts";
import { notices } from "./notices.ts";
import {
  CONDITIONS,
  dayText,
  FIELDS,
  KINDS,
  LINE_STATUSES,
  MENUS,
  OPTIONS,
  RESERVED,
  SITE_STATES,
} from "./words.ts";

const NOT_FORWARDED: Readonly<Record<string, string>> = {
  CLASS: "会社がその種類の番号への外線を許可していません",
  NOT_LISTED: "会社の許可する番号ではありません",
  OWN_NUMBER: "会社の番号には転送できません",
};

/** What was changed since, by the number by which people know it. */
function changedThing(p: Params): readonly [string, string] {
  if (p.number != null) return ["番号", said(p.number)];
  return p.extension == null ? ["設定", "外線の規制"] : ["内線", said(p.extension)];
}

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
  "inbound.number-unknown": (p) => ({
    title: "外線を受ける番号ではありません",
    facts: [["指定した番号", said(p.number)]],
    remedy: "基本契約の050番号か、拠点のゲートウェイの番号を指定してください。",
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
          facts: [changedThing(p), ["変更された項目", wordFor(FIELDS, p.field)]],
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
  "number.malformed": (p) => ({
    title: "内線番号の形が正しくありません",
    facts: [
      ["内線番号", said(p.extension)],
      ["使える桁数", `${said(p.least)}〜${said(p.most)}桁の数字`],
    ],
    remedy: "決められた桁数の数字で入力してください。",
  }),
  "number.taken": (p) => ({
    title: "この内線番号はすでに使われています",
    facts: [
      ["内線番号", said(p.extension)],
      ["使っている人", said(p.otherName)],
    ],
    remedy: "別の番号にするか、先に使っている内線の番号を変えてください。",
  }),
  "number.reserved": (p) => ({
    title: "内線番号に使えない番号です",
    facts: [
      ["内線番号", said(p.extension)],
      [wordFor(RESERVED, p.because), said(p.start)],
    ],
    remedy: "ほかの通話に使う番号と重ならない番号にしてください。",
  }),
  "number.prefix-of-another": (p) => ({
    title: "ほかの内線番号と先頭が重なります",
    facts: [
      ["内線番号", said(p.extension)],
      ["重なる内線", `${said(p.other)} ${said(p.otherName)}`],
      ["重なる内線の数", said(p.others)],
    ],
    remedy: "ダイヤルの途中でどちらへの通話か区別できないため、先頭の重ならない番号にしてください。",
  }),
  "number.cooling-off": (p) => ({
    title: "空いたばかりの内線番号です",
    facts: [
      ["内線番号", said(p.extension)],
      ["前に使っていた人", said(p.before)],
      ["空いた日", dayText(p.releasedOn)],
      ["使えるようになる日", dayText(p.freeOn)],
    ],
    remedy: "使えるようになる日まで待つか、別の番号にしてください。",
  }),
  "binding.two-in-one-unknown": (p) =>
    p.extension === null
      ? {
          title: "2in1の番号ではありません",
          facts: [
            ["指定した番号", said(p.mobile)],
            ["確かめた日", dayText(p.day)],
          ],
          remedy: "2in1のAナンバーかBナンバーを指定してください。",
        }
      : {
          title: "2in1の期間外のBナンバーです",
          facts: [
            ["内線", said(p.extension)],
            ["Bナンバー", said(p.mobile)],
            ["確かめた日", dayText(p.day)],
          ],
          remedy: "2in1の期間を確かめるか、別の番号を選んでください。",
        },
  "site.wrong-menu": (p) => ({
    title: "契約の型に合わない種別です",
    facts: [
      ["内線", said(p.extension)],
      ["種別", wordFor(KINDS, p.kind)],
      ["基本契約の型", wordFor(MENUS, p.menu)],
    ],
    remedy: "仮想PBXタイプでは固定IP電話機を、お客様PBXタイプでは内線電話機を選んでください。",
  }),
  "site.not-in-service": (p) => ({
    title: "利用できる状態の拠点ではありません",
    facts: [
      ["内線", said(p.extension)],
      ["拠点", said(p.site)],
      ["拠点の状態", wordFor(SITE_STATES, p.state)],
    ],
    remedy: "拠点が使えるようになるのを待つか、利用中の拠点を選んでください。",
  }),
  "contract.option-missing": (p) => ({
    title: "この設定に要るオプション契約がありません",
    facts: [
      ["内線", said(p.extension)],
      ["携帯電話番号", said(p.mobile)],
      ["要るオプション", wordFor(OPTIONS, p.option)],
      ["確かめた日", dayText(p.day)],
    ],
    remedy: "回線のオプションを申し込むか、この設定を外してください。",
  }),
  "voicemail.office-link-is-for-desk-phones": (p) => ({
    title: "留守番電話を使えない種別です",
    facts: [
      ["内線", said(p.extension)],
      ["種別", wordFor(KINDS, p.kind)],
    ],
    remedy: "留守番電話を外してください。PBXの内線電話機では、PBXの留守番電話を使います。",
  }),
  "voicemail.ring-seconds-out-of-range": (p) => ({
    title: "呼び出し秒数が範囲の外です",
    facts: [
      ["内線", said(p.extension)],
      ["呼び出し秒数", `${said(p.ringSeconds)}秒`],
      ["使える範囲", `${said(p.least)}〜${said(p.most)}秒`],
    ],
    remedy: "範囲内の秒数にしてください。",
  }),
  "forwarding.loop": (p) => ({
    title: "転送が元の内線に戻ってきます",
    facts: [
      ["内線", said(p.extension)],
      ["転送の条件", wordFor(CONDITIONS, p.when)],
      ["転送先", `${said(p.target)} ${said(p.targetName)}`],
    ],
    remedy: "転送先をたどっても戻ってこないように、どれかの転送を変えてください。",
  }),
  "forwarding.target-unknown": (p) => ({
    title: p.why === "OUTSIDE" ? "会社が外の番号への転送を許可していません" : "転送先の内線がありません",
    facts: [
      ["内線", said(p.extension)],
      ["転送の条件", wordFor(CONDITIONS, p.when)],
      ["転送先", said(p.target)],
    ],
    remedy:
      p.why === "OUTSIDE"
        ? "転送先をグループの内線にするか、管理者が「外線の規制」で転送を許可してから設定してください。"
        : "転送先をグループの内線にするか、この転送を消してください。",
  }),
  "forwarding.outside-not-allowed": (p) => ({
    title: wordFor(NOT_FORWARDED, p.why),
    facts: [
      ["内線", said(p.extension)],
      ["転送の条件", wordFor(CONDITIONS, p.when)],
      ["転送先", said(p.target)],
    ],
    remedy:
      p.why === "OWN_NUMBER"
        ? "その番号が鳴らす内線に、直接転送してください。"
        : "ほかの番号にするか、管理者が「外線の規制」で許可してから設定してください。",
  }),
  "outside.entry-malformed": (p) => ({
    title: "許可する番号として使えません",
    facts: [["入力した番号", said(p.entry)]],
    remedy:
      "0か+から始まる2桁以上の数字にしてください。「01」は国内と国際の両方に当たるため、「011」や「010」と入力します。",
  }),
  "outside.list-too-long": (p) => ({
    title: "許可する番号が多すぎます",
    facts: [
      ["許可する番号", `${said(p.listed)}件`],
      ["上限", `${said(p.most)}件`],
    ],
    remedy: "同じ先頭の番号を一つにまとめて、件数を減らしてください。",
  }),
  "outside.count-out-of-range": (p) => ({
    title: "件数が範囲の外です",
    facts: [
      ["項目", wordFor(FIELDS, p.field)],
      ["件数", `${said(p.count)}件`],
      ["使える範囲", `${said(p.least)}〜${said(p.most)}件`],
    ],
    remedy: "範囲内の件数にしてください。1件も出さないときは、外線を停止してください。",
  }),
  "outside.cap-missing": (p) => ({
    title: "1日の上限が要ります",
    facts: [["許可する項目", p.field === "forwarding" ? "外の番号への転送" : wordFor(FIELDS, p.field)]],
    remedy: "高額な請求を防ぐため、1日の上限も決めてください。",
  }),
  "outside.cap-below-alarm": (p) => ({
    title: "警報の件数が、1日の上限より多くなっています",
    facts: [
      ["警報の件数", `${said(p.alarmAt)}件`],
      ["1日の上限", `${said(p.dailyCap)}件`],
    ],
    remedy: "警報の件数を、1日の上限以下にしてください。",
  }),
  ...factsTold,
  ...notices,
} satisfies Record<string, (p: Params) => RefusalText>;
