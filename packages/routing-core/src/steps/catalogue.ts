import { calleeBound } from "./callee/bound.step.ts";
import { calleeKnown } from "./callee/known.step.ts";
import { calleeLive } from "./callee/live.step.ts";
import { callerInGroup } from "./caller/in-group.step.ts";
import { callerLive } from "./caller/live.step.ts";
import { readable } from "./dialled/readable.step.ts";
import { emergencyDigits } from "./emergency/digits.step.ts";
import { ordinaryCall } from "./outside/ordinary-call.step.ts";
import { ringExtension } from "./ring/extension.step.ts";
import type { Step } from "./step.ts";

/** Every step, in the order in which a call takes them: DOMAIN.md section 5, "order of refusal". */
export const STEPS: readonly Step[] = [
  readable,
  emergencyDigits,
  ordinaryCall,
  callerInGroup,
  callerLive,
  calleeKnown,
  calleeBound,
  calleeLive,
  ringExtension,
];
