import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
/** What is made here and in no commit (.gitignore). */
const MADE = ["**/node_modules", "**/dist", "**/.data", "**/.results", "**/.screens", ".git"];

/** What tests call a secret and is known to be none: canaries, an often shown example of base32, somebody's sign-in. */
const MADE_UP = /canary-[\w-]+|(?:JBSWY3DPEHPK3PXP)+|\/\/naisen:secret@/g;

const FILES = globSync("**/*", { cwd: ROOT, exclude: MADE, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(ROOT.length + 1),
    text: readFileSync(path, "utf8").replace(MADE_UP, ""),
  }))
  .filter(({ text }) => !text.includes("\0"));

const some = (length: number) => "a1".repeat(length).slice(0, length);

/** Each with one that is made up here, that it is known to be found. */
const SECRETS: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  [
    "a private key",
    /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY/,
    ["-----BEGIN", "EC", "PRIVATE", "KEY-----"].join(" "),
  ],
  ["a token of our own", /\bnaisen_[\w-]{43}(?![\w-])/, `naisen_${some(43)}`],
  ["a key of AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, `AKIA${some(16).toUpperCase()}`],
  ["a token of GitHub", /\b(?:gh[pousr]_|github_pat_)\w{30,}/, `ghp_${some(36)}`],
  ["a token of GitLab", /\bglpat-[\w-]{20,}/, `glpat-${some(20)}`],
  ["a token of Slack", /\bxox[abeprs]-[\w-]{10,}/, `xoxb-${some(12)}`],
  ["a key of Google", /\bAIza[\w-]{35}/, `AIza${some(35)}`],
  ["a key of Stripe", /\b[rs]k_live_\w{20,}/, `sk_live_${some(24)}`],
  ["a token of npm", /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^$\s]/, `npm_${some(36)}`],
  [
    "a token that is signed JSON",
    /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
    `eyJ${some(12)}.eyJ${some(12)}.${some(12)}`,
  ],
  [
    "a password in an address",
    /:\/\/[^\s/:@"'`<>]{1,64}:[^\s/:@"'`<>$]{3,64}@/,
    `https://me:${some(9)}@host`,
  ],
  [
    "what is called a secret and looks like one",
    /(?:password|passwd|secret|api_?key|token)["']?\s{0,3}[:=]\s{0,3}["'`](?=[^"'`]{0,64}\d)(?=[^"'`]{0,64}[A-Za-z])[\w+/=.-]{20,200}["'`]/i,
    `clientSecret: "${some(20)}"`,
  ],
];

test("the files of the repository are looked at", () => {
  expect(FILES.length).toBeGreaterThan(1_000);
});

test.each(SECRETS)("%s is in no file", (_, pattern, example) => {
  expect(example).toMatch(pattern);
  const found = FILES.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
  expect(found).toEqual([]);
});

test("no package runs a script of its own when it is installed, and none of ours does", () => {
  const workspace = FILES.find(({ path }) => path === "pnpm-workspace.yaml")?.text ?? "";
  const allowed = /^allowBuilds:\n((?: {2}.*\n)*)/m.exec(workspace)?.[1]?.trimEnd().split("\n") ?? [];
  expect(allowed.length).toBeGreaterThan(0);
  expect(allowed.filter((line) => !/: false$/.test(line))).toEqual([]);
  expect(workspace).not.toMatch(/dangerouslyAllowAllBuilds|onlyBuiltDependencies|neverBuiltDependencies/);
  const own = FILES.filter(({ path }) => /(?:^|\/)package\.json$/.test(path)).flatMap(({ path, text }) =>
    Object.keys(JSON.parse(text).scripts ?? {}).map((name) => `${path} ${name}`),
  );
  expect(own.filter((one) => / (?:pre|post)?(?:install|prepare)$/.test(one))).toEqual([]);
});
