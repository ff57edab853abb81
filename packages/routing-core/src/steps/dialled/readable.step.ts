import type { Step } from "../step.ts";

/** Digits, with a + before an international number; anything else cannot be dialled. */
const READABLE = /^\+?\d+$/;

export const readable: Step = {
  code: "dialled.readable",
  sources: ["adr-0006"],
  results: ["MATCHED", "REFUSED"],
  take({ dialled }) {
    if (READABLE.test(dialled)) return { result: "MATCHED", params: { dialled } };
    return { result: "REFUSED", params: { dialled }, refusal: "NUMBER_MALFORMED" };
  },
};
