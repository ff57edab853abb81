import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { type ESTree, parseAst } from "vite";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const TESTS = /\.(?:test|suite)\.tsx?$|\/testing\//;

/** Those that take more than linear time, and what bounds what they read. */
const BOUND = new Map<string, string>(
  (
    [
      [/\s*<link[^>]* data-language="(\w+)"[^>]*>/g, "the panel's built page, which is ours"],
      [
        /(<meta name="theme-color" data-theme="(\w+)"[^>]* media=")[^"]*/g,
        "the panel's built page, which is ours",
      ],
      [/[a-zａ-ｚ]+$/iu, "what somebody composes in a name of 100 characters, in their own browser"],
    ] as const
  ).map(([pattern, bound]) => [String(pattern), bound]),
);

const PATTERNS = new Map<string, { readonly source: string; readonly flags: string }>();
for (const folder of [
  "apps/bff/src/",
  "apps/web/src/",
  ...["api", "domain", "messages", "routing-core"].map((name) => `packages/${name}/src/`),
]) {
  for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:ts|tsx|js)$/.test(path) || TESTS.test(folder + path)) continue;
    const lang = path.endsWith("x") ? "tsx" : "ts";
    collect(parseAst(readFileSync(join(ROOT, folder, path), "utf8"), { lang }));
  }
}

function collect(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { regex } = node as Partial<ESTree.RegExpLiteral>;
  if (regex !== undefined) {
    const { pattern: source, flags } = regex;
    PATTERNS.set(`/${source}/${flags}`, { source, flags });
  } else for (const part of Object.values(node)) collect(part);
}

test("no pattern of the product takes more than linear time, but where what it reads is bound", async () => {
  expect(PATTERNS.size).toBeGreaterThan(100);
  const found: string[] = [];
  for (const [name, { source, flags }] of PATTERNS) {
    if (BOUND.has(name)) continue;
    const { status } = await check(source, flags, { timeout: null });
    if (status !== "safe") found.push(`${name}: ${status}`);
  }
  expect(found).toEqual([]);
  expect([...BOUND.keys()].filter((name) => !PATTERNS.has(name))).toEqual([]);
});

test("what is judged is judged: a pattern that takes exponential time is found", async () => {
  expect((await check("^(a+)+$", "", { timeout: null })).status).toBe("vulnerable");
});
