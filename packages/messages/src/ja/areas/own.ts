/** The words of one part of the panel, loaded with it. */
export const own = {
  title: "あなたの内線",
};
