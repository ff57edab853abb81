import type { Params, StepText } from "../shape.ts";
import { calleeSteps } from "./callee-steps.ts";
import { callerSteps } from "./caller-steps.ts";
import { dialledSteps } from "./dialled-steps.ts";
import { outsideSteps } from "./outside-steps.ts";
import { ringSteps } from "./ring-steps.ts";

type StepTexts = Readonly<Record<string, (p: Params) => StepText>>;

/** What a routing step says, by its code and its result. */
export const steps = {
  ...dialledSteps,
  ...callerSteps,
  ...outsideSteps,
  ...calleeSteps,
  ...ringSteps,
} satisfies Readonly<Record<string, StepTexts>>;
