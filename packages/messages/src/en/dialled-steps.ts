import type { Messages } from "../ja.ts";
import { said } from "../said.ts";
import type { Params } from "../shape.ts";

type Steps = Messages["steps"];

/** What the steps say that read the digits. */
export const dialledSteps: Pick<
  Steps,
  "dialled.readable" | "dialled.caller-id" | "emergency.digits" | "inbound.number"
> = {
  "dialled.readable": {
    MATCHED: (p) => ({ title: "The number can be read", reason: `${said(p.dialled)} can be dialled.` }),
    REFUSED: (p) => ({
      title: "The number cannot be read",
      reason: `"${said(p.dialled)}" is not made of digits only, so it cannot be dialled.`,
    }),
  },
  "dialled.caller-id": {
    MATCHED: (p) => ({
      title: p.prefix === "184" ? "The number is withheld" : "The number is shown",
      reason: `The call goes to ${said(p.number)}, behind ${said(p.prefix)}.`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: "Withholding the number",
      reason: `${said(p.dialled)} does not begin with 184 or 186.`,
    }),
    REFUSED: (p) => ({
      title: "184 and 186 alone call nobody",
      reason: `There is no number to call behind ${said(p.dialled)}.`,
    }),
  },
  "emergency.digits": {
    MATCHED: (p) => ({ title: "This is an emergency call", reason: emergencyReason(p) }),
    NOT_APPLICABLE: (p) => ({
      title: "Emergency call",
      reason: `${said(p.dialled)} is not 110, 118 or 119.`,
    }),
  },
  "inbound.number": {
    MATCHED: (p) => ({
      title: "This is a call from outside",
      reason: `Calls to ${said(p.dialled)} ring extension ${said(p.extension)}.`,
    }),
    NOT_APPLICABLE: () => ({ title: "Call from outside", reason: "A phone of the company calls." }),
    REFUSED: (p) => ({ title: "No extension takes this call from outside", reason: inboundReason(p) }),
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

function inboundReason(p: Params): string {
  const number = said(p.dialled);
  if (p.why === "NOT_IN_MENU") return `Only the virtual PBX menu takes calls to ${number} by extension.`;
  if (p.why === "NOT_SET") return `No extension is set for calls to ${number}.`;
  if (p.why === "NOBODY") return `The extension that is set for calls to ${number} does not exist now.`;
  return `${number} is neither the company's 050 number nor the number of one of its gateways.`;
}
