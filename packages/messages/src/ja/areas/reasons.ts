import { documents } from "../documents.ts";
import { refusals } from "../refusals.ts";
import { steps } from "../steps.ts";
import { violations } from "../violations.ts";

/** Why: what rules refuse, what steps decide and why calls are refused. */
export const reasons = { documents, refusals, steps, violations };
