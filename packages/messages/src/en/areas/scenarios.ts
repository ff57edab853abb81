import type { Areas } from "../../ja/areas.ts";

export const scenarios: Areas["scenarios"] = {
  title: "Scenarios",
};
