import type { tokens as ja } from "../../ja/areas/tokens.ts";

const WHEN = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Tokyo", dateStyle: "medium" });
const when = (at: string) => WHEN.format(new Date(at));
const day = (text: string) => DAY.format(new Date(`${text}T12:00:00+09:00`));

export const tokens: typeof ja = {
  title: "API tokens",
  lead: "Keys by which programs read and write this company's extensions. None can do more than the person who made it, and it stops with them.",
  when,
  day,
  make: "Make a token",
  toReference: "Read about the API",
  caption: (total) => `${total} API tokens, those in use first, the newest on top`,
  none: "There is no API token yet.",
  noneRemedy: "With one for each program, a single one can be stopped later.",
  columns: {
    name: "Name",
    right: "May",
    reach: "Over",
    state: "State",
    endsOn: "Ends on",
    lastUsed: "Last used",
    madeBy: "Made by",
    acts: "Actions",
  },
  right: { READ: "read only", WRITE: "read and write" },
  rightSays: {
    READ: "Lists, search, history, what becomes of calls, previews of changes. Nothing is changed.",
    WRITE: "Applies and undoes changes, too. Accounts, sign-ins and tokens are out of its reach.",
  },
  whole: "the whole company",
  noSite: "its sites are gone",
  state: { ACTIVE: "in use", EXPIRED: "ended", REVOKED: "stopped", MAKER_STOPPED: "its maker is stopped" },
  overlap: (at) => `The value of before holds until ${when(at)}`,
  never: "never",
  from: (network) => `from ${network}`,
  commandLine: "command line",
  madeAt: (at) => when(at),
  acts: "Actions",
  actsOf: (name) => `Actions on ${name}`,
  rotate: "Replace its value",
  revoke: "Stop it",
  close: "Close",
  working: "Sending",

  form: {
    title: "Make an API token",
    name: "Name",
    nameHint: "What the program is called. History names it as who changed something.",
    right: "May",
    reach: "Over",
    reaches: { WHOLE: "all that is yours", SITES: "chosen sites" },
    sites: "Sites",
    sitesLoading: "Sites are being read",
    endsOn: "Ends on",
    endsOnHint: "It holds through this day, at most 365 days from now.",
    submit: "Make the token",
    faults: {
      name: "Give a name of 1 to 64 characters.",
      sites: "Choose one site or more.",
      endsOn: "Give a day from today to 365 days from now.",
    },
  },
  secret: {
    title: "The token's value",
    of: (name) => `The value of "${name}".`,
    label: "Value",
    copy: "Copy the value",
    copied: "Copied",
    selected: "The value is selected. Copy it by Ctrl+C (Command+C on a Mac).",
    use: "Send it behind Authorization: Bearer.",
    once: "Once this is closed, the value cannot be shown again. Copy it now, and give it to the one program only.",
  },
  rotating: {
    title: (name) => `Replace the value of "${name}"`,
    legend: "The value of before holds",
    hours: { "0": "no longer", "24": "24 hours", "72": "3 days", "168": "7 days" },
    says: "A new value is made. The one of before holds until the program has the new one. If it leaked, let it hold no longer. The end stays.",
    submit: "Make a new value",
  },
  revoking: {
    title: (name) => `Stop "${name}"`,
    follows: [
      "It is refused from the next request on: a program that runs with it stops working.",
      "This cannot be undone. To go on later, make a new one.",
    ],
    submit: "Stop the token",
    done: (name) => `"${name}" was stopped.`,
  },
};
