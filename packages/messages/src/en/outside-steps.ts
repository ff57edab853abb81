import type { Messages } from "../ja.ts";
import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { CHARGES } from "./step-words.ts";
import { dayText, MENUS, OPTIONS, OUTSIDE_CLASSES } from "./words.ts";

type Steps = Messages["steps"];

/** What the steps say of calls to the outside. */
export const outsideSteps: Pick<
  Steps,
  | "outside.prefix"
  | "outside.ordinary-call"
  | "outside.menu"
  | "outside.option"
  | "outside.gateway"
  | "outside.frozen"
  | "outside.class"
  | "outside.allow-list"
  | "outside.daily-cap"
  | "outside.call"
> = {
  "outside.prefix": {
    MATCHED: (p) => ({
      title: p.by === "050" ? "This is an outside call by 050" : "This is an outside call by gateway",
      reason: `The call goes to ${said(p.number)}, behind the outside prefix ${said(p.prefix)}.`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: "Outside call",
      reason: `${said(p.dialled)} does not begin with an outside prefix of this phone.`,
    }),
    REFUSED: (p) => ({
      title: "No telephone number follows the outside prefix",
      reason: `"${said(p.number)}" behind the ${p.by === "050" ? "050" : "gateway"} prefix ${said(p.prefix)} is no telephone number that begins with 0 or +.`,
    }),
  },
  "outside.ordinary-call": {
    MATCHED: (p) => ({
      title: "This is an ordinary mobile call",
      reason: `${said(p.dialled)} is an outside number. The mobile rate applies and ${shown(p)}.`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: "Ordinary mobile call",
      reason: `This call to ${said(p.dialled)} is not from a mobile to an outside number.`,
    }),
  },
  "outside.menu": {
    MATCHED: (p) => ({
      title: "The contract has outside calls",
      reason: `The company's menu is ${wordFor(MENUS, p.menu)}.`,
    }),
    NOT_APPLICABLE: () => ({
      title: "Contract for outside calls",
      reason: "This is not an outside call.",
    }),
    REFUSED: (p) => ({
      title: "The contract has no outside calls",
      reason: `Outside calls come with the virtual PBX menu. The company's menu is ${wordFor(MENUS, p.menu)}.`,
    }),
  },
  "outside.option": {
    MATCHED: (p) => ({
      title: "The line has the option",
      reason: `The line of extension ${said(p.extension)} has ${wordFor(OPTIONS, p.option)} on ${dayText(p.day)}.`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: "Option for outside calls",
      reason: p.why === "NOT_MOBILE" ? "A fixed IP phone needs no option." : "This is not an outside call.",
    }),
    REFUSED: (p) => ({
      title: p.why === "NO_050_NUMBER" ? "The company has no 050 number" : "The line lacks the option",
      reason: optionReason(p),
    }),
  },
  "outside.gateway": {
    MATCHED: (p) => ({
      title: "There is a gateway to use",
      reason: `The call leaves through the gateway of site ${said(p.site)} (${said(p.number)}).`,
    }),
    NOT_APPLICABLE: () => ({ title: "Gateway", reason: "This is not an outside call by gateway." }),
    REFUSED: (p) => ({
      title: "There is no gateway to use",
      reason: `${p.site === null ? "The company" : `Site ${said(p.site)}`} has no designated gateway that can be used now.`,
    }),
  },
  "outside.frozen": {
    NOT_APPLICABLE: () => ({ title: "Freeze", reason: "This is not an outside call under a freeze." }),
    REFUSED: (p) => ({
      title: "Outside calls are frozen",
      reason: `The company has frozen its outside calls, so ${said(p.number)} cannot be called.`,
    }),
  },
  "outside.class": {
    MATCHED: (p) => ({
      title: "This kind of number is allowed",
      reason: `${said(p.number)} is ${wordFor(OUTSIDE_CLASSES, p.class)}; the company allows ${p.allowance === "ANY" ? "all of them" : "those on its list"}.`,
    }),
    NOT_APPLICABLE: () => ({ title: "Kind of number", reason: "This is not an outside call." }),
    REFUSED: (p) => ({
      title: "This kind of number is not allowed",
      reason: `${said(p.number)} is ${wordFor(OUTSIDE_CLASSES, p.class)}, to which the company lets no call out.`,
    }),
  },
  "outside.allow-list": {
    MATCHED: (p) => ({
      title: "The number is on the list",
      reason: `${said(p.number)} begins with ${said(p.entry)}, which the company allows.`,
    }),
    NOT_APPLICABLE: () => ({
      title: "Allowed numbers",
      reason: "This is no outside call of a kind that is narrowed to allowed numbers.",
    }),
    REFUSED: (p) => ({
      title: "The number is not on the list",
      reason: `${said(p.number)} begins with nothing that the company allows.`,
    }),
  },
  "outside.daily-cap": {
    MATCHED: (p) => ({
      title: "The cap of the day is not reached",
      reason: `Outside calls of that day: ${said(p.today)}. The cap is ${said(p.cap)}.`,
    }),
    NOT_APPLICABLE: () => ({
      title: "Cap of the day",
      reason: "This is not an outside call, or there is no cap.",
    }),
    REFUSED: (p) => ({
      title: "The cap of the day is reached",
      reason: `Outside calls of that day: ${said(p.today)}. The cap of ${said(p.cap)} is reached.`,
    }),
  },
  "outside.call": {
    MATCHED: (p) => ({
      title: "It is an outside call",
      reason: `${said(p.number)} is called, and ${shown(p)}. ${wordFor(CHARGES, p.charge)}.`,
    }),
    NOT_APPLICABLE: () => ({ title: "Outside call", reason: "The call goes to an extension." }),
  },
};

function shown(p: Params): string {
  return p.presented === "" ? "the number is withheld" : `${said(p.presented)} is shown`;
}

function optionReason(p: Params): string {
  const line = `the line of extension ${said(p.extension)}`;
  const option = wordFor(OPTIONS, p.option);
  const on = dayText(p.day);
  if (p.why === "NO_050_NUMBER") return `On ${on} ${line} has ${option}, but the contract has no 050 number.`;
  return `On ${on} ${line} does not have ${option}.`;
}
