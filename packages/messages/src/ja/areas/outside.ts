import { OUTSIDE_CLASSES } from "../words.ts";

const n = (count: number) => count.toLocaleString("ja-JP");

/** What goes out of the company. */
export const outside = {
  title: "外線の規制",
  lead: "会社の050番号とゲートウェイから出る外線と、外の番号への転送を決めます。携帯電話のふつうの通話と緊急通報は、ここでは変わりません。",
  today: {
    title: "今日の外線",
    calls: (count: number, cap: number | null) =>
      cap === null ? `${n(count)}件（上限なし）` : `${n(count)}件（上限${n(cap)}件）`,
    callsLabel: "今日の件数",
    outOfHours: "うち時間外（22時〜6時、土曜・日曜）",
    count: (count: number) => `${n(count)}件`,
    alarms: {
      MANY_CALLS: "1日の件数が、警報の件数に達しました。",
      OUT_OF_HOURS: "時間外の件数が、警報の件数に達しました。",
      CAP: "1日の上限に達し、これ以上は出せません。",
    },
    remedy: "心当たりがなければ、すぐに外線を停止し、通話した電話機を確かめてください。",
  },
  freeze: {
    title: "外線の停止",
    on: "停止しています",
    onText: "次の通話から、外線も外の番号への転送も出ません。",
    off: "停止していません",
    offText:
      "不正な通話が疑われるときは、ここですべての外線を止めます。次の通話から効き、本人の確認は要りません。",
    press: "外線を停止",
    lift: "停止の解除を確かめる",
    liftHint: "解除には、本人の確認が要ります。",
    done: "外線を停止しました",
  },
  form: {
    title: "許可",
    readOnly: "変更できるのは、会社全体の管理者です。",
    allowHint: {
      domestic: "オプションの申し込みで使えるようになる、ふつうの外線です。",
      international: "010または+から始まる番号です。",
      premiumRate: `${OUTSIDE_CLASSES.PREMIUM_RATE}です。0120と0800は、国内の番号に入ります。`,
      otherCarrier: "ほかの電話会社を通す番号です。そこから国際電話にもつながります。",
      forwarding:
        "許可する番号への転送だけを許可できます。会社の番号が相手に見え、通話料は会社にかかります。",
    },
    allowList: "許可する番号",
    allowListHint:
      "「一部許可」の先です。番号か、番号の先頭を、1行に1つずつ入力します。例：03、090-1234-5678、+1",
    dailyCap: "1日の上限（件）",
    dailyCapHint: "空欄は上限なしです。国際電話や転送を許可するときは要ります。",
    alarmAt: "警報を出す1日の件数",
    alarmOutOfHours: "警報を出す時間外の件数",
    alarmHint: "空欄は警報なしです。",
    freezeAtCap: "上限に達したら、だれかが解除するまで外線を停止する",
    notANumber: "数字で入力してください。",
  },
  preview: {
    title: "変更すると",
    nothing: "まだ何も変えていません。",
    checking: "確かめています",
    refused: "このままでは適用できません",
    reset: "元に戻す",
    apply: "適用",
    applied: "外線の規制を変更しました",
    stale: "ほかの人が先に変更しました。いまの内容で確かめ直してください。",
  },
};
