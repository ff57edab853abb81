import type { Areas } from "../../ja/areas.ts";
import { wordFor } from "../../said.ts";
import { counted } from "../counted.ts";
import { dayText, LINE_STATUSES, MENUS, OPTIONS } from "../words.ts";

const NUMBER = (n: number) => n.toLocaleString("en");

export const contract: Areas["contract"] = {
  outside: "Outside calls",
  title: "Contract",
  readOnly: "The contract cannot be changed here.",
  readOnlyRemedy: "To change it, ask your sales contact, or the general enquiries where you have none.",
  day: dayText,
  asOf: (day) => `as of ${dayText(day)}`,
  number: NUMBER,

  base: {
    title: "Base contract",
    menu: "Type",
    menus: (menu) => wordFor(MENUS, menu),
    menuText: {
      VIRTUAL_PBX:
        "Mobiles and fixed IP phones call one another by a PBX in the cloud; there is none in the office.",
      CUSTOMER_PBX: "Your own PBX is connected, and mobiles and the phones behind it call one another.",
    },
    holder: "Holder",
    holderText: "Every mobile line has to be of the same holder.",
    term: "Term",
    from: (startsOn) => `from ${dayText(startsOn)}`,
    span: (startsOn, endsOn) => `from ${dayText(startsOn)} until ${dayText(endsOn)}`,
    inForce: "in force",
    notInForce: "not in force",
    notInForceText: "Outside its term every extension is held.",
    number050: "050 number",
    no050: "none",
  },

  plan: {
    title: "Numbers",
    digits: "Digits of an extension number",
    digitsText: (least, most) => (least === most ? String(least) : `${least} to ${most}`),
    gateway: "To outside by the fixed line (from a mobile)",
    outside050: "To outside by the 050 number (from a mobile)",
    desk: "To outside (from a fixed IP phone)",
    dial: (prefix) => `${prefix}, then the number`,
    notInMenu: "Not used with this type",
    none: "None is set",
    reserved: "No extension number may begin with one of these.",
    coolingOff: "Before somebody else may have a free number",
    coolingOffDays: (days) => (days === 0 ? "at once" : `after ${counted(days, "day", "days")}`),
  },

  options: {
    title: "Options",
    caption: "Options of the mobile lines",
    name: "Option",
    names: (kind) => wordFor(OPTIONS, kind),
    contracted: "Contracted",
    inForce: "In force",
    ending: "To end",
    prorated: "Within a month",
    counted: (n) => counted(n, "line", "lines"),
    notProrated: "not prorated",
    mayBeProrated: "as contracted",
    notInMenu: "Not with this type",
    purpose: {
      OFFICE_LINK:
        "Associates a mobile line with the base contract. Every line that is used as an extension needs it.",
      OUTSIDE_050: "Calls to outside from a mobile by the company's 050 number. Virtual PBX only.",
      OUTSIDE_GATEWAY:
        "Calls to outside from a mobile by the fixed line behind the outside gateway. Virtual PBX only.",
      ROAMING_INCOMING:
        "Calls by extension arrive while one is in a country of WORLD WING. Extensions cannot be dialled from abroad.",
      CARRIER_VOICEMAIL: "The voicemail of the mobile line. Playing messages back is charged as a call.",
    },
    proratedNote:
      "A contract may begin within a month. The Office Link fee, the fee for incoming calls and the two outside call options are not prorated.",
    see: (kind) => `See the lines with ${wordFor(OPTIONS, kind)}`,
  },

  lines: {
    title: "Mobile lines",
    total: (n) => counted(n, "line", "lines"),
    filters: "Filters",
    all: (n) => `All ${NUMBER(n)}`,
    status: (status, n) => `${wordFor(LINE_STATUSES, status)} ${NUMBER(n)}`,
    statusOf: (status) => wordFor(LINE_STATUSES, status),
    otherHolder: (n) => `Other holder ${NUMBER(n)}`,
    unbound: (n) => `Without extension ${NUMBER(n)}`,
    paired: (pairs) => `2in1: ${counted(pairs, "pair", "pairs")}`,
    option: (kind) => `with ${wordFor(OPTIONS, kind)}`,
    search: "Mobile number",
    searchHint: "Found by how it begins",
    caption: "Mobile lines by number",
    number: "Mobile number",
    holder: "Holder",
    state: "Line",
    options: "Options",
    extension: "Extension",
    noExtension: "none",
    noOptions: "none",
    differs: "differs from the base contract",
    until: (day) => `until ${dayText(day)}`,
    from: (day) => `from ${dayText(day)}`,
    over: (day) => `ended ${dayText(day)}`,
    half: (half, other) => `${half} number of a 2in1 handset; the other is ${other}`,
    halfOver: " (not in force)",
    more: "Show more",
    loadingMore: "Loading",
    shown: (n) => `${counted(n, "line", "lines")} shown`,
    updating: "The list is being updated",
    pages: "More",
    nothingFound: "No line fits the filters.",
    nothingFoundRemedy: "Use fewer filters, or check the number.",
    clear: "Clear the filters",
  },
};
