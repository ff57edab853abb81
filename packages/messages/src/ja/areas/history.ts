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
  count: (days: number, changes: number) => `${days}日間の変更 ${changes.toLocaleString("ja-JP")}件`,
  print: "印刷",
  dayTitle: (day: string) => DAY.format(noon(day)).replace("(", "（").replace(")", "）"),
  today: (day: string) => `今日　${day}`,
  yesterday: (day: string) => `昨日　${day}`,
  shortDay: (day: string) => SHORT_DAY.format(noon(day)),
  time: (at: string) => TIME.format(new Date(at)),

  entry: {
    roles: {
      ADMIN: "管理者",
      AUDITOR: "監査者",
      OPERATOR: "運用者",
      TOKEN: "APIトークン",
      SYSTEM: "自動",
    } as Readonly<Record<string, string>>,
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

    nothing: "変わったものはありません",
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
    rest: (n: number) => `ほかの${n.toLocaleString("ja-JP")}件の変更も表示する`,
    restReading: "読み込んでいます",
    restNotListed: (n: number) =>
      `変更が多いため、ほかの${n.toLocaleString("ja-JP")}件はここに表示していません。`,
    state: "状態",
    states: { LIVE: "反映済み", UNBOUND: "未設定", HELD: "保留" },
    because: (titles: readonly string[]) => `（${titles.join("、")}）`,
    arrow: "から",

    undoneBy: (who: string, when: string) => `${when}に${who}が元に戻しました。`,
    changedAgain: (number: string, when: string) =>
      `${number}は${when}に再び変わっています。元に戻すときは、いまの内容との違いを先に確認します。`,
    tooLate: "30日を過ぎたため、元に戻せません。",
    beyondSites: "担当外の拠点の変更も含むため、会社全体の管理者だけが元に戻せます。",
    ofContract: "契約の内容が変わった記録です。元に戻すには契約の手続きが必要です。",
  },

  filters: {
    label: "絞り込み",
    period: "期間",
    periods: { "7": "直近7日", "30": "直近30日", "90": "直近90日", all: "すべて", span: "日を選ぶ" },
    from: "いつから",
    to: "いつまで",
    who: "だれが",
    everybody: "全員と自動",
    person: (name: string, extension: string | null) =>
      name === "outside-cap"
        ? "外線の1日の上限"
        : name === "calendar"
          ? "日付の変更"
          : extension === null
            ? name
            : `${name}（${extension}）`,
    door: "種別",
    everyDoor: "すべて",
    doors: {
      PANEL: "画面からの変更",
      API: "APIからの変更",
      IMPORT: "契約情報の更新",
      CLI: "コマンドラインから",
      UNDO: "元に戻す操作",
      DAY: "日付の変更",
    },
    number: "番号（内線・携帯）",
    numberHint: (automatic: string) => `番号を最後まで入力してください。${automatic}の記録も探します。`,
  },

  bars: {
    caption: (from: string, to: string) => `1日ごとの変更　${from}〜${to}（自動を除く）`,
    text: (day: string, n: number) => `1日ごとの変更件数。最も多い日は${day}の${n.toLocaleString("ja-JP")}件`,
    none: "1日ごとの変更件数。この期間に変更はありません",
    asTable: "件数を表で見る",
    day: "日",
    changes: "変更",
    automatic: "自動",
  },

  list: {
    pages: "続き",
    more: "さらに前を表示",
    loadingMore: "読み込んでいます",
    upTo: (day: string) => `新しい順　${SHORT_DAY.format(noon(day))}まで表示しています`,
    all: "新しい順　すべて表示しています",
    shown: (n: number) => `${n}件を表示しています`,
    updating: "履歴を更新しています",
    nothingFound: "条件に合う記録はありません。",
    nothingFoundRemedy: "期間を広げるか、番号を最後まで入力しているか確かめてください。",
    nothingYet: "この30日間に変更はありません。",
    nothingYetRemedy: "内線を変更すると、ここに並びます。",
    clear: "条件を消す",
    showAll: "すべての期間を表示",
    one: "1件の記録",
    backToAll: "履歴の一覧に戻る",
  },

  undo: {
    take: "元に戻す",
    compare: "違いを確認",
    seeMend: (number: string) => `${number}の直し方を見る`,
    title: "元に戻す",
    would: "元に戻すと",
    apply: "元に戻して適用",
    taking: "適用しています",
    close: "閉じる",
    reason: "理由（なくてもかまいません）",
    reasonHint: "履歴に残ります。",
    nothing: "いまの内容と同じです。変わるものはありません。",
    undone: "元に戻しました。反映済みです。",
    cannot: (n: number) => `このままでは元に戻せません。理由が${n}件あります。`,
    cannotText: "何も変わっていません。必要なところだけを変更してください。",
    moreObstacles: (n: number) => `ほかに${n}件あります。`,
    changedAgain: (number: string, when: string) => `${number}は${when}に再び変わっています。`,
    seeLater: "あとの変更を見る",
    changeByHand: (number: string) => `内線${number}を開く`,
  },

  asOf: {
    title: "その日の内容",
    lead: "1つの番号が、ある日の終わりにどうだったかを確かめます",
    number: "内線番号",
    day: "日",
    show: "内容を表示",
    fault: "内線番号を数字で、日と一緒に入力してください。",
    caption: (day: string, number: string, name: string) => `${day}の終わりの内線${number} ${name}`,
    setting: "項目",
    now: "いま",
    same: "同じです",
    gone: "削除済み",
    differing: (n: number) => (n === 0 ? "いまと同じ内容です。" : `いまと違うところが${n}か所あります。`),
    since: (n: number) => `そのあとの変更${n}件を見る`,
    removedSince: (number: string) => `内線${number}は、そのあと削除されました。`,
    renumbered: (was: string, now: string) => `内線${was}は、そのあと${now}に変わりました。`,
    nobody: (day: string, number: string) => `${day}の終わりに、内線${number}はありませんでした。`,
    nobodyNow: (number: string) => `いまも内線${number}はありません。番号を確かめてください。`,
    someoneNow: (number: string, name: string) => `いまの内線${number}は${name}です。`,
    notRecorded: (day: string) => `記録は${day}からです。それより前の内容はわかりません。`,
  },
};
