/** What a block of numbers says of itself to those who do not see its colour. */
interface Block {
  readonly from: string;
  readonly to: string;
  readonly used: number;
  readonly free: number;
  readonly reserved: number;
  readonly blocked: number;
}

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
      ...(blocked > 0 ? [`重なる番号${blocked}件`] : []),
    ].join("、"),
};
