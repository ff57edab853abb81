import { said } from "../said.ts";

/** What the kinds of extension are called. */
export const KINDS: Readonly<Record<string, string>> = {
  MOBILE: "mobile",
  DESK_PHONE: "fixed IP phone",
  PBX_EXTENSION: "PBX phone",
};

/** What the states of a mobile line are called. */
export const LINE_STATUSES: Readonly<Record<string, string>> = {
  ACTIVE: "active",
  SUSPENDED: "suspended",
  CANCELLED: "cancelled",
};

/** What the fields of an extension are called. */
export const FIELDS: Readonly<Record<string, string>> = {
  number: "extension number",
  kind: "kind",
  site: "site",
  mobile: "mobile number",
  name: "name",
  kana: "furigana",
  department: "department",
  voicemail: "voicemail",
  forwarding: "forwarding",
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2026-12-01" as 1 December 2026; anything else as it is. */
export function dayText(day: string | number | null | undefined): string {
  const text = said(day);
  const [year, month, date] = text.split("-");
  const name = MONTHS[Number(month) - 1];
  return year === undefined || date === undefined || name === undefined
    ? text
    : `${Number(date)} ${name} ${year}`;
}
