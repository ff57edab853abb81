import type { Areas } from "../../ja/areas.ts";

export const history: Areas["history"] = {
  title: "History",
};
