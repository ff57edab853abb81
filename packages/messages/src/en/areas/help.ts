import type { Areas } from "../../ja/areas.ts";

export const help: Areas["help"] = {
  title: "Help",
};
