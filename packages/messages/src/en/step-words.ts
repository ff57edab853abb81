/** What the modes of a 2in1 handset are called. */
export const MODES: Readonly<Record<string, string>> = {
  A: "mode A",
  B: "mode B",
  DUAL: "dual mode",
};

/** Why a phone cannot be reached, after "the phone of …". */
export const DEVICE_STATES: Readonly<Record<string, string>> = {
  CALLEE_ABROAD: "is abroad and cannot be reached",
  CALLEE_OUT_OF_AREA: "is out of area",
  CALLEE_BUSY: "is busy",
  CALLEE_NO_ANSWER: "does not answer",
  CALLEE_UNREGISTERED: "is not registered in the network",
  SITE_DOWN: "is at a site that is down",
  NO_SUCH_EXTENSION: "was not found",
};

/** What a call costs the one who makes it, as a sentence. */
export const CHARGES: Readonly<Record<string, string>> = {
  FLAT_RATE: "The flat rate covers it",
  METERED_050: "The 050 rate applies",
  METERED_GATEWAY: "The fixed line's rate applies",
  NONE: "It costs nothing here",
};
