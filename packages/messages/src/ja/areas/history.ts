const DAY = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  month: "long",
  day: "numeric",
  weekday: "short",
});
const TIME = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
});
const SHORT_DAY = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  month: "numeric",
  day: "numeric",
});

/** 2026-12-01 as the noon of that day in Tokyo: a day of the log is never another one in a browser far away. */
const noon = (day: string) => new Date(`${day}T12:00:00+09:00`);

/** The words of one part of the panel, loaded with it. */
export const history = {
  title: "履歴",
  dayTitle: (day: string) => DAY.format(noon(day)),
  today: (day: string) => `今日　${day}`,
  yesterday: (day: string) => `昨日　${day}`,
  shortDay: (day: string) => SHORT_DAY.format(noon(day)),
  time: (at: string) => TIME.format(new Date(at)),

  entry: {
    roles: { ADMIN: "管理者", OPERATOR: "運用者", SYSTEM: "自動" } as Readonly<Record<string, string>>,
    self: (extension: string | null) => (extension === null ? "本人" : `本人・${extension}`),
    automatic: "自動",
    byDay: "日付の変更",
    byContract: "契約情報の更新",
    doors: {
      PANEL: "画面",
      API: "API",
      IMPORT: "取り込み",
      CLI: "コマンドライン",
      UNDO: "画面（元に戻す）",
      DAY: "自動",
    },
    reason: (reason: string) => `理由：${reason}`,
    applied: (n: number) => (n > 1 ? `${n.toLocaleString("ja-JP")}件 反映済み` : "反映済み"),
    held: (n: number) => (n > 1 ? `${n.toLocaleString("ja-JP")}件 保留` : "保留"),
    takenBack: "元に戻しました",
    recorded: "記録",

    added: "内線を追加",
    removed: "内線を削除",
    changed: (labels: string) => `${labels}の変更`,
    manyChanged: (n: number) => `内線の変更${n > 1 ? ` ${n.toLocaleString("ja-JP")}件` : ""}`,
    labelsJoined: (labels: readonly string[]) => labels.join("・"),
    bound: "携帯電話番号の紐づけ",
    unbound: "紐づけの解除",
    swapped: "携帯電話番号の入れ替え",
    swap: (one: string, other: string) => `${one} ⇄ ${other} 携帯電話番号`,
    swapDone: "入れ替え",
    mixed: (added: number, changed: number, removed: number) =>
      [added > 0 && `追加${added}件`, changed > 0 && `変更${changed}件`, removed > 0 && `削除${removed}件`]
        .filter(Boolean)
        .join("・"),
    undid: (what: string) => `元に戻しました：${what}`,
    imported: "契約の内容を取り込みました",
    contractRenewed: "契約の内容が新しくなりました",
    contractRenewedText: "変わった項目の内訳は記録に残っていません。内線の状態は変わりませんでした。",
    becameHeld: (n: number, number: string) =>
      n === 1 ? `${number}が保留になりました` : `${n.toLocaleString("ja-JP")}件の内線が保留になりました`,
    becameLive: (n: number, number: string) =>
      n === 1
        ? `${number}がまた使えるようになりました`
        : `${n.toLocaleString("ja-JP")}件の内線がまた使えるようになりました`,
    standingChanged: (n: number) => `${n.toLocaleString("ja-JP")}件の内線の状態が変わりました`,

    andOthers: (number: string, others: number) =>
      others === 0 ? number : `${number} ほか${others.toLocaleString("ja-JP")}件`,
    labelOf: (numbers: string, label: string) => `${numbers} ${label}`,
    addedCount: (n: number) => `追加 ${n.toLocaleString("ja-JP")}件`,
    removedCount: (n: number) => `削除 ${n.toLocaleString("ja-JP")}件`,
    moreNumbers: (n: number) => `ほか${n.toLocaleString("ja-JP")}件`,
    moreRows: (n: number) => `ほか${n}項目を表示`,
    notShown: (n: number) => `この画面に出ない変更が、ほかに${n.toLocaleString("ja-JP")}件あります。`,
    state: "状態",
    states: { LIVE: "反映済み", UNBOUND: "未設定", HELD: "保留" },
    because: (titles: readonly string[]) => `（${titles.join("、")}）`,
    arrow: "から",

    undoneBy: (who: string, when: string) => `${when}に${who}が元に戻しました。`,
    changedAgain: (number: string, when: string) =>
      `${number}は${when}に再び変わっています。元に戻すときは、いまの内容との違いを先に確認します。`,
    tooLate: "30日を過ぎたため、元に戻せません。",
    ofContract: "契約の内容が変わった記録です。元に戻すには契約の手続きが必要です。",
  },
};
