import type { Areas } from "../../ja/areas.ts";

export const own: Areas["own"] = {
  title: "Your extension",
};
