import type { Areas } from "../../ja/areas.ts";

export const home: Areas["home"] = {
  title: "Home",
};
