import type { Messages } from "../ja.ts";
import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { factsTold } from "./facts-told.ts";
import { notices } from "./notices.ts";
import {
  CONDITIONS,
  dayText,
  FIELDS,
  KINDS,
  LINE_STATUSES,
  MENUS,
  OPTIONS,
  RESERVED,
  SITE_STATES,
} from "./words.ts";

const NOT_FORWARDED: Readonly<Record<string, string>> = {
  CLASS: "The company lets no call out to this kind of number",
  NOT_LISTED: "The number is not on the company's list",
  OWN_NUMBER: "A call is not forwarded to the company's own number",
};

/** What was changed since, by the number by which people know it. */
function changedThing(p: Params): readonly [string, string] {
  if (p.number != null) return ["Number", said(p.number)];
  return p.extension == null ? ["Setting", "Outside calls"] : ["Extension", said(p.extension)];
}

/** Why a rule refuses, by its code. */
export const violations: Messages["violations"] = {
  "extension.unknown": (p) => ({
    title: "There is no extension with that number",
    facts: [["Extension named", said(p.extension)]],
    remedy: "Check the number in the list of extensions and type it again.",
  }),
  "site.unknown": (p) => ({
    title: "There is no such site",
    facts: [["Site named", said(p.site)]],
    remedy: "Choose one of the sites that are registered.",
  }),
  "inbound.number-unknown": (p) => ({
    title: "This number does not take calls from outside",
    facts: [["Number named", said(p.number)]],
    remedy: "Name the base contract's 050 number or the gateway number of a site.",
  }),
  "undo.changed-since": (p) =>
    p.field === null
      ? {
          title: "This cannot be undone: the extension was added or removed since",
          facts: [["Extension", said(p.extension)]],
          remedy: "Compare it with what stands now and change only what you need.",
        }
      : {
          title: "This cannot be undone: it was changed again since",
          facts: [changedThing(p), ["Field changed", wordFor(FIELDS, p.field)]],
          remedy: "Compare it with what stands now and change only what you need.",
        },
  "ownership.holder-differs": (p) => ({
    title: "The holders differ",
    facts: [
      ["Holder of this line", said(p.lineHolder)],
      ["Holder of the base contract", said(p.contractHolder)],
    ],
    remedy: `Choose a line of the same holder. To use ${said(p.mobile)} with extension ${said(p.extension)}, the line must first be transferred to the holder of the base contract.`,
  }),
  "contract.not-in-force": (p) => ({
    title: "The base contract is not in force on that day",
    facts: [
      ["Extension", said(p.extension)],
      ["Day of use", dayText(p.day)],
      ["Base contract begins", dayText(p.startsOn)],
      ["Base contract ends", p.endsOn === null ? "No end" : dayText(p.endsOn)],
    ],
    remedy: "Choose a day within the base contract, or check the term of the contract.",
  }),
  "contract.line-not-associated": (p) =>
    p.lacks === "LINE"
      ? {
          title: "This is not a line of your company",
          facts: [
            ["Extension", said(p.extension)],
            ["Mobile number", said(p.mobile)],
            ["Day asked about", dayText(p.day)],
          ],
          remedy: "Choose one of your company's lines, and check the number for typing mistakes.",
        }
      : {
          title: "This line has no Office Link contract",
          facts: [
            ["Extension", said(p.extension)],
            ["Mobile number", said(p.mobile)],
            ["Day asked about", dayText(p.day)],
          ],
          remedy: "Choose a line with an Office Link contract, or order one for this line.",
        },
  "contract.line-not-active": (p) => ({
    title: "This line cannot be used now",
    facts: [
      ["Extension", said(p.extension)],
      ["Mobile number", said(p.mobile)],
      ["State of the line", wordFor(LINE_STATUSES, p.status)],
    ],
    remedy: "Choose an active line. A suspended line can be used again once it is resumed.",
  }),
  "binding.line-already-bound": (p) => ({
    title: "This number is used by another extension",
    facts: [
      ["Mobile number", said(p.mobile)],
      ["Used by", `${said(p.other)} ${said(p.otherName)}`],
    ],
    remedy: `Unbind extension ${said(p.other)}, or give extension ${said(p.extension)} another number.`,
  }),
  "binding.extension-not-mobile": (p) => ({
    title: "A mobile number cannot be bound to this extension",
    facts: [
      ["Extension", said(p.extension)],
      ["Kind", wordFor(KINDS, p.kind)],
      ["Mobile number", said(p.mobile)],
    ],
    remedy: "Choose an extension whose kind is mobile.",
  }),
  "number.malformed": (p) => ({
    title: "This is not how an extension number is written",
    facts: [
      ["Extension number", said(p.extension)],
      ["Length allowed", `${said(p.least)} to ${said(p.most)} digits`],
    ],
    remedy: "Use digits only, as many as the number plan allows.",
  }),
  "number.taken": (p) => ({
    title: "This extension number is already in use",
    facts: [
      ["Extension number", said(p.extension)],
      ["Used by", said(p.otherName)],
    ],
    remedy: "Choose another number, or renumber the extension that has it first.",
  }),
  "number.reserved": (p) => ({
    title: "This number cannot be an extension number",
    facts: [
      ["Extension number", said(p.extension)],
      [wordFor(RESERVED, p.because), said(p.start)],
    ],
    remedy: "Choose a number that does not begin like another kind of call.",
  }),
  "number.prefix-of-another": (p) => ({
    title: "This number and another extension's begin alike",
    facts: [
      ["Extension number", said(p.extension)],
      ["Other extension", `${said(p.other)} ${said(p.otherName)}`],
      ["Extensions concerned", said(p.others)],
    ],
    remedy: "Choose a number that is not the beginning of another: dialling could not tell them apart.",
  }),
  "number.cooling-off": (p) => ({
    title: "This extension number was given up only recently",
    facts: [
      ["Extension number", said(p.extension)],
      ["Used before by", said(p.before)],
      ["Given up on", dayText(p.releasedOn)],
      ["Free from", dayText(p.freeOn)],
    ],
    remedy: "Wait until it is free, or choose another number.",
  }),
  "binding.two-in-one-unknown": (p) =>
    p.extension === null
      ? {
          title: "This is not a 2in1 number",
          facts: [
            ["Number named", said(p.mobile)],
            ["Day asked about", dayText(p.day)],
          ],
          remedy: "Name the A or the B number of a 2in1 handset.",
        }
      : {
          title: "This B number's 2in1 contract is not in force",
          facts: [
            ["Extension", said(p.extension)],
            ["B number", said(p.mobile)],
            ["Day asked about", dayText(p.day)],
          ],
          remedy: "Check the term of the 2in1 contract, or choose another number.",
        },
  "site.wrong-menu": (p) => ({
    title: "This kind of phone does not belong to the contract's menu",
    facts: [
      ["Extension", said(p.extension)],
      ["Kind", wordFor(KINDS, p.kind)],
      ["Menu of the base contract", wordFor(MENUS, p.menu)],
    ],
    remedy: "Use fixed IP phones with the virtual PBX menu and PBX phones with the customer PBX menu.",
  }),
  "site.not-in-service": (p) => ({
    title: "The site is not in service",
    facts: [
      ["Extension", said(p.extension)],
      ["Site", said(p.site)],
      ["State of the site", wordFor(SITE_STATES, p.state)],
    ],
    remedy: "Wait until the site is in service, or choose one that is.",
  }),
  "contract.option-missing": (p) => ({
    title: "The line lacks the option that this setting needs",
    facts: [
      ["Extension", said(p.extension)],
      ["Mobile number", said(p.mobile)],
      ["Option needed", wordFor(OPTIONS, p.option)],
      ["Day asked about", dayText(p.day)],
    ],
    remedy: "Order the option for the line, or turn the setting off.",
  }),
  "voicemail.office-link-is-for-desk-phones": (p) => ({
    title: "This kind of extension has no voicemail here",
    facts: [
      ["Extension", said(p.extension)],
      ["Kind", wordFor(KINDS, p.kind)],
    ],
    remedy: "Turn voicemail off. A phone behind the PBX has the voicemail of the PBX.",
  }),
  "voicemail.ring-seconds-out-of-range": (p) => ({
    title: "The seconds to ring are out of range",
    facts: [
      ["Extension", said(p.extension)],
      ["Seconds to ring", said(p.ringSeconds)],
      ["Range", `${said(p.least)} to ${said(p.most)}`],
    ],
    remedy: "Use a number of seconds within the range.",
  }),
  "forwarding.loop": (p) => ({
    title: "The forwarding comes back to where it began",
    facts: [
      ["Extension", said(p.extension)],
      ["Forwarded when", wordFor(CONDITIONS, p.when)],
      ["Forwarded to", `${said(p.target)} ${said(p.targetName)}`],
    ],
    remedy: "Change one of the forwards on the way, so that it does not come back.",
  }),
  "forwarding.target-unknown": (p) => ({
    title:
      p.why === "OUTSIDE"
        ? "The company does not allow forwards to outside numbers"
        : "There is no extension to forward to",
    facts: [
      ["Extension", said(p.extension)],
      ["Forwarded when", wordFor(CONDITIONS, p.when)],
      ["Forwarded to", said(p.target)],
    ],
    remedy:
      p.why === "OUTSIDE"
        ? "Forward to an extension of the group, or set it once an administrator allows it under Outside calls."
        : "Forward to an extension of the group, or remove this forward.",
  }),
  "forwarding.outside-not-allowed": (p) => ({
    title: wordFor(NOT_FORWARDED, p.why),
    facts: [
      ["Extension", said(p.extension)],
      ["Forwarded when", wordFor(CONDITIONS, p.when)],
      ["Forwarded to", said(p.target)],
    ],
    remedy:
      p.why === "OWN_NUMBER"
        ? "Forward to the extension that the number rings."
        : "Use another number, or set it once an administrator allows this one under Outside calls.",
  }),
  "outside.entry-malformed": (p) => ({
    title: "This cannot stand among the allowed numbers",
    facts: [["Entry", said(p.entry)]],
    remedy:
      'Use two digits or more that begin with 0 or +. As "01" begins numbers within Japan and international ones, write "011" or "010".',
  }),
  "outside.list-too-long": (p) => ({
    title: "There are too many allowed numbers",
    facts: [
      ["Allowed numbers", said(p.listed)],
      ["At most", said(p.most)],
    ],
    remedy: "Put numbers that begin alike together in one entry.",
  }),
  "outside.count-out-of-range": (p) => ({
    title: "The number of calls is out of range",
    facts: [
      ["Field", wordFor(FIELDS, p.field)],
      ["Calls", said(p.count)],
      ["Range", `${said(p.least)} to ${said(p.most)}`],
    ],
    remedy: "Use a number within the range. To let no call out, freeze outside calls.",
  }),
  "outside.cap-missing": (p) => ({
    title: "A cap of the day is needed",
    facts: [["Allowed", p.field === "forwarding" ? "forwards to outside numbers" : wordFor(FIELDS, p.field)]],
    remedy: "Set a cap of the day too, so that no bill grows without an end.",
  }),
  "outside.cap-below-alarm": (p) => ({
    title: "The alarm comes after the cap of the day",
    facts: [
      ["Alarm", said(p.alarmAt)],
      ["Cap of the day", said(p.dailyCap)],
    ],
    remedy: "Set the alarm to the cap of the day or less.",
  }),
  ...factsTold,
  ...notices,
};
