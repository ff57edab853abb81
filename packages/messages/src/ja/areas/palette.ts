/** The words of the palette and of the list of keys. An action is also found by its aliases: readings, romaji, English. */
export const palette = {
  title: "検索",
  label: "番号・氏名・拠点・操作を検索",
  hint: "内線番号、氏名、フリガナ、携帯電話番号、拠点、操作の名前で探せます。",
  close: "検索を閉じる",
  searching: "探しています",
  extensions: "内線",
  sites: "拠点",
  actions: "操作",
  siteNote: "この拠点の内線を見る",
  more: (shown: number, total: number) =>
    `${total.toLocaleString("ja-JP")}件のうち${shown}件です。番号や氏名を続けて入力すると絞り込めます。`,
  found: (count: number) => `候補は${count}件です`,
  nothing: (text: string) => `「${text}」に合うものはありません。`,
  nothingRemedy: "番号の一部、氏名、フリガナ、操作の名前を入力してください。",
  moveKeys: "で選ぶ",
  openKey: "で開く",
  closeKey: "で閉じる",

  act: {
    add: { label: "内線を追加", aliases: "ないせんをついか tsuika 新規 登録 add new extension" },
    home: { label: "ホーム", aliases: "ほーむ home やること todo" },
    extensions: { label: "内線の一覧", aliases: "ないせんのいちらん naisen ichiran extensions list" },
    plan: { label: "変更計画を確認", aliases: "へんこうけいかく henkou keikaku 適用 てきよう plan apply" },
    numbers: {
      label: "番号マップ",
      aliases: "ばんごうまっぷ bangou 空き番号 あきばんごう aki number map free",
    },
    numberList: {
      label: "内線番号表を印刷",
      aliases: "ないせんばんごうひょう いんさつ bangouhyou insatsu 電話帳 print number list directory",
    },
    csv: { label: "CSVで保存", aliases: "しーえすぶい ほぞん hozon エクスポート export download excel" },
    simulator: {
      label: "通話シミュレーター",
      aliases: "つうわしみゅれーたー tsuuwa つながらない かからない simulator call test",
    },
    history: { label: "履歴", aliases: "りれき rireki 元に戻す もとにもどす undo history log audit" },
    sites: { label: "拠点と回線", aliases: "きょてんとかいせん kyoten kaisen site line" },
    contract: { label: "契約", aliases: "けいやく keiyaku オプション 名義 めいぎ contract holder option" },
    scenarios: { label: "シナリオ", aliases: "しなりお scenario テスト test 確かめる" },
    accounts: { label: "アカウント", aliases: "あかうんと account 利用者 管理者 招待 user invite" },
    tokens: { label: "APIトークン", aliases: "とーくん token api プログラム 鍵 bearer key" },
    reference: { label: "APIの説明", aliases: "せつめい api reference openapi curl 開発 developer" },
    settings: {
      label: "個人設定",
      aliases:
        "こじんせってい settei 表示 テーマ ダーク 言語 英語 行の高さ パスワード settings theme dark language density password",
    },
    help: { label: "ヘルプ", aliases: "へるぷ help 使い方 つかいかた よくある質問 faq 対応ブラウザー" },
    shortcuts: {
      label: "キーボードの操作",
      aliases: "きーぼーどのそうさ ショートカット keyboard shortcut keys",
    },
  },

  shortcuts: {
    title: "キーボードの操作",
    note: "日本語を変換している間と、文字を入力している間は、1文字の操作は働きません。個人設定で、いつも使わないようにもできます。",
    groups: [
      {
        title: "どの画面でも",
        keys: [
          { keys: ["Ctrl", "K"], does: "番号・氏名・拠点・操作を検索する（MacはCommand + K）" },
          { keys: ["?"], does: "この一覧を開く" },
          { keys: ["Esc"], does: "開いているものを閉じる" },
        ],
      },
      {
        title: "内線の一覧",
        keys: [
          { keys: ["/"], does: "一覧の検索に移る" },
          { keys: ["↑", "↓"], does: "行を移る", either: true },
          { keys: ["Enter"], does: "行の内線を開く" },
        ],
      },
      {
        title: "内線の編集",
        keys: [
          { keys: ["Ctrl", "Enter"], does: "今すぐ適用する" },
          { keys: ["←", "→"], does: "基本・転送などの見出しを移る", either: true },
          { keys: ["Esc"], does: "編集を閉じる" },
        ],
      },
    ] as readonly ShortcutGroup[],
  },
};

/** The keys of one part of the panel. They are pressed together, unless either of them will do. */
interface ShortcutGroup {
  readonly title: string;
  readonly keys: readonly {
    readonly keys: readonly string[];
    readonly does: string;
    readonly either?: true;
  }[];
}
