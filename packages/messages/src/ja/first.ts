import { documents } from "./documents.ts";
import { panel } from "./panel.ts";
import { problems } from "./problems.ts";
import { refusals } from "./refusals.ts";
import { steps } from "./steps.ts";
import { violations } from "./violations.ts";

/** What the panel needs wherever one is in it; the words of its parts are in areas/. */
export const first = { documents, panel, problems, refusals, steps, violations };
export type FirstMessages = typeof first;
