import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const TESTS = /\.(?:test|suite)\.tsx?$|\/testing\//;
const SERVER = "apps/bff/src/";
const BROWSER = "apps/web/src/";
const SOURCES = [
  SERVER,
  BROWSER,
  ...["api", "domain", "messages", "routing-core"].map((name) => `packages/${name}/src/`),
]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => folder + path),
  )
  .filter((path) => /\.(?:ts|tsx|js)$/.test(path) && !TESTS.test(path))
  .map((path) => ({ path, code: readFileSync(join(ROOT, path), "utf8") }));

test("the sources of the product are looked at", () => {
  expect(SOURCES.length).toBeGreaterThan(500);
});

/** What would open a door that nothing else closes, and where it may be nevertheless. */
test.each<[string, RegExp, (path: string) => boolean]>([
  ["another program", /child_process|process\.(?:dlopen|binding)/, nowhere],
  ["code from text", /\beval\(|\bnew Function\b|["']node:vm["']|set(?:Timeout|Interval)\(\s*["'`]/, nowhere],
  ["a pattern from text", /\bRegExp\(/, nowhere],
  [
    "HTML from text in the browser",
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|dangerouslySet/,
    nowhere,
  ],
  ["messages of other windows", /addEventListener\(\s*["']message["']|\bonmessage\b/, nowhere],
  ["the browser's storage", /\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/, nowhere],
  ["chance that can be foretold", /Math\.random/, nowhere],
  [
    "a hash that is broken",
    /createH(?:ash|mac)\(\s*["'`](?!sha256)/,
    // Published lists of stolen passwords are of SHA-1; nothing is kept by it.
    (path) => path.endsWith("/sessions/breached-file.ts"),
  ],
  [
    "encryption, but for the secrets in the store and the places that are told sealed,",
    /create(?:Cipher|Decipher)|\bsubtle\b|publicEncrypt|privateDecrypt/,
    (path) => path.endsWith("/store/aes-gcm.ts"),
  ],
  [
    "SQL that is text",
    /\bsql\.(?:raw|id)\b|\bsql\.lit\((?![A-Z_]+\))/,
    (path) => path.includes("/sqlite/migrations/"),
  ],
  ["XML", /DOMParser|XMLHttpRequest|xml2js|parseFromString/, nowhere],
])("%s is used nowhere", (_, pattern, isAllowed) => {
  const found = SOURCES.filter(({ path, code }) => pattern.test(code) && !isAllowed(path));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test("every package is one of the registry, by its hash; none comes from an address or a repository", () => {
  const resolutions = readFileSync(join(ROOT, "pnpm-lock.yaml"), "utf8").match(/^ +resolution: .*$/gm) ?? [];
  expect(resolutions.length).toBeGreaterThan(200);
  expect(resolutions.filter((one) => !/^ +resolution: \{integrity: sha512-[\w+/=]+\}$/.test(one))).toEqual(
    [],
  );
});

function nowhere(): boolean {
  return false;
}
