import type { Areas } from "../../ja/areas.ts";

export const palette: Areas["palette"] = {
  title: "Search",
};
