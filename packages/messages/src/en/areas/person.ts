import type { Areas } from "../../ja/areas.ts";
import { password } from "./password.ts";

export const person: Areas["person"] = {
  title: "Your settings",
  password,
};
