import type { notices as japanese } from "../ja/notices.ts";
import { said, wordFor } from "../said.ts";
import { dayText, OPTIONS, SITE_STATES } from "./words.ts";

/** What is worth knowing and refuses nothing, by the code of the rule. */
export const notices: typeof japanese = {
  "notice.line-roaming-without-option": (p) => ({
    title: "This line is abroad and does not ring by its extension there",
    facts: [
      ["Extension", said(p.extension)],
      ["Mobile number", said(p.mobile)],
    ],
    remedy: "To take extension calls abroad, the line needs the option for incoming calls when roaming.",
  }),
  "notice.playback-is-charged": (p) => ({
    title: "Calls to listen to messages are charged",
    facts: [["Extension", said(p.extension)]],
    remedy: "The charge is that of the mobile carrier's voicemail service.",
  }),
  "notice.ring-seconds-zero": (p) => ({
    title: "The phone will not ring: voicemail answers at once",
    facts: [["Extension", said(p.extension)]],
    remedy: "To let the phone ring, use 1 second or more.",
  }),
  "notice.carrier-voicemail-answers-group-call": (p) => ({
    title: "A person's own voicemail may answer calls that come from here",
    facts: [
      ["Calls come from", said(p.from)],
      ["They go to", `${said(p.target)} ${said(p.targetName)}`],
    ],
    remedy: "Where messages must not end in one person's mailbox, choose another extension.",
  }),
  "notice.option-ends-soon": (p) => ({
    title: "An option of this line ends soon",
    facts: [
      ["Extension", said(p.extension)],
      ["Mobile number", said(p.mobile)],
      ["Option", wordFor(OPTIONS, p.option)],
      ["Last day", dayText(p.endsOn)],
    ],
    remedy: "To go on using it, renew the option before its last day.",
  }),
  "notice.not-prorated": (p) => ({
    title: "It begins in mid-month and is charged for the whole month",
    facts: [
      ["Mobile number", said(p.mobile)],
      ["Option", wordFor(OPTIONS, p.option)],
      ["First day", dayText(p.startsOn)],
    ],
    remedy: "The fee is not prorated. If there is no hurry, begin with the first of a month.",
  }),
  "notice.lead-time": (p) => ({
    title: "It takes time until this site can be used",
    facts: [
      ["Site", said(p.site)],
      ["State of the site", wordFor(SITE_STATES, p.state)],
      ["Lead time", wordFor(LEAD_TIMES, p.access ?? "UNKNOWN")],
    ],
    remedy: "Depending on the area and the equipment it may take longer.",
  }),
};

const LEAD_TIMES: Readonly<Record<string, string>> = {
  FLETS: "about 6 weeks",
  DEDICATED: "about 3 to 6 months",
  UNKNOWN: "about 6 weeks to 6 months, depending on the access line",
};
