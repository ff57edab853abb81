import type { Areas } from "../../ja/areas.ts";

export const listing: Areas["listing"] = {
  title: "Extensions",
};
