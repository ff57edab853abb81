/** Where values stand in JSON text, by their pointers (RFC 6901); or where it stops to be JSON. Offsets are from 0. */
export type JsonPlaces =
  | { readonly kind: "read"; readonly offsets: ReadonlyMap<string, number> }
  | { readonly kind: "fault"; readonly offset: number };

/** A line and a character in it, both from 1, as people count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"[^"\\\n\r\t]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\n\r\t]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Walks through JSON text once and keeps where the wanted values begin; what is not there is not in the answer. */
export function placesIn(text: string, wanted: ReadonlySet<string>): JsonPlaces {
  const walk = new JsonWalk(wanted);
  let end = 0;
  for (;;) {
    const start = endOf(SPACE, text, end) ?? end;
    const next = endOf(TOKEN, text, start);
    if (next === null) {
      if (start === text.length && walk.isOver) return { kind: "read", offsets: walk.offsets };
      return { kind: "fault", offset: start };
    }
    if (!walk.take(text.slice(start, next), start)) return { kind: "fault", offset: start };
    end = next;
  }
}

/** The line and the character of an offset. */
export function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The pointer to what a pointer's value is in; null for the whole. */
export function parentOf(pointer: string): string | null {
  return pointer === "" ? null : pointer.slice(0, pointer.lastIndexOf("/"));
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

interface Frame {
  readonly close: "}" | "]";
  /** The pointer to the object or array itself. */
  readonly pointer: string;
  /** The key or the index of the value that comes next. */
  at: string;
  count: number;
}

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

class JsonWalk {
  readonly offsets = new Map<string, number>();
  readonly #wanted: ReadonlySet<string>;
  readonly #inside: Frame[] = [];
  #expected: Expected = "value";

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted;
  }

  get isOver(): boolean {
    return this.#expected === "nothing";
  }

  /** Goes one token further; false where the token cannot stand there. */
  take(token: string, offset: number): boolean {
    const frame = this.#inside.at(-1);
    const isEnd = frame !== undefined && token === frame.close;
    switch (this.#expected) {
      case "value-or-end":
        return isEnd ? this.#close() : this.#value(token, offset, frame);
      case "value":
        return this.#value(token, offset, frame);
      case "key-or-end":
        return isEnd ? this.#close() : this.#key(token, frame);
      case "key":
        return this.#key(token, frame);
      case "colon":
        return token === ":" && this.#expect("value");
      case "comma-or-end":
        return isEnd ? this.#close() : token === "," && this.#next(frame);
      case "nothing":
        return false;
    }
  }

  #value(token: string, offset: number, frame: Frame | undefined): boolean {
    if ("}],:".includes(token)) return false;
    const pointer = frame === undefined ? "" : `${frame.pointer}/${frame.at}`;
    if (this.#wanted.has(pointer)) this.offsets.set(pointer, offset);
    if (token === "{") return this.#open({ close: "}", pointer, at: "", count: 0 }, "key-or-end");
    if (token === "[") return this.#open({ close: "]", pointer, at: "0", count: 0 }, "value-or-end");
    return this.#valueIsOver();
  }

  #key(token: string, frame: Frame | undefined): boolean {
    if (frame === undefined || !token.startsWith('"')) return false;
    frame.at = String(JSON.parse(token)).replaceAll("~", "~0").replaceAll("/", "~1");
    return this.#expect("colon");
  }

  #next(frame: Frame | undefined): boolean {
    if (frame === undefined) return false;
    if (frame.close === "}") return this.#expect("key");
    frame.count += 1;
    frame.at = String(frame.count);
    return this.#expect("value");
  }

  #open(frame: Frame, expected: Expected): boolean {
    this.#inside.push(frame);
    return this.#expect(expected);
  }

  #close(): boolean {
    this.#inside.pop();
    return this.#valueIsOver();
  }

  #valueIsOver(): boolean {
    return this.#expect(this.#inside.length === 0 ? "nothing" : "comma-or-end");
  }

  #expect(expected: Expected): true {
    this.#expected = expected;
    return true;
  }
}
