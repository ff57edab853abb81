import type { Messages } from "../ja.ts";
import { said } from "../said.ts";
import type { Params } from "../shape.ts";
import { dayText } from "./words.ts";

/** What a routing step says, by its code and its result. */
export const steps: Messages["steps"] = {
  "dialled.readable": {
    MATCHED: (p) => ({ title: "The number can be read", reason: `${said(p.dialled)} can be dialled.` }),
    REFUSED: (p) => ({
      title: "The number cannot be read",
      reason: `"${said(p.dialled)}" is not made of digits only, so it cannot be dialled.`,
    }),
  },
  "emergency.digits": {
    MATCHED: (p) => ({ title: "This is an emergency call", reason: emergencyReason(p) }),
    NOT_APPLICABLE: (p) => ({
      title: "Emergency call",
      reason: `${said(p.dialled)} is not 110, 118 or 119.`,
    }),
  },
  "outside.ordinary-call": {
    MATCHED: (p) => ({
      title: "This is an ordinary mobile call",
      reason: `${said(p.dialled)} is an outside number. The mobile rate applies and the mobile number is shown.`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: "Ordinary mobile call",
      reason: `This call to ${said(p.dialled)} is not from a mobile to an outside number.`,
    }),
  },
  "caller.in-group": {
    MATCHED: (p) => ({
      title: "The caller belongs to the extension group",
      reason: `The caller's extension is ${said(p.extension)}.`,
    }),
    REFUSED: (p) => ({
      title: "The caller does not belong to the extension group",
      reason: `${said(p.device)} has no extension in this company.`,
    }),
  },
  "caller.live": {
    MATCHED: (p) => ({
      title: "The caller's extension works",
      reason: `Extension ${said(p.extension)} works on ${dayText(p.day)}.`,
    }),
    REFUSED: (p) => ({
      title: "The caller's extension is held",
      reason: `Extension ${said(p.extension)} is held on ${dayText(p.day)} and cannot call.`,
    }),
  },
  "callee.known": {
    MATCHED: (p) => ({
      title: "The callee's extension exists",
      reason: `The callee's extension is ${said(p.extension)}.`,
    }),
    REFUSED: (p) => ({
      title: "There is no such extension",
      reason: `${said(p.dialled)} is not the number of any extension of this company.`,
    }),
  },
  "callee.bound": {
    MATCHED: (p) => ({
      title: "The callee has a phone to ring",
      reason: `Extension ${said(p.extension)} has a phone.`,
    }),
    REFUSED: (p) => ({
      title: "The callee's extension is not set up",
      reason: `No mobile number is bound to extension ${said(p.extension)}, so no phone can ring.`,
    }),
  },
  "callee.live": {
    MATCHED: (p) => ({
      title: "The callee's extension works",
      reason: `Extension ${said(p.extension)} works on ${dayText(p.day)}.`,
    }),
    REFUSED: (p) => ({
      title: "The callee's extension is held",
      reason: `Extension ${said(p.extension)} is held on ${dayText(p.day)} and cannot be called.`,
    }),
  },
  "ring.extension": {
    MATCHED: (p) => ({
      title: "It rings as a flat-rate extension call",
      reason: `Extension ${said(p.extension)} rings and sees ${said(p.presented)}. The mobile number is not shown.`,
    }),
    REFUSED: (p) => ({
      title: "There is no phone to ring",
      reason: `No phone that ${said(p.dialled)} could ring was found.`,
    }),
  },
};

function emergencyReason(p: Params): string {
  const number = said(p.number);
  if (p.way === "MOBILE") return `${number} is called over the mobile network, free of charge.`;
  if (p.way === "GATEWAY") {
    return `${number} is called over the fixed line of site ${said(p.site)}, free of charge.`;
  }
  return `There is no fixed line at ${placeOf(p)} to call ${number}. Call from a mobile phone.`;
}

function placeOf(p: Params): string {
  return p.site === null ? "this phone's place" : `site ${said(p.site)}`;
}
