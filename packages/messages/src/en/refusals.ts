import type { Messages } from "../ja.ts";

/** Why a call is refused, by the code of the decision, and what to do so that it gets through. */
export const refusals: Messages["refusals"] = {
  NUMBER_MALFORMED: {
    title: "Not connected: the number cannot be read.",
    remedy: "Type the number again, in digits.",
  },
  CALLER_NOT_IN_GROUP: {
    title: "Not connected: the caller does not belong to the extension group.",
    remedy: "Check that the calling phone has an extension. A mobile can call once it is bound to one.",
  },
  CALLER_HELD: {
    title: "Not connected: the caller's extension is held.",
    remedy: "Open the caller's extension and mend what holds it.",
  },
  NO_SUCH_EXTENSION: {
    title: "Not connected: there is no extension with that number.",
    remedy: "Check the number in the list of extensions.",
  },
  EXTENSION_UNBOUND: {
    title: "Not connected: the callee's extension has no mobile number.",
    remedy: "Bind a mobile number to the callee's extension.",
  },
  EXTENSION_HELD: {
    title: "Not connected: the callee's extension is held.",
    remedy: "Open the callee's extension and mend what holds it.",
  },
};
