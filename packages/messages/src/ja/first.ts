import { panel } from "./panel.ts";

/** What the panel needs wherever one is in it; the words of its parts are in areas/. */
export const first = { panel };
export type FirstMessages = typeof first;
