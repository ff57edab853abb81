import type { Areas } from "../../ja/areas.ts";

export const person: Areas["person"] = {
  title: "Your settings",
};
