import type { Areas } from "../../ja/areas.ts";
import { documents } from "../documents.ts";
import { refusals } from "../refusals.ts";
import { steps } from "../steps.ts";
import { violations } from "../violations.ts";

export const reasons: Areas["reasons"] = { documents, refusals, steps, violations };
