import type { Messages } from "../ja.ts";

export const documents: Messages["documents"] = {};
