import type { Areas } from "../../ja/areas.ts";

export const contract: Areas["contract"] = {
  title: "Contract",
};
