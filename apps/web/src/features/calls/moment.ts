/** A time in Japan as its four fields show it. */
export interface MomentFields {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

const TOKYO = "+09:00";
const IN_TOKYO = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tokyo",
  dateStyle: "short",
  timeStyle: "short",
});

/** A time in Japan, "2026-12-01T09:00", as an instant with its offset. */
export function instantOf(at: string): string {
  return `${at}:00${TOKYO}`;
}

/** This minute in Japan, as the address writes it. */
export function thisMinute(now: Date = new Date()): string {
  return IN_TOKYO.format(now).replace(" ", "T");
}

export function fieldsOf(at: string): MomentFields {
  const [, year = "", month = "", day = "", time = ""] = /^(\d+)-(\d+)-(\d+)T(.+)$/.exec(at) ?? [];
  return { year, month: String(Number(month)), day: String(Number(day)), time: time.replace(/^0/, "") };
}

/** The time that the fields name, in full or half width; null where there is none like it. */
export function readMoment(fields: MomentFields): string | null {
  const [year, month, day, time] = [fields.year, fields.month, fields.day, fields.time].map(narrow);
  const [, hour = "", minute = ""] = /^(\d{1,2}):?(\d\d)$/.exec(time ?? "") ?? [];
  const at = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}`;
  const stamp = Date.parse(`${at}:00Z`);
  if (Number.isNaN(stamp)) return null;
  // A 31st of February would be told as the 3rd of March.
  return new Date(stamp).toISOString().startsWith(at) ? at : null;
}

function narrow(typed: string): string {
  return typed.normalize("NFKC").trim();
}

function two(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}
