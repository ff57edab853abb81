import { createHash } from "node:crypto";
import { fstatSync, openSync, read, readSync } from "node:fs";
import { promisify } from "node:util";

/** A line of the file: where it begins, where the next one does, and its hash. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly hash: string;
}

/** Whether a password's hash stands in the file. */
export type IsInFile = (password: string) => Promise<boolean>;

/** More than three lines: with its count and its end one has 53 bytes at most. */
const WINDOW = 160;
const LONGEST_LINE = 53;

/** So many places, evenly apart, are looked at before a file is taken: one of 40 GB is not read through. */
const SAMPLES = 1_000;

const readAt = promisify(read);

/**
 * A file of SHA-1 hashes in order, "HASH:COUNT" a line, as the downloader of Have I Been Pwned writes it. It is searched on
 * the disk, about 35 reads a password for 40 GB, and is never in memory. `unusable`: there is none, or no such one.
 */
export function openBreachedFile(path: string | null): IsInFile | null | "unusable" {
  if (path === null) return null;
  try {
    const file = openSync(path, "r");
    const { size } = fstatSync(file);
    return isInOrder(file, size) ? (password) => isInFile(file, size, password) : "unusable";
  } catch {
    return "unusable";
  }
}

async function isInFile(file: number, size: number, password: string): Promise<boolean> {
  const wanted = createHash("sha1").update(password).digest("hex");
  let from = 0;
  let to = size;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const { buffer, bytesRead } = await readAt(file, Buffer.alloc(WINDOW), 0, WINDOW, before(middle));
    const line = lineAfter(middle, buffer.toString("latin1", 0, bytesRead));
    if (line === "bad") throw new Error(`the file of breached passwords has another line at ${middle}`);
    if (line?.hash === wanted) return true;
    if (line !== null && line.start < to && line.hash < wanted) from = line.end;
    else to = middle;
  }
  return false;
}

function isInOrder(file: number, size: number): boolean {
  let last: Line | null = null;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const place = Math.floor((size * sample) / SAMPLES);
    const buffer = Buffer.alloc(WINDOW);
    const bytesRead = readSync(file, buffer, 0, WINDOW, before(place));
    const line = lineAfter(place, buffer.toString("latin1", 0, bytesRead));
    if (line === "bad" || (line !== null && last !== null && !isNext(last, line))) return false;
    last = line ?? last;
  }
  return last !== null;
}

function isNext(last: Line, line: Line): boolean {
  return line.start === last.start || line.hash > last.hash;
}

/** A line that begins at a place is known by the end of the one before it. */
function before(place: number): number {
  return Math.max(0, place - 1);
}

/** The first line that begins at the place or after it, in what was read from before it on; null where none begins any more. */
function lineAfter(place: number, text: string): Line | null | "bad" {
  const ends = place === 0 ? -1 : text.indexOf("\n");
  const isLast = text.length < WINDOW;
  if (place > 0 && ends === -1 && isLast) return null;
  const offset = ends + 1;
  if (offset === text.length && isLast) return null;
  if (offset > LONGEST_LINE || (place > 0 && ends === -1)) return "bad";
  const line = /^([\dA-Fa-f]{40})(?::\d+)?\r?(?:\n|$)/.exec(text.slice(offset));
  if (line?.[1] === undefined) return "bad";
  const start = before(place) + offset;
  return { start, end: start + line[0].length, hash: line[1].toLowerCase() };
}
