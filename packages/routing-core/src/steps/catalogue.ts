import { calleeAbroad } from "./callee/abroad.step.ts";
import { calleeBound } from "./callee/bound.step.ts";
import { calleeKnown } from "./callee/known.step.ts";
import { calleeLive } from "./callee/live.step.ts";
import { calleeState } from "./callee/state.step.ts";
import { callerAtHome } from "./caller/at-home.step.ts";
import { callerInGroup } from "./caller/in-group.step.ts";
import { callerLine } from "./caller/line.step.ts";
import { callerLive } from "./caller/live.step.ts";
import { callerId } from "./dialled/caller-id.step.ts";
import { readable } from "./dialled/readable.step.ts";
import { emergencyDigits } from "./emergency/digits.step.ts";
import { forwardingAlways } from "./forwarding/always.step.ts";
import { forwardingByCondition } from "./forwarding/by-condition.step.ts";
import { forwardingOutside } from "./forwarding/outside.step.ts";
import { inboundNumber } from "./inbound/number.step.ts";
import { congestion } from "./network/congestion.step.ts";
import { outsideAllowList } from "./outside/allow-list.step.ts";
import { outsideCall } from "./outside/call.step.ts";
import { outsideClass } from "./outside/class.step.ts";
import { outsideDailyCap } from "./outside/daily-cap.step.ts";
import { outsideFrozen } from "./outside/frozen.step.ts";
import { outsideGateway } from "./outside/gateway.step.ts";
import { outsideMenu } from "./outside/menu.step.ts";
import { outsideOption } from "./outside/option.step.ts";
import { ordinaryCall } from "./outside/ordinary-call.step.ts";
import { outsidePrefix } from "./outside/prefix.step.ts";
import { ringDevice } from "./ring/device.step.ts";
import { ringExtension } from "./ring/extension.step.ts";
import type { Step } from "./step.ts";
import { carrierVoicemail } from "./voicemail/carrier.step.ts";
import { officeLinkVoicemail } from "./voicemail/office-link.step.ts";

/** Every step, in the order in which a call takes them: DOMAIN.md section 5, "order of refusal", and ADR 9. */
export const STEPS: readonly Step[] = [
  readable,
  callerLine,
  emergencyDigits,
  callerId,
  outsidePrefix,
  ordinaryCall,
  inboundNumber,
  callerInGroup,
  callerLive,
  callerAtHome,
  outsideMenu,
  outsideOption,
  outsideGateway,
  outsideFrozen,
  outsideClass,
  outsideAllowList,
  outsideDailyCap,
  calleeKnown,
  calleeBound,
  calleeLive,
  congestion,
  outsideCall,
  forwardingAlways,
  ringDevice,
  calleeAbroad,
  calleeState,
  forwardingByCondition,
  forwardingOutside,
  carrierVoicemail,
  officeLinkVoicemail,
  ringExtension,
];
