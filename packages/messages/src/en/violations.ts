import type { Messages } from "../ja.ts";
import { said, wordFor } from "../said.ts";
import { dayText, FIELDS, KINDS, LINE_STATUSES } from "./words.ts";

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
  "undo.changed-since": (p) =>
    p.field === null
      ? {
          title: "This cannot be undone: the extension was added or removed since",
          facts: [["Extension", said(p.extension)]],
          remedy: "Compare it with what stands now and change only what you need.",
        }
      : {
          title: "This cannot be undone: it was changed again since",
          facts: [
            ["Extension", said(p.extension)],
            ["Field changed", wordFor(FIELDS, p.field)],
          ],
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
};
