/** The words of one part of the panel, loaded with it. */
export const contract = {
  title: "契約",
};
