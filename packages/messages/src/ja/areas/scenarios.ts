/** The words of one part of the panel, loaded with it. */
export const scenarios = {
  title: "シナリオ",
};
