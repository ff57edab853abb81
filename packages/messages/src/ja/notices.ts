import { said, wordFor } from "../said.ts";
import type { Params, RefusalText } from "../shape.ts";
import { dayText, OPTIONS, SITE_STATES } from "./words.ts";

/** What is worth knowing and refuses nothing, by the code of the rule. */
export const notices = {
  "notice.line-roaming-without-option": (p) => ({
    title: "海外にいて、内線では鳴らない回線です",
    facts: [
      ["内線", said(p.extension)],
      ["携帯電話番号", said(p.mobile)],
    ],
    remedy: "海外で内線の電話を受けるには、国際ローミング着信の契約が要ります。",
  }),
  "notice.playback-is-charged": (p) => ({
    title: "伝言を聞く通話には料金がかかります",
    facts: [["内線", said(p.extension)]],
    remedy: "料金は携帯電話会社の留守番電話サービスのものです。",
  }),
  "notice.ring-seconds-zero": (p) => ({
    title: "電話機は鳴らず、すぐに留守番電話になります",
    facts: [["内線", said(p.extension)]],
    remedy: "電話機を鳴らすには、呼び出し秒数を1秒以上にしてください。",
  }),
  "notice.carrier-voicemail-answers-group-call": (p) => ({
    title: "転送した電話に、個人の留守番電話が出ることがあります",
    facts: [
      ["転送元の番号", said(p.from)],
      ["転送先", `${said(p.target)} ${said(p.targetName)}`],
    ],
    remedy: "伝言が個人の携帯電話に残って困るときは、ほかの内線を選んでください。",
  }),
  "notice.option-ends-soon": (p) => ({
    title: "まもなく終わるオプションがあります",
    facts: [
      ["内線", said(p.extension)],
      ["携帯電話番号", said(p.mobile)],
      ["オプション", wordFor(OPTIONS, p.option)],
      ["終了日", dayText(p.endsOn)],
    ],
    remedy: "続けて使うには、終了日までに契約を更新してください。",
  }),
  "notice.not-prorated": (p) => ({
    title: "月の途中から始まり、1か月分の料金がかかります",
    facts: [
      ["携帯電話番号", said(p.mobile)],
      ["オプション", wordFor(OPTIONS, p.option)],
      ["開始日", dayText(p.startsOn)],
    ],
    remedy: "日割りにはなりません。急がないときは、月の初めからにできます。",
  }),
  "notice.lead-time": (p) => ({
    title: "使えるようになるまで時間のかかる拠点です",
    facts: [
      ["拠点", said(p.site)],
      ["拠点の状態", wordFor(SITE_STATES, p.state)],
      ["かかる期間", wordFor(LEAD_TIMES, p.access ?? "UNKNOWN")],
    ],
    remedy: "エリアや設備の状況によって、期間は延びることがあります。",
  }),
} satisfies Record<string, (p: Params) => RefusalText>;

const LEAD_TIMES: Readonly<Record<string, string>> = {
  FLETS: "約6週間",
  DEDICATED: "約3〜6か月",
  UNKNOWN: "アクセス回線しだい(約6週間〜6か月)",
};
