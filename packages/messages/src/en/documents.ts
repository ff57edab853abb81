import type { Messages } from "../ja.ts";
import { said } from "../said.ts";
import type { Params } from "../shape.ts";

/** Why a company document is refused as a whole, by the code of the problem. */
const refused: Messages["documents"]["refused"] = {
  "document.unknown-holder": (p) => ({
    title: "The document has no such holder",
    facts: [["Holder named", said(p.value)]],
    remedy: "Add it to holders, or correct the id.",
  }),
  "document.unknown-site": (p) => ({
    title: "The document has no such site",
    facts: [["Site named", said(p.value)]],
    remedy: "Add it to sites, or correct the id.",
  }),
  "document.unknown-line": (p) => ({
    title: "The document has no such line",
    facts: [["Number named", said(p.value)]],
    remedy: "Add it to mobileLines, or correct the number.",
  }),
  "document.twice": (p) => ({
    title: "The same thing stands here twice",
    facts: [["Repeated value", said(p.value)]],
    remedy: "Keep one and remove the others.",
  }),
  "document.line-of-another-company": (p) => ({
    title: "The line is another company's",
    facts: [["Number", said(p.value)]],
    remedy:
      "A line belongs to one company only. Correct the number, or take it out of the other company's document first.",
  }),
  "number.taken": (p) => ({
    title: "The same extension number stands here twice",
    facts: [
      ["This extension", said(p.extension)],
      ["Same as", said(p.other)],
    ],
    remedy: "Change one of the two numbers.",
  }),
  "number.prefix-of-another": (p) => ({
    title: "This number begins with another extension's number",
    facts: [
      ["This extension", said(p.extension)],
      ["Begins with", said(p.other)],
    ],
    remedy: "Change one of the two: dialling could not tell them apart.",
  }),
  "binding.line-already-bound": (p) => ({
    title: "The same mobile number is bound to two extensions",
    facts: [
      ["This extension", said(p.extension)],
      ["Mobile number", said(p.mobile)],
      ["Bound before to", `${said(p.other)} ${said(p.otherName)}`],
    ],
    remedy: "Change or remove the mobile number of one of the two.",
  }),
};

/** What is wrong with one value that was sent, by the code of the fault. */
const faults: Messages["documents"]["faults"] = {
  "unknown-field": () => ({ title: "This field is not known.", remedy: "Correct its name or remove it." }),
  required: () => ({ title: "The value is missing.", remedy: "Give a value." }),
  "wrong-type": (p) => ({
    title: "The value is of the wrong kind.",
    remedy: p.expected == null ? "Write it again." : `Write ${typeWord(said(p.expected))}.`,
  }),
  "not-one-of": (p) => ({
    title: "The value is not one that can be used.",
    remedy: p.values == null ? "Choose one of the fixed values." : `Use one of: ${said(p.values)}.`,
  }),
  "too-long": (p) => ({
    title: "It is too long.",
    remedy: p.most == null ? "Make it shorter." : `At most ${said(p.most)}.`,
  }),
  "too-deep": (p) => ({ title: "It is nested too deeply.", remedy: `Nest at most ${said(p.most)} levels.` }),
  "too-many-keys": (p) => ({
    title: "One object has too many fields.",
    remedy: `Send at most ${said(p.most)}.`,
  }),
  "too-short": (p) => ({
    title: "It is not enough.",
    remedy: p.least == null || p.least === 1 ? "Fill it in." : `At least ${said(p.least)}.`,
  }),
  "out-of-range": (p) => ({ title: "The value is out of range.", remedy: rangeRemedy(p) }),
  "not-a-phone-number": () => ({
    title: "This cannot be read as a telephone number.",
    remedy: "Write it like 090-1234-5678, beginning with 0.",
  }),
  "not-a-user-id": () => ({
    title: "A user ID has no such characters, or may not be this word.",
    remedy: "Use Latin letters, digits, kana, kanji, and . _ - @ +, but not . or .. or command-line.",
  }),
  "not-a-token-name": () => ({
    title: "A token's name has no such characters, or may not be this word.",
    remedy: "Use Latin or Japanese letters, digits and signs, but not command-line.",
  }),
  "not-shown": () => ({
    title: "It has characters that do not show.",
    remedy: "Delete what was pasted and type it.",
  }),
  "not-a-day": () => ({
    title: "This cannot be read as a day.",
    remedy: "Write a day of the calendar like 2026-12-01.",
  }),
  "not-an-instant": () => ({
    title: "This cannot be read as a date and time.",
    remedy: "Write it with its offset, like 2026-12-01T09:00:00+09:00.",
  }),
  malformed: () => ({
    title: "It does not have the form that it must have.",
    remedy: "Check how it is written.",
  }),
};

/** What is wrong with what was sent: a document that does not hang together, and single values. */
export const documents: Messages["documents"] = { refused, faults };

function rangeRemedy({ least, most }: Params): string {
  if (least != null && most != null) return `Use a value from ${said(least)} to ${said(most)}.`;
  if (least != null) return `Use ${said(least)} or more.`;
  return most == null ? "Use a value within the range." : `Use ${said(most)} or less.`;
}

function typeWord(expected: string): string {
  const words = new Map([
    ["string", "a text"],
    ["number", "a number"],
    ["int", "a whole number"],
    ["boolean", "true or false"],
    ["array", "an array"],
    ["object", "an object"],
  ]);
  return words.get(expected) ?? expected;
}
