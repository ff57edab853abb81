import { dayText } from "../words.ts";

/** What a block of numbers says of itself to those who do not see its colour. */
interface Block {
  readonly from: string;
  readonly to: string;
  readonly used: number;
  readonly free: number;
  readonly reserved: number;
  readonly blocked: number;
}

const STATES = {
  USED: "使用中",
  FREE: "空き",
  RESERVED: "使えない番号",
  BLOCKED: "重なる番号",
  COOLING_OFF: "空いたばかり",
  MALFORMED: "桁数が合わない番号",
};

/** The words of one part of the panel, loaded with it. */
export const numbers = {
  title: "番号マップ",
  map: "番号マップ。1マスは10番号",
  full: "満",
  reservedSign: "予",
  blockedSign: "×",
  block: ({ from, to, used, free, reserved, blocked }: Block) =>
    [
      `${from}から${to}：使用中${used}件、空き${free}件`,
      ...(reserved > 0 ? [`使えない番号${reserved}件`] : []),
      ...(blocked > 0 ? [`重なる番号など${blocked}件`] : []),
    ].join("、"),

  inUse: "使っている番号",
  thousand: (from: string) => `${from}番台`,
  hint: "マスを選ぶと、10番号の内訳を表示します。矢印キーでも動けます。",
  nothingInUse: "使っている内線番号はまだありません。番号を入力すると、その番号帯を表示します。",
  spans: "番号帯",
  spanOf: (from: string, used: number) => `${from}番台 ${used}件`,
  allInUse: "使っている番号帯",
  previousThousand: "前の番号帯",
  nextThousand: "次の番号帯",
  jump: "番号帯を開く",
  jumpTo: "番号",
  jumpHint: (least: number, most: number) =>
    least === most ? `${least}桁の内線番号` : `${least}〜${most}桁の内線番号`,
  jumpFault: (least: number, most: number) =>
    least === most ? `${least}桁の数字で入力してください。` : `${least}〜${most}桁の数字で入力してください。`,
  jumpGo: "開く",

  legend: "マスの見かた",
  legendOf: {
    full: "10番号とも使用中",
    part: "使用中の数（空きあり）",
    free: "すべて空き",
    reserved: "使えない番号（110などの特別な番号、外線の頭の番号）",
    blocked: "ほかの内線番号と先頭が重なる番号など",
  },

  asTable: "表で見る",
  table: {
    caption: "10番号ごとの使用中と空きの数",
    numbers: "番号",
    used: "使用中",
    free: "空き",
    reserved: "使えない",
    blocked: "重なるなど",
    first: "最初の空き",
  },
  range: (from: string, to: string) => `${from}〜${to}`,
  none: "なし",

  nextFree: "次の空き",
  nextFreeNone: "この範囲に空きはありません。",
  run: "続きの空き",
  runCount: "続けて使う数",
  runUnit: "番号",
  runLess: "1番号減らす",
  runMore: "1番号増やす",
  runGo: "続きの空きを探す",
  runFault: "2〜100の数字で入力してください。",
  runNone: (count: number) =>
    `${count}番号続いた空きは見つかりません。数を減らすか、別の番号帯を開いてください。`,
  runNotAll: "探す範囲が広いため、途中までの結果です。近い番号を開いてから探してください。",
  runOpen: (from: string, to: string) => `${from}〜${to}を開く`,
  runFound: (count: number, places: number) => `${count}番号続いた空きが${places}か所あります。`,

  blockTitle: (from: string, to: string) => `${from}〜${to}の内訳`,
  number: "番号",
  state: "状態",
  who: "使っている人",
  stateOf: STATES,
  overlaps: (other: string, name: string) => `${other} ${name}と先頭が重なります`,
  reservedFor: (start: string) => `${start}から始まる番号は、ほかの通話に使います`,
  restsUntil: (name: string, day: string) => `前は${name}。${dayText(day)}から使えます`,
  planned: "計画",
  anothers: "担当外の拠点の内線",
  plannedNote: "変更計画で使う予定です",
  open: (number: string) => `内線${number}を開く`,
  add: "この番号で内線を追加",
  addOf: (number: string) => `この番号で内線を追加（${number}）`,
  closeBlock: "内訳を閉じる",
};
