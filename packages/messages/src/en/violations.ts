import type { Messages } from "../ja.ts";

export const violations: Messages["violations"] = {};
