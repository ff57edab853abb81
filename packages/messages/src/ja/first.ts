import { panel } from "./panel.ts";
import { problems } from "./problems.ts";

/** What the panel needs wherever one is in it; the words of its parts are in areas/. */
export const first = { panel, problems };
export type FirstMessages = typeof first;
