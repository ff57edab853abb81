import type { Decision } from "@naisen/api/call";

/** Whether a 2in1 handset keeps the phone from ringing because it uses its other number, by the reasons of a decision. */
export function isAvoided({ trace }: Decision): boolean {
  return trace.some(({ code, params }) => code === "callee.state" && params.why === "AVOIDED");
}
