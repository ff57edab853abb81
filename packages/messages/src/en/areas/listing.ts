import type { Areas } from "../../ja/areas.ts";
import { counted } from "../counted.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Tokyo", dateStyle: "long" });

export const listing: Areas["listing"] = {
  title: "Number list",

  bulk: {
    region: "Acts on the selected extensions",
    chosen: (count) => `${count.toLocaleString("en")} selected`,
    clear: "Clear the selection",
    acts: { site: "Change site", department: "Change department", unbind: "Unbind" },
    swap: "Swap numbers",
    allFound: (count) => `All ${counted(count, "match", "matches")}`,
    more: (count) => `${count} more`,
    working: "Adding to the change plan",
    notYet: "This goes into the change plan. Nothing changes until you apply it.",
    chooseSite: "New site",
    toSite: (site) => `Change to ${site}`,
    toNoSite: "Remove the site",
    departments: "Departments",
    departmentHint: "Type part of a department’s name for suggestions, or a new name.",
    departmentFault: "Enter a department of 1 to 100 characters.",
    suggestions: (count) => counted(count, "suggestion", "suggestions"),
    toDepartment: (count) => `Change the department of ${count.toLocaleString("en")}`,
    toNoDepartment: "Remove the department",
    unbind: (count) => `Unbind ${counted(count, "line", "lines")}`,
    unbindAll: "Unbind all lines",
    unbindText:
      "An extension without its line is not set and cannot be called by its number. The number stays.",
    unbindSome: (count) =>
      `The lines of the ${count} selected extensions that have one are unbound. They are not set then and cannot be called by their numbers.`,
    nothingBound: "None of the selected extensions has a mobile number.",
    backToList: "Back to the list",
  },

  save: {
    title: "Save these filters",
    name: "Name",
    nameNote: "Saved filters stand above the list on every device that you use.",
    nameFault: "Enter a name of 1 to 40 characters.",
    fullFault: "At most 20 filters can be saved. Delete one that you do not use.",
    keep: "Save filters",
  },

  csv: {
    menu: "CSV",
    menuName: "Save as CSV, print",
    utf8: "Save as CSV (for Excel, UTF-8 with BOM)",
    shiftJis: "Save as CSV (Shift_JIS)",
    allWritable: (total) =>
      `All characters of ${counted(total, "extension", "extensions")} can be written in Shift_JIS.`,
    saveShiftJis: "Save in Shift_JIS",
    saveUtf8: "Save in UTF-8",
    saveMarked: "Save with 〓 in their place",
    unwritableTitle: (count, more) =>
      `${more ? "More than " : ""}${counted(count, "cell has", "cells have")} characters that Shift_JIS lacks.`,
    unwritableRemedy: "UTF-8 writes them as they are. In Shift_JIS each becomes 〓.",
    unwritableCaption: "Extensions with characters that Shift_JIS lacks",
    column: "Field",
    text: "Text",
    characters: "Characters",
  },

  sheet: {
    asOf: (at) => `As of ${DAY.format(at)}`,
    count: (total) => counted(total, "extension", "extensions"),
    choose: "What is listed, and in which order",
    order: "Order",
    orders: { department: "By department", number: "By number" },
    allSites: "All sites",
    allDepartments: "All departments",
    noDepartment: "No department",
    print: "Print the number list",
    columns: { number: "No.", name: "Name", kana: "Reading", department: "Department" },
    caption: "Number list",
    reading: (done, total) => `${done.toLocaleString("en")} of ${total.toLocaleString("en")} read`,
    stop: "Stop reading",
    stoppedTitle: "Reading was stopped.",
    stoppedText: "You can also choose a site or a department to list fewer extensions.",
    again: "Read again",
    emptyTitle: "There is nothing to list.",
    emptyText: "Choose another site or department.",
    tooManyTitle: (total) => `There are ${total.toLocaleString("en")} extensions.`,
    tooManyText: "At most 10,000 can be printed at once. Choose a site or a department.",
    toList: "Back to the list of extensions",
  },
};
