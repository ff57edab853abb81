import type { Areas } from "../../ja/areas.ts";

export const sites: Areas["sites"] = {
  title: "Sites and lines",
};
