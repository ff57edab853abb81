import type { Messages } from "../ja.ts";

export const cli: Messages["cli"] = {};
