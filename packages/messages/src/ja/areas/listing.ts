const DAY = new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", dateStyle: "long" });

/** The words of one part of the panel, loaded with it. */
export const listing = {
  title: "内線番号表",

  bulk: {
    region: "選択した内線の操作",
    chosen: (count: number) => `${count.toLocaleString("ja-JP")}件を選択中`,
    clear: "選択を解除",
    acts: { site: "拠点を変更", department: "部署を変更", unbind: "紐づけを外す" },
    swap: "番号を入れ替え",
    allFound: (count: number) => `条件に合う${count.toLocaleString("ja-JP")}件`,
    more: (count: number) => `ほか${count}件`,
    working: "変更計画に加えています",
    notYet: "変更計画に加えます。適用するまで、何も変わりません。",
    chooseSite: "変更先の拠点",
    toSite: (site: string) => `${site}に変更`,
    toNoSite: "拠点をなしにする",
    departments: "部署の候補",
    departmentHint: "いまある部署の名前の一部を入力すると、候補を表示します。新しい部署名も入力できます。",
    departmentFault: "部署を1〜100文字で入力してください。",
    suggestions: (count: number) => `候補が${count}件あります`,
    toDepartment: (count: number) => `${count.toLocaleString("ja-JP")}件の部署を変更`,
    toNoDepartment: "部署をなしにする",
    unbind: (count: number) => `${count.toLocaleString("ja-JP")}件の紐づけを外す`,
    unbindAll: "紐づけをすべて外す",
    unbindText: "紐づけを外した内線は未設定になり、内線番号で呼び出せなくなります。内線番号は残ります。",
    unbindSome: (count: number) =>
      `選んだ内線のうち、携帯電話番号のある${count}件の紐づけを外します。外した内線は未設定になり、内線番号で呼び出せなくなります。`,
    nothingBound: "選んだ内線に、紐づけている携帯電話番号はありません。",
    backToList: "一覧に戻る",
  },

  save: {
    title: "この条件を保存",
    name: "条件の名前",
    nameNote: "保存した条件は、どの端末でも一覧の上に表示します。",
    nameFault: "条件の名前を1〜40文字で入力してください。",
    fullFault: "保存できる条件は20件までです。使わない条件を削除してください。",
    keep: "条件を保存",
  },

  csv: {
    menu: "CSV",
    menuName: "CSVで保存、印刷",
    utf8: "CSVで保存（Excel用・UTF-8 BOM付き）",
    shiftJis: "CSVで保存（Shift_JIS）",
    allWritable: (total: number) =>
      `${total.toLocaleString("ja-JP")}件のすべての文字を、Shift_JISで書けます。`,
    saveShiftJis: "Shift_JISで保存",
    saveUtf8: "UTF-8で保存",
    saveMarked: "〓に置き換えて保存",
    unwritableTitle: (count: number, more: boolean) =>
      `Shift_JISで書けない文字が${count}か所${more ? "以上" : ""}あります。`,
    unwritableRemedy: "UTF-8ならそのまま書けます。Shift_JISでは、書けない文字が〓になります。",
    unwritableCaption: "Shift_JISで書けない文字のある内線",
    column: "項目",
    text: "内容",
    characters: "書けない文字",
  },

  sheet: {
    asOf: (at: number) => `${DAY.format(at)}現在`,
    count: (total: number) => `${total.toLocaleString("ja-JP")}件`,
    choose: "載せる内線と並び順",
    order: "並び順",
    orders: { department: "部署とフリガナの順", number: "内線番号の順" },
    allSites: "すべての拠点",
    allDepartments: "すべての部署",
    noDepartment: "部署なし",
    print: "内線番号表を印刷",
    columns: { number: "内線", name: "氏名", kana: "フリガナ", department: "部署" },
    caption: "内線番号表",
    reading: (done: number, total: number) =>
      `${done.toLocaleString("ja-JP")}／${total.toLocaleString("ja-JP")}件を読み込みました`,
    stop: "読み込みをやめる",
    stoppedTitle: "読み込みをやめました。",
    stoppedText: "拠点か部署を選んで、載せる内線を減らすこともできます。",
    again: "もう一度読み込む",
    emptyTitle: "載せる内線はありません。",
    emptyText: "別の拠点か部署を選んでください。",
    tooManyTitle: (total: number) => `内線が${total.toLocaleString("ja-JP")}件あります。`,
    tooManyText: "一度に印刷できるのは10,000件までです。拠点か部署を選んでください。",
    toList: "内線の一覧に戻る",
  },
};
