import type { Areas } from "../../ja/areas.ts";
import { counted } from "../counted.ts";

const DAY = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  weekday: "short",
  day: "numeric",
  month: "long",
});
const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
});
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  day: "numeric",
  month: "short",
});

const noon = (day: string) => new Date(`${day}T12:00:00+09:00`);
const extensions = (n: number) => counted(n, "extension", "extensions");

export const history: Areas["history"] = {
  title: "History",
  dayTitle: (day) => DAY.format(noon(day)),
  today: (day) => `Today, ${day}`,
  yesterday: (day) => `Yesterday, ${day}`,
  shortDay: (day) => SHORT_DAY.format(noon(day)),
  time: (at) => TIME.format(new Date(at)),

  entry: {
    roles: { ADMIN: "administrator", OPERATOR: "operator", SYSTEM: "by itself" },
    self: (extension) => (extension === null ? "the user" : `the user of ${extension}`),
    automatic: "by itself",
    byDay: "A day began",
    byContract: "Contract renewed",
    doors: {
      PANEL: "panel",
      API: "API",
      IMPORT: "import",
      CLI: "command line",
      UNDO: "panel (undo)",
      DAY: "by itself",
    },
    reason: (reason) => `Reason: ${reason}`,
    applied: (n) => (n > 1 ? `${n.toLocaleString("en")} live` : "live"),
    held: (n) => (n > 1 ? `${n.toLocaleString("en")} held` : "held"),
    takenBack: "undone",
    recorded: "recorded",

    added: "Extensions added",
    removed: "Extensions removed",
    changed: (labels) => `Changed: ${labels}`,
    manyChanged: (n) => `Changed: ${extensions(n)}`,
    labelsJoined: (labels) => labels.join(", "),
    bound: "Mobile number bound",
    unbound: "Mobile number unbound",
    swapped: "Mobile numbers swapped",
    swap: (one, other) => `${one} ⇄ ${other} mobile number`,
    swapDone: "swapped",
    mixed: (added, changed, removed) =>
      [
        added > 0 && `${added} added`,
        changed > 0 && `${changed} changed`,
        removed > 0 && `${removed} removed`,
      ]
        .filter(Boolean)
        .join(", "),
    undid: (what) => `Undone: ${what}`,
    imported: "Contract taken in",
    contractRenewed: "The contract was renewed",
    contractRenewedText:
      "What was changed in it is not recorded item by item. No extension changed its state with it.",
    becameHeld: (n, number) => (n === 1 ? `${number} was held` : `${extensions(n)} were held`),
    becameLive: (n, number) => (n === 1 ? `${number} works again` : `${extensions(n)} work again`),
    standingChanged: (n) => `${extensions(n)} changed their state`,

    andOthers: (number, others) =>
      others === 0 ? number : `${number} and ${counted(others, "other", "others")}`,
    labelOf: (numbers, label) => `${numbers}: ${label}`,
    addedCount: (n) => `Added: ${n.toLocaleString("en")}`,
    removedCount: (n) => `Removed: ${n.toLocaleString("en")}`,
    moreNumbers: (n) => `and ${n.toLocaleString("en")} more`,
    moreRows: (n) => `Show ${counted(n, "more row", "more rows")}`,
    notShown: (n) => `${counted(n, "more change is", "more changes are")} not shown here.`,
    state: "state",
    states: { LIVE: "live", UNBOUND: "not set", HELD: "held" },
    because: (titles) => `(${titles.join(", ")})`,
    arrow: "to",

    undoneBy: (who, when) => `${who} undid it on ${when}.`,
    changedAgain: (number, when) =>
      `${number} was changed again on ${when}. Before it is undone you see what differs now.`,
    tooLate: "More than 30 days ago: it cannot be undone any more.",
    ofContract: "The contract was changed. To take that back, the contract has to be changed.",
  },
};
