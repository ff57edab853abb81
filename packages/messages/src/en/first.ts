import type { FirstMessages } from "../ja/first.ts";
import { panel } from "./panel.ts";

export const first: FirstMessages = { panel };
