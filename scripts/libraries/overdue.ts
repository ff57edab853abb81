/** Days within which a newer release of the same line is taken in (docs/security.md). */
export const DAYS_TO_UPDATE = 90;

/** Days within which a published weakness is mended, by how grave it is (docs/security.md). */
export const DAYS_TO_MEND: Readonly<Record<string, number>> = {
  critical: 7,
  high: 7,
  moderate: 30,
  low: 30,
  info: 30,
};

const DAY = 24 * 60 * 60 * 1000;

/** A library in use, and when each of its versions was published (instants in ISO form, as the registry tells them). */
export interface Library {
  readonly name: string;
  readonly current: string;
  readonly published: Readonly<Record<string, string>>;
}

/** The oldest release of the same line that is newer than ours and has been out too long; null where there is none. */
export function overdue(
  library: Library,
  now: Date,
): { readonly version: string; readonly days: number } | null {
  const waiting = Object.entries(library.published)
    .filter(([version]) => isNewerInLine(version, library.current))
    .map(([version, at]) => ({ version, days: Math.floor((now.getTime() - Date.parse(at)) / DAY) }))
    .sort((a, b) => b.days - a.days);
  const [oldest] = waiting;
  return oldest !== undefined && oldest.days > DAYS_TO_UPDATE ? oldest : null;
}

/** Releases of one major version are a line; of 0.x, those of one minor version. Pre-releases are none. */
function isNewerInLine(version: string, current: string): boolean {
  const [theirs, ours] = [parts(version), parts(current)];
  if (theirs === null || ours === null || theirs[0] !== ours[0]) return false;
  if (ours[0] === 0 && theirs[1] !== ours[1]) return false;
  return theirs[1] === ours[1] ? theirs[2] > ours[2] : theirs[1] > ours[1];
}

function parts(version: string): [number, number, number] | null {
  const found = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return found === null ? null : [Number(found[1]), Number(found[2]), Number(found[3])];
}
