import type { Messages } from "../ja.ts";

export const steps: Messages["steps"] = {};
