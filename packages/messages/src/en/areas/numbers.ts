import type { Areas } from "../../ja/areas.ts";
import { dayText } from "../words.ts";

export const numbers: Areas["numbers"] = {
  title: "Number map",
  map: "Number map. One cell is ten numbers",
  full: "full",
  reservedSign: "res",
  blockedSign: "×",
  block: ({ from, to, used, free, reserved, blocked }) =>
    [
      `${from} to ${to}: ${isFull(used, free) ? "full, " : ""}${used} in use, ${free} free`,
      ...(reserved > 0 ? [`${reserved} reserved`] : []),
      ...(blocked > 0 ? [`${blocked} overlapping or resting`] : []),
    ].join(", "),

  inUse: "Numbers in use",
  thousand: (from) => `${from} and up`,
  hint: "Choose a cell to see its ten numbers. The arrow keys move about.",
  nothingInUse: "No extension number is in use yet. Type a number to see those around it.",
  spans: "Range",
  spanOf: (from, used) => `${from} and up, ${used}`,
  allInUse: "Ranges in use",
  previousThousand: "Previous range",
  nextThousand: "Next range",
  jump: "Open a range",
  jumpTo: "Number",
  jumpHint: (least, most) =>
    least === most
      ? `An extension number of ${least} digits`
      : `An extension number of ${least} to ${most} digits`,
  jumpFault: (least, most) =>
    least === most ? `Enter ${least} digits.` : `Enter ${least} to ${most} digits.`,
  jumpGo: "Open",

  legend: "What the cells say",
  legendOf: {
    full: "All ten numbers are in use",
    part: "How many are in use; some are free",
    free: "All are free",
    reserved: "Numbers that cannot be used (special numbers such as 110, prefixes to an outside line)",
    blocked: "Numbers that overlap with another extension, and the like",
  },

  asTable: "Show as a table",
  table: {
    caption: "How many of each ten numbers are in use and free",
    numbers: "Numbers",
    used: "In use",
    free: "Free",
    reserved: "Reserved",
    blocked: "Overlap",
    first: "First free",
  },
  range: (from, to) => `${from}–${to}`,
  none: "None",

  nextFree: "Next free number",
  nextFreeNone: "No number here is free.",
  run: "Free numbers in a row",
  runCount: "How many in a row",
  runUnit: "",
  runLess: "One number fewer",
  runMore: "One number more",
  runGo: "Find numbers in a row",
  runFault: "Enter a number from 2 to 100.",
  runNone: (count) => `No ${count} free numbers in a row were found. Ask for fewer, or open another range.`,
  runNotAll: "There is much to search, and this is not all of it. Open a range nearby and search again.",
  runOpen: (from, to) => `Open ${from}–${to}`,
  runFound: (count, places) => `${count} free numbers in a row: ${places} found.`,

  blockTitle: (from, to) => `Numbers ${from}–${to}`,
  number: "Number",
  state: "State",
  who: "Used by",
  stateOf: {
    USED: "In use",
    FREE: "Free",
    RESERVED: "Reserved",
    BLOCKED: "Overlaps",
    COOLING_OFF: "Just given up",
    MALFORMED: "Wrong length",
  },
  overlaps: (other, name) => `Begins like ${other} ${name}`,
  reservedFor: (start) => `Numbers that begin with ${start} are for other calls`,
  restsUntil: (name, day) => `Was ${name}'s. Free from ${dayText(day)}`,
  planned: "Planned",
  anothers: "An extension of another site",
  plannedNote: "To be used by your plan of changes",
  open: (number) => `Open extension ${number}`,
  add: "Add an extension with this number",
  addOf: (number) => `Add an extension with this number (${number})`,
  closeBlock: "Close the numbers",
};

/** Whether its cell says so; a name holds the words that are seen. */
function isFull(used: number, free: number): boolean {
  return used > 0 && free === 0;
}
