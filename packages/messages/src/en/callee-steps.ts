import type { Messages } from "../ja.ts";
import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { DEVICE_STATES } from "./step-words.ts";
import { dayText } from "./words.ts";

type Steps = Messages["steps"];

const OUTSIDE_CALL = "An outside call has no extension at its other end.";

/** What the steps say of the extension that is called, and of the network. */
export const calleeSteps: Pick<
  Steps,
  "callee.known" | "callee.bound" | "callee.live" | "network.congestion" | "callee.abroad" | "callee.state"
> = {
  "callee.known": {
    MATCHED: (p) => ({
      title: "The callee's extension exists",
      reason: `${said(p.dialled)} is extension ${said(p.extension)}.`,
    }),
    NOT_APPLICABLE: () => ({
      title: "The callee's extension",
      reason: "In a call from or to the outside the digits are no extension.",
    }),
    REFUSED: (p) => ({
      title: "There is no such extension",
      reason: `${said(p.dialled)} is not the number of any extension of this company${p.siteCode === null ? "" : `, nor is it behind the site code ${said(p.siteCode)}`}.`,
    }),
  },
  "callee.bound": {
    MATCHED: (p) => ({
      title: "The callee has a phone to ring",
      reason: `Extension ${said(p.extension)} has a phone.`,
    }),
    NOT_APPLICABLE: () => ({ title: "The callee's phone", reason: OUTSIDE_CALL }),
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
    NOT_APPLICABLE: () => ({ title: "State of the callee's extension", reason: OUTSIDE_CALL }),
    REFUSED: (p) => ({
      title: "The callee's extension is held",
      reason: `Extension ${said(p.extension)} is held on ${dayText(p.day)} and cannot be called.`,
    }),
  },
  "network.congestion": {
    NOT_APPLICABLE: () => ({ title: "Congestion", reason: "Calls are not restricted now." }),
    REFUSED: () => ({
      title: "Calls are restricted because of congestion",
      reason: "Extension and outside calls are not connected meanwhile. Emergency calls always are.",
    }),
  },
  "callee.abroad": {
    MATCHED: (p) => ({
      title: p.lacks === null ? "The callee is reached abroad" : "The callee is not reached abroad",
      reason: abroadReason(p),
    }),
    NOT_APPLICABLE: (p) => ({
      title: "Reaching the callee abroad",
      reason:
        p.why === "NOT_MOBILE"
          ? `Extension ${said(p.extension)} is not a mobile.`
          : `The mobile of extension ${said(p.extension)} is not abroad.`,
    }),
  },
  "callee.state": {
    MATCHED: (p) => ({
      title: "The callee's phone cannot be reached",
      reason: `Extension ${said(p.extension)} ${wordFor(DEVICE_STATES, p.state)}.${p.why === "AVOIDED" ? " The 2in1 handset keeps the number that is not in mode from ringing." : ""}`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: "State of the callee's phone",
      reason: `Extension ${said(p.extension)} can be reached.`,
    }),
  },
};

function abroadReason(p: Params): string {
  const where = `The mobile of extension ${said(p.extension)} is abroad (${said(p.country)})`;
  if (p.lacks === "OPTION") return `${where}, and its line lacks incoming calls when roaming.`;
  if (p.lacks === "WORLD_WING") return `${where}, which is not a WORLD WING country.`;
  return `${where}, a WORLD WING country, and its line has incoming calls when roaming.`;
}
