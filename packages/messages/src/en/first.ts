import type { FirstMessages } from "../ja/first.ts";
import { documents } from "./documents.ts";
import { panel } from "./panel.ts";
import { problems } from "./problems.ts";
import { refusals } from "./refusals.ts";
import { steps } from "./steps.ts";
import { violations } from "./violations.ts";

export const first: FirstMessages = { documents, panel, problems, refusals, steps, violations };
