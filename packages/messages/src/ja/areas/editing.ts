/** The words of adding, renumbering, swapping and removing extensions, loaded with the drawer. */
export const editing = {
  free: "空き：",
  takeFree: (number: string) => `空き番号 ${number} にする`,
  toMap: "番号マップで探す",
  renumbered: (old: string) =>
    `この内線への転送と、外からの着信の設定は、新しい番号についていきます。前の番号${old}にかけてもつながらなくなります。`,

  situations: "通話の状況",
  situation: { FREE: "空いている", BUSY: "お話し中", NO_ANSWER: "応答なし", OUT_OF_AREA: "圏外" },
  inSituation: {
    FREE: "空いているとき",
    BUSY: "お話し中のとき",
    NO_ANSWER: "応答がないとき",
    OUT_OF_AREA: "圏外のとき",
  },
  avoided: "2in1でもう一方の番号を使っているあいだは鳴りません。",

  historyEmpty: "この内線の変更はまだありません。",
  historyOf: (number: string) => `内線${number}の変更履歴`,
  historyMore: "前の変更を見る",
  historyAll: "すべての履歴",

  acts: "この内線の操作",
  swapAct: "番号を入れ替える…",
  removeAct: "内線を削除…",

  add: {
    title: "内線を追加",
    kind: "種別",
    apply: "追加する",
    applying: "追加しています",
    keys: "で追加",
    hint: "追加から30日間は元に戻せます。",
    nameless: "（氏名未入力）",
    nothing: "番号と氏名を入力すると、つながる通話をここに表示します。",
    noCalls: "携帯電話番号が未設定のため、まだつながりません。番号と氏名は追加できます。",
    noFreeNumber: "空きが見つかりません。番号マップで探してください。",
    freeLines: "空き回線：",
    takeLine: (display: string) => `空き回線 ${display} にする`,
    noFreeLines: "同じ名義の空き回線はありません。あとから紐づけることもできます。",
    noMobile: "空のままだと未設定になり、あとから紐づけられます。",
    kanaHint: "氏名から自動で入り、直せます。",
    unsaved: "まだ追加していない内線があります。",
    done: (number: string) => `内線${number}を追加しました。反映済みです。`,
    doneUnbound: (number: string) => `内線${number}を追加しました。携帯電話番号はまだ未設定です。`,
    accepted: (number: string) => `内線${number}の追加を受け付けました。通話への反映を待っています。`,
  },

  appliedUnbound: (number: string) =>
    `内線${number}の変更を適用しました。携帯電話番号がないため、未設定です。`,
  toPlan: "変更計画に追加",
  toPlanDone: (n: number) => `変更計画に追加しました（全部で${n}件）。まだ適用していません。`,
  stale: "ほかの人が先に変更しました。内容を確かめて、もう一度押してください。",
  refusedTitle: (n: number) => `まだ適用していません。直すところが${n}件あります。`,

  swap: {
    title: (number: string) => `内線${number}の携帯電話番号を入れ替える`,
    lead: "2つの内線の携帯電話番号が入れ替わります。内線番号、氏名、転送などの設定はそのままです。",
    other: "入れ替える内線",
    hint: "内線番号か氏名",
    itself: "この内線とは入れ替えられません。ほかの内線を選んでください。",
    unknown: "候補から内線を選んでください。",
    nothing: "どちらの内線にも携帯電話番号がないため、入れ替わるものがありません。",
    apply: "番号を入れ替える",
    applying: "入れ替えています",
    done: (a: string, b: string) => `内線${a}と${b}の携帯電話番号を入れ替えました。反映済みです。`,
    accepted: (a: string, b: string) =>
      `内線${a}と${b}の入れ替えを受け付けました。通話への反映を待っています。`,
  },

  remove: {
    title: (number: string) => `内線${number}を削除する`,
    lead: (number: string, name: string) => `内線${number} ${name}を削除します。次のものがなくなります。`,
    number: (number: string) => `内線番号${number}は空きになります。`,
    mobile: (display: string) => `携帯電話番号${display}の紐づけが外れ、空き回線になります。`,
    voicemail: "留守番電話の設定がなくなります。",
    forwarding: "この内線からの転送の設定がなくなります。",
    inbound: (display: string) => `${display}にかかってきた電話は、どの内線も鳴らなくなります。`,
    setInbound: "外からの着信は、削除のあとで別の内線に設定できます。",
    mend: (n: number) => `${n}件の内線の転送先から外す`,
    mendHint: "外さないと、転送先がなくなるため削除できません。",
    mendOf: (who: string, when: string) => `${who}：${when}`,
    tooMany: (n: number) =>
      `この内線に転送している内線が${n}件あります。多いため、先にそれぞれの転送先を変えてください。`,
    apply: "内線を削除する",
    applying: "削除しています",
    done: (number: string) => `内線${number}を削除しました。反映済みです。`,
    accepted: (number: string) => `内線${number}の削除を受け付けました。通話への反映を待っています。`,
  },

  conflict: {
    title: "ほかの人が先に変更しました",
    text: "入力した内容は残っています。変わったところを確かめてください。",
    entry: (who: string, when: string, number: string) =>
      `${who}さんが${when}に、内線${number}を変更しました`,
    elsewhere: (n: number) => `ほかの内線の変更が${n}件あります。`,
    reload: "最新の内容で確かめる",
  },

  faults: {
    number: "内線番号は1〜32桁の数字で入力してください。",
    name: "氏名を1〜100文字で入力してください。",
    kana: "フリガナは100文字以内で入力してください。",
    department: "部署は100文字以内で入力してください。",
    site: "拠点を選び直してください。",
    mobile: "携帯電話番号は060・070・080・090から始まる11桁の数字で入力してください。",
    voicemail: "留守番電話を選び直してください。",
    ringSeconds: "秒数は0〜120の数字で入力してください。",
    ALWAYS: "転送先を候補から選ぶか、内線番号を入力してください。",
    BUSY: "転送先を候補から選ぶか、内線番号を入力してください。",
    NO_ANSWER: "転送先を候補から選ぶか、内線番号を入力してください。",
    OUT_OF_AREA: "転送先を候補から選ぶか、内線番号を入力してください。",
    mode: "2in1のモードを選び直してください。",
    avoid: "もう一方の番号の扱いを選び直してください。",
  },

  nothingChanged: "変更した項目はありません。直したい項目を書き換えてください。",
  notFound: (number: string) => `内線${number}は見つかりません。`,
  notFoundRemedy: "番号が変わったか、削除されたかもしれません。一覧で探してください。",
  heldTitle: "この内線は保留のため、いまは使えません",
  passedOverTitle: "いまの通話では使われていない設定があります",
};
