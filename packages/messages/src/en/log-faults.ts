import type { LogFaultWords } from "../ja/log-faults.ts";

export const logFaults: LogFaultWords = {
  ENTRY_CHANGED: "it is not what was written",
  ENTRY_MISSING: "it should be there and is not",
  BEYOND_HEAD: "it stands behind what was the last one",
  HEAD_DIFFERS: "the last entry does not fit the fingerprint that was kept of it",
  OUTLINE_DIFFERS: "the outline that lists show does not fit it",
};
