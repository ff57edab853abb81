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
  ROAMING_EXTENSION_DIAL: {
    title: "Not connected: the caller is abroad.",
    remedy: "From abroad, call the other person's mobile number.",
  },
  NOT_IN_MENU: {
    title: "Not connected: the contract has no outside calls.",
    remedy: "From a mobile, dial without the outside prefix. Outside calls come with the virtual PBX menu.",
  },
  OPTION_MISSING: {
    title: "Not connected: a contract that outside calls need is missing.",
    remedy: "Check the line's outside call option and the company's 050 number, and order what is missing.",
  },
  NO_GATEWAY: {
    title: "Not connected: no gateway can be used.",
    remedy:
      "Check that the site's gateway is a designated model and in service. If urgent, call from a mobile.",
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
  CONGESTION: {
    title: "Not connected: calls are restricted because of congestion.",
    remedy: "Call again later. Calls to mobile numbers and emergency calls are not restricted here.",
  },
  OUTSIDE_FROZEN: {
    title: "Not connected: the company's outside calls are frozen.",
    remedy:
      "An administrator lifts the freeze under Outside calls. From a mobile, dial without the outside prefix.",
  },
  OUTSIDE_CLASS_NOT_ALLOWED: {
    title: "Not connected: the company does not allow outside calls to this kind of number.",
    remedy: "If it is needed, an administrator allows it under Outside calls.",
  },
  OUTSIDE_NOT_LISTED: {
    title: "Not connected: the number is not on the company's list.",
    remedy: "If it is needed, an administrator adds it to the allowed numbers under Outside calls.",
  },
  OUTSIDE_CAP_REACHED: {
    title: "Not connected: the company's outside calls have reached the cap of the day.",
    remedy: "Call again tomorrow. If urgent, an administrator raises the cap under Outside calls.",
  },
  CALLEE_ABROAD: {
    title: "Not connected: the callee is abroad and cannot be reached there.",
    remedy: "Call the mobile number. To be reached by extension, the line needs incoming calls when roaming.",
  },
  CALLEE_OUT_OF_AREA: {
    title: "Not connected: the callee is out of area.",
    remedy: "Call again later. A forward or voicemail for this case can be set.",
  },
  CALLEE_BUSY: {
    title: "Not connected: the callee is busy.",
    remedy: "Call again later. A forward or voicemail for this case can be set.",
  },
  CALLEE_NO_ANSWER: {
    title: "Not connected: the callee does not answer.",
    remedy: "Call again later. A forward or voicemail for this case can be set.",
  },
  CALLEE_UNREGISTERED: {
    title: "Not connected: the callee's phone is not registered in the network.",
    remedy: "Check the phone's power and cabling.",
  },
  SITE_DOWN: {
    title: "Not connected: the callee's site is down.",
    remedy: "Check the site's line and equipment. The callee's mobile can be called.",
  },
};
