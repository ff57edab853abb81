/** The words of one part of the panel, loaded with it. */
export const listing = {
  title: "内線",
};
