import { said, wordFor } from "../../said.ts";
import type { Params } from "../../shape.ts";
import { dayText, KINDS, LINE_STATUSES, MENUS, OPTIONS, RESERVED, SITE_STATES } from "../words.ts";

const NOW = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "long",
  day: "numeric",
  weekday: "short",
  hour: "numeric",
  minute: "2-digit",
});
const TIME = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
});
const count = (n: number) => n.toLocaleString("ja-JP");
const monthAndDay = (day: string) => dayText(day).replace(/^\d+年/, "");

/** Why an extension is held, in one sentence, by the rule that holds it. */
const reasons: Readonly<Record<string, (p: Params) => string>> = {
  "ownership.holder-differs": (p) => `名義（${said(p.lineHolder)}）が基本契約と異なります。`,
  "contract.not-in-force": (p) =>
    p.endsOn !== null && said(p.endsOn) < said(p.day)
      ? `基本契約が${dayText(p.endsOn)}に終わりました。`
      : `基本契約は${dayText(p.startsOn)}に始まります。`,
  "contract.line-not-associated": (p) =>
    p.lacks === "LINE"
      ? `${said(p.mobile)}は、この会社の回線ではありません。`
      : `回線 ${said(p.mobile)} にオフィスリンク契約がありません。`,
  "contract.line-not-active": (p) => `回線 ${said(p.mobile)} が${wordFor(LINE_STATUSES, p.status)}です。`,
  "binding.two-in-one-unknown": (p) => `Bナンバー ${said(p.mobile)} の2in1が期間外です。`,
  "site.not-in-service": (p) => `拠点「${said(p.site)}」が${wordFor(SITE_STATES, p.state)}です。`,
  "site.wrong-menu": (p) => `${wordFor(KINDS, p.kind)}は、${wordFor(MENUS, p.menu)}では使えません。`,
  "number.malformed": (p) => `内線番号が${said(p.least)}〜${said(p.most)}桁の数字ではありません。`,
  "number.reserved": (p) =>
    `内線番号に使えない番号です（${wordFor(RESERVED, p.because)}：${said(p.start)}）。`,
};

/** The words of one part of the panel, loaded with it. */
export const home = {
  outside: {
    alarm: (count: number) => `外線の警報：今日${count.toLocaleString("ja-JP")}件`,
    frozen: "外線を停止しています",
    look: "外線の規制を見る",
  },
  title: "ホーム",
  asOf: (at: string) => `${NOW.format(new Date(at)).replace("(", "（").replace(")", "）")} 現在`,
  add: "内線を追加",
  print: "内線番号表を印刷",

  todo: {
    title: "やること",
    count: (n: number) => `${count(n)}件`,
    hint: "直すと自動で反映済みに戻ります",
    caption: "対応が必要なこと",
    state: "状態",
    what: "対象",
    reason: "理由",
    act: "操作",
    nothing: "やることはありません。",
    nothingText: "保留と未設定の内線はなく、30日以内に終わる契約もありません。",
    noExtensions: "内線はまだありません。",
    noExtensionsText: "最初の内線を追加すると、対応が必要なことをここに表示します。",
    extensions: (n: number, atLeast: boolean) => `内線 ${count(n)}件${atLeast ? "以上" : ""}`,
    others: (n: number) => `ほか ${count(n)}件`,
    othersText: "ほかにも保留の内線があります。",
    reasons,
    several: (first: string, more: number) =>
      more === 0 ? first : `${first}ほかに理由が${more}件あります。`,
    unbound: "携帯電話番号がなく、かけてもつながりません。",
    open: (n: number) => `${count(n)}件を開く`,
    forExtension: (number: string, name: string) => `（${number} ${name}）`,
    about: (told: string) => `（${told}）`,

    mends: {
      sameHolder: "同じ名義の回線に変える",
      otherLine: "別の回線に変える",
      contractedLine: "契約のある回線に変える",
      seeContract: "契約を確かめる",
      otherSite: "拠点を変える",
      seeSites: "拠点の状態を見る",
      otherNumber: "内線番号を変える",
      look: "直し方を見る",
    },

    daysLeft: (days: number) => (days === 0 ? "今日で終了" : `終了まで${days}日`),
    ending: (kind: string, endsOn: string) =>
      `${wordFor({ ...OPTIONS, TWO_IN_ONE: "2in1", BASE_CONTRACT: "基本契約" }, kind)}が${monthAndDay(endsOn)}に終わります`,
    endingOf: {
      line: (n: number) => `回線 ${count(n)}件`,
      pair: (n: number) => `2in1 ${count(n)}組`,
      contract: "会社全体",
    },
    moreEndings: (n: number) => `30日以内に終わる契約が、ほかに${count(n)}件あります。`,
    more: (n: number) => `ほか${count(n)}件`,
    ends: "。",
    listed: ["（", "）。"],
    named: ["（", "）"],
  },

  standing: {
    title: "内線の状態",
    all: (n: number) => `内線 ${count(n)}件`,
    number: count,
  },

  numbers: {
    title: "内線番号の空き",
    map: "番号マップ",
    hint: "1マス＝10番号。数字は使用中の数です。",
    nextFree: "次の空きは",
    addOf: (number: string) => `${number}で内線を追加`,
    none: "使っている内線番号はまだありません。",
    noneFree: "表示している範囲に空きはありません。",
  },

  recent: {
    title: "最近の変更",
    all: "すべての履歴",
    caption: "最近の変更",
    at: "日時",
    who: "だれが",
    what: "変更",
    state: "状態",
    act: "操作",
    self: (name: string) => `${name}（本人）`,
    automatic: (what: string) => `${what}（自動）`,
    undo: "元に戻す",
    undoOf: (at: string) => `${at}の変更を元に戻す`,
    look: "違いを確認",
    lookOf: (at: string) => `${at}の変更の違いを確認`,
    undoMany: "確認して元に戻す",
    undoManyOf: (at: string) => `${at}の変更を確認して元に戻す`,
    mend: "直し方を見る",
    mendOf: (at: string) => `${at}に保留になった内線の直し方を見る`,
    nothing: "変更はまだありません。",
    nothingText: "内線を変更すると、だれがいつ何を変えたかをここに表示します。",
  },

  network: {
    title: "ネットワークの状態",
    at: (at: string) => TIME.format(new Date(at)),
    refresh: "いまの状態を読み直す",
    well: "正常",
    part: "一部",
    down: "停止中",
    phones: (registered: number, all: number) => `電話機 ${count(registered)}／${count(all)}台`,
    phonesDown: (all: number) => `電話機${count(all)}台がつながりません`,
    noPhones: "電話機なし",
    siteState: SITE_STATES,
    congestion: "混雑による規制",
    congested: "規制中",
    none: "なし",
    abroad: "海外にいる携帯",
    lines: (n: number) => `${count(n)}回線`,
    unregisteredOf: ["（", " 未登録）"],
    moreSites: (n: number) => `ほか${count(n)}拠点を見る`,
    noSites: "拠点はまだありません。",
  },
};
