import type { Messages } from "../ja.ts";

export const refusals: Messages["refusals"] = {};
