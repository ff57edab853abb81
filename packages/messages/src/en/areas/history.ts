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
  count: (days, changes) => `${counted(changes, "change", "changes")} in ${counted(days, "day", "days")}`,
  print: "Print",
  dayTitle: (day) => DAY.format(noon(day)),
  today: (day) => `Today, ${day}`,
  yesterday: (day) => `Yesterday, ${day}`,
  shortDay: (day) => SHORT_DAY.format(noon(day)),
  time: (at) => TIME.format(new Date(at)),

  entry: {
    roles: {
      ADMIN: "administrator",
      AUDITOR: "auditor",
      OPERATOR: "operator",
      TOKEN: "API token",
      SYSTEM: "by itself",
    },
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
    applied: (n) => (n > 1 ? `${n.toLocaleString("en")} live` : "Live"),
    held: (n) => (n > 1 ? `${n.toLocaleString("en")} held` : "Held"),
    takenBack: "Undone",
    recorded: "Recorded",

    nothing: "Nothing was changed",
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
    rest: (n) =>
      n === 1 ? "Show the other change too" : `Show the other ${n.toLocaleString("en")} changes too`,
    restReading: "Reading them",
    restNotListed: (n) =>
      `${counted(n, "more change is", "more changes are")} not listed here: they are too many.`,
    state: "state",
    states: { LIVE: "live", UNBOUND: "not set", HELD: "held" },
    because: (titles) => `(${titles.join(", ")})`,
    arrow: "to",

    undoneBy: (who, when) => `${who} undid it on ${when}.`,
    changedAgain: (number, when) =>
      `${number} was changed again on ${when}. Before it is undone you see what differs now.`,
    tooLate: "More than 30 days ago: it cannot be undone any more.",
    beyondSites: "It changed other sites too: only an administrator of the whole company can undo it.",
    ofContract: "The contract was changed. To take that back, the contract has to be changed.",
  },

  filters: {
    label: "Filters",
    period: "Period",
    periods: {
      "7": "Last 7 days",
      "30": "Last 30 days",
      "90": "Last 90 days",
      all: "All",
      span: "Choose days",
    },
    from: "From",
    to: "Until",
    who: "Who",
    everybody: "All",
    person: (name, extension) =>
      name === "outside-cap"
        ? "The cap of outside calls"
        : name === "calendar"
          ? "A day began"
          : extension === null
            ? name
            : `${name} (${extension})`,
    door: "Kind",
    everyDoor: "All",
    doors: {
      PANEL: "In the panel",
      API: "By the API",
      IMPORT: "By contract",
      CLI: "Command line",
      UNDO: "Undone",
      DAY: "A day began",
    },
    number: "Number (extension, mobile)",
    numberHint: (automatic) => `Type the whole number. What came ${automatic} is found too.`,
  },

  bars: {
    caption: (from, to) => `Changes per day, ${from} to ${to} (without those that came by themselves)`,
    text: (day, n) => `Changes per day. Most on ${day}: ${n.toLocaleString("en")}`,
    none: "Changes per day. There are none in this period",
    asTable: "Show the numbers as a table",
    day: "Day",
    changes: "Changed",
    automatic: "By itself",
  },

  list: {
    pages: "More",
    more: "Show earlier ones",
    loadingMore: "Loading",
    upTo: (day) => `Newest first, shown back to ${SHORT_DAY.format(noon(day))}`,
    all: "Newest first, all shown",
    shown: (n) => `${counted(n, "entry", "entries")} shown`,
    updating: "The history is being updated",
    nothingFound: "Nothing fits the filters.",
    nothingFoundRemedy: "Choose a longer period, or check that the number is typed to its end.",
    nothingYet: "Nothing was changed in the last 30 days.",
    nothingYetRemedy: "When an extension is changed, it is listed here.",
    clear: "Clear the filters",
    showAll: "Show all of the time",
    one: "One entry",
    backToAll: "Back to the whole history",
  },

  undo: {
    take: "Undo",
    compare: "See what differs",
    seeMend: (number) => `See how to mend ${number}`,
    title: "Undo",
    would: "What undoing it does",
    apply: "Undo it now",
    taking: "Applying",
    close: "Close",
    reason: "Reason (optional)",
    reasonHint: "It is kept in the history.",
    nothing: "It is the same as now. Nothing would change.",
    undone: "Undone. It is live.",
    cannot: (n) => `It cannot be undone as it is: ${counted(n, "reason", "reasons")}.`,
    cannotText: "Nothing was changed. Change only what you need.",
    moreObstacles: (n) => `There ${n === 1 ? "is 1 more" : `are ${n} more`}.`,
    changedAgain: (number, when) => `${number} was changed again on ${when}.`,
    seeLater: "See the later change",
    changeByHand: (number) => `Open extension ${number}`,
  },

  asOf: {
    title: "As it was on a day",
    lead: "How one number stood at the end of a day",
    number: "Extension number",
    day: "Day",
    show: "Show it",
    fault: "Type an extension number in digits, and a day.",
    caption: (day, number, name) => `Extension ${number} ${name} at the end of ${day}`,
    setting: "Setting",
    now: "Now",
    same: "the same",
    gone: "removed",
    differing: (n) =>
      n === 0 ? "It is the same now." : `${counted(n, "setting differs", "settings differ")} now.`,
    since: (n) => `See the ${counted(n, "change", "changes")} since`,
    removedSince: (number) => `Extension ${number} was removed after that.`,
    renumbered: (was, now) => `Extension ${was} became ${now} after that.`,
    nobody: (day, number) => `There was no extension ${number} at the end of ${day}.`,
    nobodyNow: (number) => `There is no extension ${number} now either. Check the number.`,
    someoneNow: (number, name) => `Extension ${number} is ${name} now.`,
    notRecorded: (day) => `The record begins on ${day}. What was before is not known.`,
  },
};
