import type { Step } from "../step.ts";

/** Decision row 14: while it is on, extension and outside calls are refused (Q9). */
export const congestion: Step = {
  code: "network.congestion",
  sources: ["Q9"],
  results: ["NOT_APPLICABLE", "REFUSED"],
  take({ conditions }) {
    if (!conditions.congestion) return { result: "NOT_APPLICABLE", params: {} };
    return { result: "REFUSED", params: {}, refusal: "CONGESTION" };
  },
};
