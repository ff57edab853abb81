import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const readAt = (path: string) => readFileSync(join(ROOT, path), "utf8");
const [HEAD = [], ...LINES] = readAt("docs/asvs.csv").trimEnd().split("\n").map(cellsOf);
const ROWS = LINES.map((cells) => {
  const [id = "", level = "", about = "", applies = "", whyNot = "", state = "", proof = "", note = ""] =
    cells;
  return { id, level, about, applies, whyNot, state, proofs: proof === "" ? [] : proof.split("; "), note };
});
type Row = (typeof ROWS)[number];

const COUNTED = ["holds", "partly", "open", "no", "level 3 not claimed"] as const;
const LEVELS = { 1: 70, 2: 183, 3: 92 };

const those = (isMeant: (row: Row) => boolean) => ROWS.filter(isMeant).map(({ id }) => id);

test("every requirement of ASVS 5.0 has one row, in the order of its chapters", () => {
  expect(HEAD).toEqual(["id", "level", "about", "applies", "why-not", "state", "proof", "note"]);
  const keys = ROWS.map(({ id }) =>
    id
      .split(".")
      .map((part) => part.padStart(2, "0"))
      .join("."),
  );
  expect(keys).toEqual([...new Set(keys)].toSorted());
  expect(those(({ id }) => !/^\d{1,2}\.\d\.\d{1,2}$/.test(id))).toEqual([]);
  for (const [level, count] of Object.entries(LEVELS))
    expect([level, ROWS.filter((row) => row.level === level).length]).toEqual([level, count]);
});

test("each row has its eight cells", () => {
  expect(LINES.filter((cells) => cells.length !== HEAD.length).map(([id]) => id)).toEqual([]);
});

test("each is answered: it applies and stands so, or why it does not; of level 3 only what we claim", () => {
  const isAnswered = ({ level, about, applies, whyNot, state, proofs }: Row) => {
    if (about === "") return false;
    if (applies === "yes") return /^(?:holds|partly|open)$/.test(state) && whyNot === "";
    if (state !== "" || proofs.length > 0) return false;
    return applies === "no"
      ? whyNot !== ""
      : applies === "level 3 not claimed" && level === "3" && whyNot === "";
  };
  expect(those((row) => !isAnswered(row))).toEqual([]);
});

test("what holds has a proof, and what does not says what is missing", () => {
  expect(those(({ state, proofs }) => state === "holds" && proofs.length === 0)).toEqual([]);
  expect(those(({ state, note }) => /partly|open/.test(state) && note === "")).toEqual([]);
  expect(those(({ note }) => note.includes("waits:"))).toEqual([]);
});

test("every test, document and command that is named is there", () => {
  const missing = ROWS.flatMap(({ id, proofs }) =>
    proofs.filter((proof) => !isThere(proof)).map((proof) => `${id}: ${proof}`),
  );
  expect(missing).toEqual([]);
});

test("the page beside it has the counts as they are", () => {
  const page = readAt("docs/asvs.md");
  for (const [level, rows] of Object.entries(LEVELS)) {
    const counts = COUNTED.map(
      (what) => ROWS.filter((row) => row.level === level && whatOf(row) === what).length,
    );
    process.stdout.write(
      `ASVS level ${level}: ${COUNTED.map((what, at) => `${what} ${counts[at]}`).join(", ")}\n`,
    );
    const told = page.split("\n").filter((line) => line.startsWith(`| ${level} `));
    expect(told.map((line) => line.match(/\d+/g)?.map(Number))).toEqual([[Number(level), rows, ...counts]]);
  }
});

function whatOf({ applies, state }: Row): string {
  return applies === "yes" ? state : applies;
}

/** "FILE > a piece of a test's name", "by design: DOCUMENT" or "command: npm run NAME". */
function isThere(proof: string): boolean {
  const [file = "", ...name] = proof.split(" > ");
  if (/^[\w/.-]+\.(?:test|spec)\.tsx?$/.test(file))
    return existsSync(join(ROOT, file)) && name.length > 0 && readAt(file).includes(name.join(" > "));
  const [, document] = /^by design: (docs\/.+)$/.exec(proof) ?? [];
  if (document !== undefined)
    return readdirSync(join(ROOT, dirname(document))).some((found) =>
      join(dirname(document), found).startsWith(document),
    );
  const [, command] = /^command: npm run (\S+)$/.exec(proof) ?? [];
  return command !== undefined && command in JSON.parse(readAt("package.json")).scripts;
}

/** The cells of a line of CSV (RFC 4180), none of which has a line's end in it. */
function cellsOf(line: string): readonly string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
  return cells.map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain);
}
