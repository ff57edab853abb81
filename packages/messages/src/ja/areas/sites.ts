/** The words of one part of the panel, loaded with it. */
export const sites = {
  title: "拠点と回線",
};
