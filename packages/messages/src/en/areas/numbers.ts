import type { Areas } from "../../ja/areas.ts";

export const numbers: Areas["numbers"] = {
  title: "Number map",
};
