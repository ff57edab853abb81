import { KIND_OF_EVENT } from "@naisen/api/security-event";
import type { SecurityEntry } from "../store/security-log.ts";

/** Facility "log audit" (RFC 5424, table 1). */
const FACILITY = 13;
const WARNING = 4;
const NOTICE = 5;

/** The head of the log of changes of a company: whoever keeps it sees whether anything before it is altered later. */
export interface ChangesHead {
  readonly company: string;
  readonly revision: number;
  readonly hash: string;
  /** An instant in UTC. */
  readonly at: string;
}

/** An event as a message of RFC 5424: what the log has of it, its two hashes among it, as JSON in ASCII. */
export function eventMessage(entry: SecurityEntry, hostname: string): string {
  const severity = KIND_OF_EVENT[entry.code] === "REFUSED" ? WARNING : NOTICE;
  return message(severity, entry.at, hostname, entry.code, { log: "EVENTS", ...entry });
}

/** The head of a log of changes as a message. */
export function headMessage({ at, ...head }: ChangesHead, hostname: string): string {
  return message(NOTICE, at, hostname, "changes.head", { log: "CHANGES", ...head });
}

/** A message as it goes over TLS: its length before it (RFC 5425, 4.3). */
export function framed(text: string): string {
  return `${text.length} ${text}`;
}

function message(severity: number, at: string, hostname: string, id: string, told: object): string {
  const head = `<${FACILITY * 8 + severity}>1 ${at} ${hostname || "-"} naisen - ${id} -`;
  return `${head} ${JSON.stringify(told).replace(/[^\x20-\x7e]/g, escaped)}`;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
