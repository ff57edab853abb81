import type { factsTold as japanese } from "../ja/facts-told.ts";
import { said, wordFor } from "../said.ts";
import { ACCESS_LINES, EQUIPMENT, MENUS, OPTIONS } from "./words.ts";

/** What is told of the facts of a company document, by the code of the rule. */
export const factsTold: typeof japanese = {
  "access.type-not-eligible": (p) => ({
    title: "This kind of access line cannot be used",
    facts: [
      ["Site", said(p.site)],
      ["Access line", wordFor(ACCESS_LINES, p.type)],
    ],
    remedy: "Use one of the eligible kinds: docomo Hikari, Hikari Next, wide-area Ethernet or IP-VPN.",
  }),
  "access.bandwidth-out-of-range": (p) => ({
    title: "The bandwidth of the dedicated line is out of range",
    facts: [
      ["Site", said(p.site)],
      ["Access line", wordFor(ACCESS_LINES, p.type)],
      ["Bandwidth", `${said(p.bandwidthMbps)} Mbps`],
      ["Range", `${said(p.least)} to ${said(p.most)} Mbps`],
    ],
    remedy: "Use a bandwidth within the range.",
  }),
  "access.not-guaranteed": (p) => ({
    title:
      p.field === "guaranteed"
        ? "The dedicated line's speed is not guaranteed"
        : "The dedicated line's maximum and guaranteed speeds are set apart",
    facts: [
      ["Site", said(p.site)],
      ["Access line", wordFor(ACCESS_LINES, p.type)],
    ],
    remedy: "Use a line that guarantees all of its speed.",
  }),
  "equipment.missing": (p) => ({
    title: "The site lacks equipment that it needs",
    facts: [
      ["Site", said(p.site)],
      ["Menu of the base contract", wordFor(MENUS, p.menu)],
      ["Missing", wordFor(EQUIPMENT, p.missing)],
    ],
    remedy: "Install what is missing at the site.",
  }),
  "equipment.not-designated": (p) => ({
    title: "This equipment is not of a designated model",
    facts: [
      ["Site", said(p.site)],
      ["Menu of the base contract", wordFor(MENUS, p.menu)],
      ["Equipment", wordFor(EQUIPMENT, p.kind)],
    ],
    remedy: "Replace it with a designated model.",
  }),
  "contract.option-not-in-menu": (p) => ({
    title: "The contract's menu does not have this option",
    facts: [
      ["Mobile number", said(p.mobile)],
      ["Option", wordFor(OPTIONS, p.option)],
      ["Menu of the base contract", wordFor(MENUS, p.menu)],
    ],
    remedy: "The options for outside calls belong to the virtual PBX menu. Remove the option.",
  }),
};
