import type { FirstMessages } from "../ja/first.ts";
import { panel } from "./panel.ts";
import { problems } from "./problems.ts";

export const first: FirstMessages = { panel, problems };
