/** The words of one part of the panel, loaded with it. */
export const history = {
  title: "履歴",
};
