/** The words of one part of the panel, loaded with it. */
export const numbers = {
  title: "番号マップ",
};
