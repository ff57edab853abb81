import type { Messages } from "../ja.ts";
import { calleeSteps } from "./callee-steps.ts";
import { callerSteps } from "./caller-steps.ts";
import { dialledSteps } from "./dialled-steps.ts";
import { outsideSteps } from "./outside-steps.ts";
import { ringSteps } from "./ring-steps.ts";

/** What a routing step says, by its code and its result. */
export const steps: Messages["steps"] = {
  ...dialledSteps,
  ...callerSteps,
  ...outsideSteps,
  ...calleeSteps,
  ...ringSteps,
};
