import type { Messages } from "../ja.ts";
import { said, wordFor } from "../said.ts";
import { MODES } from "./step-words.ts";
import { dayText } from "./words.ts";

type Steps = Messages["steps"];

/** What the steps say of whoever calls. */
export const callerSteps: Pick<Steps, "caller.line" | "caller.in-group" | "caller.live" | "caller.at-home"> =
  {
    "caller.line": {
      MATCHED: (p) => ({
        title: "A 2in1 handset calls",
        reason: `In ${wordFor(MODES, p.mode)} the call is made from ${said(p.line)}.`,
      }),
      NOT_APPLICABLE: (p) => ({
        title: "2in1",
        reason:
          p.line === null
            ? `This call on ${dayText(p.day)} is not made from a mobile.`
            : `${said(p.line)} is not a 2in1 number on ${dayText(p.day)}.`,
      }),
    },
    "caller.in-group": {
      MATCHED: (p) => ({
        title: "The caller belongs to the extension group",
        reason: `The caller's extension is ${said(p.extension)}.`,
      }),
      NOT_APPLICABLE: () => ({
        title: "The caller's extension group",
        reason: "A caller from outside needs no extension.",
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
      NOT_APPLICABLE: () => ({
        title: "State of the caller's extension",
        reason: "A caller from outside needs no extension.",
      }),
      REFUSED: (p) => ({
        title: "The caller's extension is held",
        reason: `Extension ${said(p.extension)} is held on ${dayText(p.day)} and cannot call.`,
      }),
    },
    "caller.at-home": {
      MATCHED: (p) => ({ title: "The call is made at home", reason: `${said(p.line)} is not abroad.` }),
      NOT_APPLICABLE: () => ({ title: "Calls from abroad", reason: "The call is not made from a mobile." }),
      REFUSED: (p) => ({
        title: "Extensions cannot be called from abroad",
        reason: `${said(p.line)} is abroad (${said(p.country)}). The other person's mobile number can be called.`,
      }),
    },
  };
