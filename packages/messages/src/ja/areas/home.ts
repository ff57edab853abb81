/** The words of one part of the panel, loaded with it. */
export const home = {
  title: "ホーム",
};
