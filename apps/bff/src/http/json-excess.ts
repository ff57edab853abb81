import type { Issue } from "@naisen/api/problem";

/** How far the JSON of a body may go. */
export interface JsonLimits {
  /** Objects and lists in each other. */
  readonly levels: number;
  /** Elements of one list. */
  readonly elements: number;
  /** Keys of one object. */
  readonly keys: number;
}

/** An object or a list that is open at a place of the text. */
interface Level {
  readonly isList: boolean;
  commas: number;
  /** Where the text of the key stands whose value is being read. */
  key: readonly [from: number, to: number] | null;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * What goes too far in a JSON text in UTF-8 (RFC 8259), with the pointer to it; null where nothing does. It looks at the
 * bytes once and makes nothing of them: a body of a megabyte would be half a million objects. What is no JSON is left to
 * the parser.
 */
export function jsonExcess(json: Buffer, limits: JsonLimits): Issue | null {
  const reading: Reading = { json, limits, open: [], text: null };
  for (let at = 0; at < json.length; at += 1) {
    if (json[at] === QUOTE) {
      const end = endOfText(json, at);
      reading.text = [at, end];
      at = end - 1;
      continue;
    }
    const found = step(reading, json[at]);
    if (found !== null) return found;
  }
  return null;
}

/** How far the text has been read. */
interface Reading {
  readonly json: Buffer;
  readonly limits: JsonLimits;
  readonly open: Level[];
  /** Where the last text stands: before a colon it is a key. */
  text: Level["key"];
}

function step(reading: Reading, byte: number | undefined): Issue | null {
  const { open, text } = reading;
  const level = open[open.length - 1];
  switch (byte) {
    case COLON:
      if (level !== undefined) level.key = text;
      return null;
    case COMMA:
      return level === undefined ? null : oneMore(reading, level);
    case OPEN_LIST:
    case OPEN_OBJECT:
      return oneDeeper(reading, byte === OPEN_LIST);
    case CLOSE_LIST:
    case CLOSE_OBJECT:
      open.pop();
  }
  return null;
}

function oneMore({ json, limits, open }: Reading, level: Level): Issue | null {
  level.commas += 1;
  const most = level.isList ? limits.elements : limits.keys;
  if (level.commas < most) return null;
  return excess(json, open.slice(0, -1), level.isList ? "too-long" : "too-many-keys", most);
}

function oneDeeper({ json, limits, open }: Reading, isList: boolean): Issue | null {
  if (open.length === limits.levels) return excess(json, open, "too-deep", limits.levels);
  open.push({ isList, commas: 0, key: null });
  return null;
}

/** The place behind the quote that ends a text; the end of all where none does. */
function endOfText(json: Buffer, from: number): number {
  for (let end = json.indexOf(QUOTE, from + 1); end !== -1; end = json.indexOf(QUOTE, end + 1)) {
    let slashes = 0;
    while (json[end - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return json.length;
}

function excess(json: Buffer, way: readonly Level[], code: string, most: number): Issue {
  const path = way.map(({ isList, commas, key }) => `/${isList ? commas : keyText(json, key)}`).join("");
  return { in: "body", path, code, params: { most } };
}

/** A key as a part of a JSON pointer (RFC 6901). */
function keyText(json: Buffer, key: Level["key"]): string {
  const text = key === null ? "" : json.toString("utf8", key[0] + 1, key[1] - 1);
  return text.slice(0, 64).replaceAll("~", "~0").replaceAll("/", "~1");
}
