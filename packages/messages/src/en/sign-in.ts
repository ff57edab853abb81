import type { Messages } from "../ja.ts";

export const signIn: Messages["signIn"] = {};
