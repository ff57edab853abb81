/** The words of one part of the panel, loaded with it. */
export const plan = {
  title: "変更計画",
};
