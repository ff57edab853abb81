import type { Areas } from "../../ja/areas.ts";

export const plan: Areas["plan"] = {
  title: "Change plan",
};
