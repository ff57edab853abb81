import type { Areas } from "../../ja/areas.ts";

export const accounts: Areas["accounts"] = {
  title: "Accounts",
};
