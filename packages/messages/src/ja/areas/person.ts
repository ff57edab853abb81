import { password } from "./password.ts";

/** The words of one part of the panel, loaded with it. */
export const person = {
  title: "個人設定",
  password,
};
