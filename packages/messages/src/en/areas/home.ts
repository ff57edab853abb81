import type { Areas } from "../../ja/areas.ts";
import { said, wordFor } from "../../said.ts";
import { counted } from "../counted.ts";
import { dayText, KINDS, LINE_STATUSES, MENUS, OPTIONS, RESERVED, SITE_STATES } from "../words.ts";

const NOW = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  weekday: "short",
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const count = (n: number) => n.toLocaleString("en");
const ENDING: Readonly<Record<string, string>> = {
  ...OPTIONS,
  TWO_IN_ONE: "2in1",
  BASE_CONTRACT: "the base contract",
};
/** At the head of a sentence or of a cell. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const SITE_WORDS = Object.fromEntries(
  Object.entries(SITE_STATES).map(([state, word]) => [state, capital(word)]),
);

export const home: Areas["home"] = {
  outside: {
    alarm: (count) => `Alarm of outside calls: ${count.toLocaleString("en")} today`,
    frozen: "Outside calls are frozen",
    look: "Look at outside calls",
  },
  title: "Home",
  asOf: (at) => `as of ${NOW.format(new Date(at))}`,
  add: "Add an extension",
  print: "Print the number list",

  todo: {
    title: "To do",
    count: count,
    hint: "Once mended, they are live again by themselves",
    caption: "What needs doing",
    state: "State",
    what: "What",
    reason: "Reason",
    act: "Action",
    nothing: "There is nothing to do.",
    nothingText: "No extension is held or not set, and no contract ends within 30 days.",
    noExtensions: "There are no extensions yet.",
    noExtensionsText: "Once you add the first one, what needs doing is shown here.",
    extensions: (n, atLeast) => `${counted(n, "extension", "extensions")}${atLeast ? " or more" : ""}`,
    others: (n) => `${count(n)} more`,
    othersText: "More extensions are held.",
    reasons: {
      "ownership.holder-differs": (p) =>
        `The holder of the line (${said(p.lineHolder)}) is not that of the base contract.`,
      "contract.not-in-force": (p) =>
        p.endsOn !== null && said(p.endsOn) < said(p.day)
          ? `The base contract ended on ${dayText(p.endsOn)}.`
          : `The base contract begins on ${dayText(p.startsOn)}.`,
      "contract.line-not-associated": (p) =>
        p.lacks === "LINE"
          ? `${said(p.mobile)} is not a line of this company.`
          : `The line ${said(p.mobile)} has no Office Link contract in force.`,
      "contract.line-not-active": (p) => `The line ${said(p.mobile)} is ${wordFor(LINE_STATUSES, p.status)}.`,
      "binding.two-in-one-unknown": (p) => `2in1 is not in force for the B number ${said(p.mobile)}.`,
      "site.not-in-service": (p) => `The site “${said(p.site)}” is ${wordFor(SITE_STATES, p.state)}.`,
      "site.wrong-menu": (p) => `A ${wordFor(KINDS, p.kind)} does not go with ${wordFor(MENUS, p.menu)}.`,
      "number.malformed": (p) => `The number is not ${said(p.least)} to ${said(p.most)} digits.`,
      "number.reserved": (p) =>
        `The number is kept for other calls. ${wordFor(RESERVED, p.because)} ${said(p.start)}.`,
    },
    several: (first, more) =>
      more === 0 ? first : `${first} ${counted(more, "more reason", "more reasons")}.`,
    unbound: "They have no mobile number; calls to them reach nobody.",
    open: (n) => `Open ${counted(n, "extension", "extensions")}`,
    forExtension: (number, name) => ` of ${number} ${name}`,
    about: (told) => ` (${told})`,

    mends: {
      sameHolder: "Bind a line of the same holder",
      otherLine: "Bind another line",
      contractedLine: "Bind a line with the contract",
      seeContract: "Check the contract",
      otherSite: "Change the site",
      seeSites: "See the sites",
      otherNumber: "Change the number",
      look: "See how to mend it",
    },

    daysLeft: (days) => (days === 0 ? "Ends today" : `Ends in ${counted(days, "day", "days")}`),
    ending: (kind, endsOn) => `${capital(wordFor(ENDING, kind))} ends on ${dayText(endsOn)}`,
    endingOf: {
      line: (n) => counted(n, "line", "lines"),
      pair: (n) => counted(n, "2in1 pair", "2in1 pairs"),
      contract: "The whole company",
    },
    moreEndings: (n) => `${counted(n, "more contract ends", "more contracts end")} within 30 days.`,
    more: (n) => `${count(n)} more`,
    ends: ".",
    listed: [" (", ")."],
    named: [" (", ")"],
  },

  standing: {
    title: "Extensions by state",
    all: (n) => counted(n, "extension", "extensions"),
    number: count,
  },

  numbers: {
    title: "Free numbers",
    map: "Number map",
    hint: "One cell is ten numbers and says how many are in use.",
    nextFree: "Next free number:",
    addOf: (number) => `Add an extension with ${number}`,
    none: "No number is in use yet.",
    noneFree: "No number is free in what is shown.",
  },

  recent: {
    title: "Last changes",
    all: "All of the history",
    caption: "Last changes",
    at: "When",
    who: "Who",
    what: "Change",
    state: "State",
    act: "Action",
    self: (name) => `${name} (their own)`,
    automatic: (what) => `${what} (automatic)`,
    undo: "Undo",
    undoOf: (at) => `Undo the change of ${at}`,
    look: "See the differences",
    lookOf: (at) => `See the differences of the change of ${at}`,
    undoMany: "Check and undo",
    undoManyOf: (at) => `Check and undo the change of ${at}`,
    mend: "See how to mend it",
    mendOf: (at) => `See how to mend what is held since ${at}`,
    nothing: "There are no changes yet.",
    nothingText: "Once extensions are changed, who changed what and when is shown here.",
  },

  network: {
    title: "State of the network",
    at: (at) => TIME.format(new Date(at)),
    refresh: "Read the state again",
    well: "Working",
    part: "Partly",
    down: "Down",
    phones: (registered, all) => `${count(registered)} of ${counted(all, "phone", "phones")}`,
    phonesDown: (all) => `${counted(all, "phone cannot", "phones cannot")} be reached`,
    noPhones: "no phones",
    siteState: SITE_WORDS,
    congestion: "Limits by congestion",
    congested: "On",
    none: "None",
    abroad: "Mobiles abroad",
    lines: (n) => counted(n, "line", "lines"),
    unregisteredOf: [" (", " not registered)"],
    moreSites: (n) => `See ${counted(n, "more site", "more sites")}`,
    noSites: "There are no sites yet.",
  },
};
