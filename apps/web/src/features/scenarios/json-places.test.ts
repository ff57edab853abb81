import { describe, expect, it } from "vitest";
import { placeOf, placesIn } from "./json-places.ts";

const text = `{
  "now": "2026-12-01T09:00:00+09:00",
  "calls": [
    { "dialled": "7001", "a/b~c": [true, -1.5e3, null] },
    { "dialled": "7\\"002", "expect": {} }
  ]
}
`;

describe("the place of a value", () => {
  it.each([
    ["", { line: 1, column: 1 }],
    ["/now", { line: 2, column: 10 }],
    ["/calls", { line: 3, column: 12 }],
    ["/calls/1", { line: 5, column: 5 }],
    ["/calls/1/expect", { line: 5, column: 38 }],
    ["/calls/0/a~1b~0c/2", { line: 4, column: 50 }],
  ])("%s", (pointer, place) => {
    const found = placesIn(text, new Set([pointer]));
    const offset = found.kind === "read" ? found.offsets.get(pointer) : undefined;
    expect(offset === undefined ? null : placeOf(text, offset)).toEqual(place);
  });

  it("is none for what is not there", () => {
    expect(placesIn(text, new Set(["/calls/2"]))).toEqual({ kind: "read", offsets: new Map() });
  });
});

describe("the place where text stops to be JSON", () => {
  it.each([
    ["nothing at all", "", { line: 1, column: 1 }],
    ["a comma too many", '{\n  "a": 1,\n}', { line: 3, column: 1 }],
    ["a comma too few", '{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
    ["a quote that is not closed", '{\n  "a": "b\n}', { line: 2, column: 8 }],
    ["a bracket that is not closed", '{\n  "a": [1, 2\n', { line: 3, column: 1 }],
    ["a bracket of the other kind", '{ "a": [1, 2} }', { line: 1, column: 13 }],
    ["a key without quotes", "{ a: 1 }", { line: 1, column: 3 }],
    ["a key without a value", '{ "a" }', { line: 1, column: 7 }],
    ["a word of another language", '{ "a": True }', { line: 1, column: 8 }],
    ["a number with a leading zero", "[007]", { line: 1, column: 3 }],
    ["more after the end", "{}\n{}", { line: 2, column: 1 }],
  ])("%s", (_, broken, place) => {
    expect(() => JSON.parse(broken)).toThrow();
    const found = placesIn(broken, new Set());
    expect(found.kind === "fault" ? placeOf(broken, found.offset) : null).toEqual(place);
  });
});
