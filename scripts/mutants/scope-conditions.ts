import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A place in the server's sources where something is narrowed to whom it belongs. */
export interface Condition {
  /** Below apps/bff/src. */
  readonly file: string;
  /** The function that it stands in. */
  readonly within: string;
  /** Where it begins in the file's text. */
  readonly at: number;
  /** The line that it stands in. */
  readonly text: string;
  /** The condition itself. */
  readonly found: string;
  /** What stands in its place where it is not made: everything is everybody's. */
  readonly loosened: string;
}

const SOURCES = join(import.meta.dirname, "../../apps/bff/src");

/** Not the server that runs: tests and what they stand on, the demo, and steps of the schema, which run before anybody asks. */
const LEFT_OUT = /^(testing|demo|store\/suite|store\/sqlite\/migrations)\/|\.(test|suite)\.ts$/;

/** The forms of a condition of scope, each with what stands in its place where it is not made. */
const FORMS: readonly {
  readonly looks: RegExp;
  readonly loosened: (found: string, file: string) => string;
}[] = [
  // A question's rows held to a company.
  { looks: /(?:\w+\.)?company_id = \$\{[^}]*\}/g, loosened: () => "true" },
  {
    looks: /\.(?:where|on)\("(?:\w+\.)?company_id", "(?:=|<>)", [^)]*\)/g,
    loosened: (found) => found.replace(/"(?:=|<>)", [^)]*/, '"<>", "" as never'),
  },
  {
    looks: /\.onRef\("\w+\.company_id", "=", "\w+\.company_id"\)/g,
    loosened: () => ".on((on) => on.lit(true))",
  },
  // Whose something is.
  {
    looks:
      /(?<!function )\b(?:isTheirs|isTheir[A-Z]\w*|carriesTheirs|isOwn(?!Form|Reach)\w*|mayChange|mayAskCall|mayExplain)\(/g,
    loosened: (_, file) => (file.startsWith("store/sqlite/") ? "sql<boolean>`true`" : "true"),
  },
  { looks: /(?<!function )\b(?:isAnothers\w*|carriesAnothers)\(/g, loosened: () => "false" },
  // Sites that are looked at; how they are kept and told is none.
  {
    looks: /(?:\bover\.)?\bsites === null(?! \? null : (?:JSON|\(JSON|\[\.\.\.|sites\.map))/g,
    loosened: () => "true",
  },
  { looks: /(?:\bover\.)?\bsites !== null/g, loosened: () => "false" },
  // Whether numbers are told masked.
  { looks: /(?<=\bif \(|&& |\|\| |!|\? )(?:over\.)?masked\b(?!\()|\bisMasked\(/g, loosened: () => "false" },
  // Companies compared.
  { looks: /[\w.]*\bcompanyId === (?!"|null)[\w.]+/g, loosened: () => "true" },
  { looks: /[\w.?]*\bcompanyId !== (?!"|null)[\w.]+/g, loosened: () => "false" },
  { looks: /[\w.]*\bcompany === (?!undefined)[\w.]+/g, loosened: () => "true" },
];

/** Every condition of the sources, by file and place. */
export function conditions(): readonly Condition[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !LEFT_OUT.test(file))
    .toSorted();
  return files.flatMap(conditionsOf);
}

/** The text of a source, by its name below apps/bff/src. */
export function sourceOf(file: string): string {
  return readFileSync(join(SOURCES, file), "utf8");
}

function conditionsOf(file: string): readonly Condition[] {
  const source = sourceOf(file);
  return FORMS.flatMap(({ looks, loosened }) =>
    [...source.matchAll(looks)].map(({ index: at, 0: begun }) => {
      const found = begun.endsWith("(") ? source.slice(at, closing(source, at + begun.length)) : begun;
      const text = source.slice(source.lastIndexOf("\n", at) + 1, source.indexOf("\n", at)).trim();
      return { file, within: functionAt(source, at), at, text, found, loosened: loosened(found, file) };
    }),
  )
    .filter(({ text }) => !NO_CODE.test(text))
    .toSorted((one, other) => one.at - other.at);
}

/** Comments, imports, and where a function or a type says what it takes. */
const NO_CODE = /^(?:\/?\*|\/\/|import |(?:export )?(?:async )?function )/;

/** Behind the bracket that closes the one before `from`. */
function closing(source: string, from: number): number {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < source.length) {
    if (source[at] === "(") depth += 1;
    if (source[at] === ")") depth -= 1;
    at += 1;
  }
  return at;
}

/** The name of the nearest thing above that has one and begins its line. */
function functionAt(source: string, at: number): string {
  const names = [...source.slice(0, at).matchAll(/^(?:export )?(?:async )?(?:function|const|class) (\w+)/gm)];
  return names.at(-1)?.[1] ?? "";
}
