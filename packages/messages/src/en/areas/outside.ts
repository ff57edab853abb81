import type { Areas } from "../../ja/areas.ts";
import { counted } from "../counted.ts";

export const outside: Areas["outside"] = {
  title: "Outside calls",
  lead: "What leaves by the company's 050 number and its gateways, and forwards to outside numbers. Ordinary mobile calls and emergency calls are not changed here.",
  today: {
    title: "Outside calls today",
    calls: (count, cap) =>
      cap === null
        ? `${counted(count, "call", "calls")} (no cap)`
        : `${counted(count, "call", "calls")} (cap ${cap.toLocaleString("en")})`,
    callsLabel: "Calls today",
    outOfHours: "Of them out of hours (22:00 to 6:00, Saturday and Sunday)",
    count: (count) => counted(count, "call", "calls"),
    alarms: {
      MANY_CALLS: "The calls of the day have reached the alarm.",
      OUT_OF_HOURS: "The calls out of hours have reached the alarm.",
      CAP: "The cap of the day is reached: no more calls go out.",
    },
    remedy: "If you know of no reason, freeze outside calls at once and check the phones that called.",
  },
  freeze: {
    title: "Freeze",
    on: "Frozen",
    onText: "From the next call on, no outside call and no forward to an outside number goes out.",
    off: "Not frozen",
    offText:
      "Where you suspect fraud, stop every outside call here. It acts on the next call and asks for no proof of who you are.",
    press: "Freeze outside calls",
    lift: "Look at lifting the freeze",
    liftHint: "To lift it, you are asked to prove who you are.",
    done: "Outside calls are frozen",
  },
  form: {
    title: "What is allowed",
    readOnly: "An administrator of the whole company can change this.",
    allowHint: {
      domestic: "Ordinary outside calls, which come with the order of the option.",
      international: "Numbers that begin with 010 or +.",
      premiumRate: "0570, 0990 and the like. 0120 and 0800 are numbers within Japan.",
      otherCarrier: "Calls through another carrier, which may lead abroad from there.",
      forwarding:
        "Only forwards to allowed numbers can be allowed. The company's number is shown, and the company pays.",
    },
    allowList: "Allowed numbers",
    allowListHint:
      'What "Listed only" means. A number, or how numbers begin, one a line. For example 03, 090-1234-5678, +1',
    dailyCap: "Cap of a day (calls)",
    dailyCapHint: "Empty: no cap. It is needed where international calls or forwards are allowed.",
    alarmAt: "Alarm by calls of a day",
    alarmOutOfHours: "Alarm by calls out of hours",
    alarmHint: "Empty: no alarm.",
    freezeAtCap: "Freeze at the cap until somebody lifts it",
    notANumber: "Type it in digits.",
  },
  preview: {
    title: "What would change",
    nothing: "Nothing is changed yet.",
    checking: "Checking",
    refused: "This cannot be applied",
    reset: "Reset",
    apply: "Apply",
    applied: "Outside calls were changed",
    stale: "Somebody else changed this first. Look at what stands now and check again.",
  },
};
