import type { Messages } from "../ja.ts";

export const panel: Messages["panel"] = {};
