import type { Areas } from "../../ja/areas.ts";

export const palette: Areas["palette"] = {
  title: "Search",
  label: "Search numbers, people, sites and actions",
  hint: "Find by extension, name, furigana, mobile number, site, or the name of an action.",
  close: "Close the search",
  searching: "Searching",
  extensions: "Extensions",
  sites: "Sites",
  actions: "Actions",
  siteNote: "Show the extensions of this site",
  more: (shown, total) =>
    `The first ${shown} of ${total.toLocaleString("en-GB")}. Type more of the number or the name to narrow them down.`,
  found: (count) => (count === 1 ? "1 suggestion" : `${count} suggestions`),
  nothing: (text) => `Nothing matches “${text}”.`,
  nothingRemedy: "Type part of a number, a name, its furigana, or the name of an action.",
  moveKeys: "to choose",
  openKey: "to open",
  closeKey: "to close",

  act: {
    add: { label: "Add an extension", aliases: "new create 内線を追加 ついか tsuika" },
    home: { label: "Home", aliases: "to do start ホーム ほーむ" },
    extensions: {
      label: "List of extensions",
      aliases: "people 内線の一覧 ないせん いちらん naisen ichiran",
    },
    plan: { label: "Review the change plan", aliases: "apply 変更計画 へんこうけいかく keikaku" },
    numbers: { label: "Number map", aliases: "free numbers 番号マップ ばんごう bangou 空き番号 aki" },
    numberList: {
      label: "Print the number list",
      aliases: "directory phone book 内線番号表 ばんごうひょう いんさつ insatsu",
    },
    csv: { label: "Save as CSV", aliases: "export download excel 保存 ほぞん hozon" },
    simulator: { label: "Call simulator", aliases: "why test 通話シミュレーター つうわ tsuuwa" },
    history: { label: "History", aliases: "undo log audit 履歴 りれき rireki" },
    sites: { label: "Sites and lines", aliases: "拠点と回線 きょてん かいせん kyoten kaisen" },
    contract: { label: "Contract", aliases: "holder options 契約 けいやく keiyaku 名義 meigi" },
    scenarios: { label: "Scenarios", aliases: "test シナリオ しなりお" },
    accounts: { label: "Accounts", aliases: "user administrator invite アカウント あかうんと" },
    tokens: { label: "API tokens", aliases: "とーくん token api プログラム 鍵 bearer key program" },
    reference: { label: "About the API", aliases: "せつめい api reference openapi curl 開発 developer" },
    settings: {
      label: "Your settings",
      aliases: "theme dark light language japanese density password 個人設定 こじんせってい settei",
    },
    help: { label: "Help", aliases: "faq questions browsers manual ヘルプ へるぷ" },
    shortcuts: { label: "Keyboard shortcuts", aliases: "keys キーボードの操作 ショートカット" },
  },

  shortcuts: {
    title: "Keyboard shortcuts",
    note: "Keys of one character do nothing while you type text, nor while an input method composes. You can turn them off in your settings.",
    groups: [
      {
        title: "Everywhere",
        keys: [
          { keys: ["Ctrl", "K"], does: "Search numbers, people, sites and actions (Command + K on a Mac)" },
          { keys: ["?"], does: "Open this list" },
          { keys: ["Esc"], does: "Close what is open" },
        ],
      },
      {
        title: "List of extensions",
        keys: [
          { keys: ["/"], does: "Go to the search of the list" },
          { keys: ["↑", "↓"], does: "Go along the rows", either: true },
          { keys: ["Enter"], does: "Open the extension of the row" },
        ],
      },
      {
        title: "Editing an extension",
        keys: [
          { keys: ["Ctrl", "Enter"], does: "Apply now" },
          { keys: ["←", "→"], does: "Go along the tabs", either: true },
          { keys: ["Esc"], does: "Close the drawer" },
        ],
      },
    ],
  },
};
