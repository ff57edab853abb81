import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const CONFIG = join(ROOT, ".dependency-cruiser.cjs");
const rules: readonly { readonly name: string }[] = createRequire(import.meta.url)(CONFIG).forbidden;

/** For each arrow that is not allowed: a file that draws it, and the file that it points to. */
const PROBES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "no-circle": ["apps/bff/src/http/one.ts", "apps/bff/src/http/other.ts"],
  "domain-depends-on-nothing": ["packages/domain/src/probe.ts", "packages/api/src/target.ts"],
  "routing-core-on-domain": ["packages/routing-core/src/probe.ts", "packages/messages/src/target.ts"],
  "messages-on-nothing": ["packages/messages/src/probe.ts", "packages/domain/src/target.ts"],
  "journeys-on-nothing": ["packages/journeys/src/probe.ts", "packages/api/src/target.ts"],
  "api-on-zod-and-domain": ["packages/api/src/probe.ts", "packages/messages/src/target.ts"],
  "api-only-vocabulary-and-types": ["packages/api/src/probe.ts", "packages/domain/src/plan/target.ts"],
  "web-on-api-and-messages": ["apps/web/src/probe.ts", "packages/domain/src/target.ts"],
  "feature-not-feature": [
    "apps/web/src/features/calls/probe.ts",
    "apps/web/src/features/extensions/target.ts",
  ],
  "bff-not-web-or-journeys": ["apps/bff/src/probe.ts", "apps/web/src/target.ts"],
  "use-cases-not-doors": ["apps/bff/src/use-cases/probe.ts", "apps/bff/src/http/target.ts"],
  "store-not-use-cases": ["apps/bff/src/store/probe.ts", "apps/bff/src/use-cases/target.ts"],
  "only-server-and-cli-build": ["apps/bff/src/http/probe.ts", "apps/bff/src/store/sqlite/target.ts"],
  "e2e-on-journeys-api-messages": ["e2e/drivers/probe.ts", "packages/domain/src/target.ts"],
  "no-test-code-in-product": ["apps/bff/src/http/probe.ts", "apps/bff/src/testing/target.ts"],
  "oracle-on-nothing": ["drill/oracle/probe.ts", "packages/domain/src/target.ts"],
  "nothing-on-drill": ["apps/bff/src/probe.ts", "drill/target.ts"],
  "nothing-on-bench": ["apps/bff/src/probe.ts", "bench/target.ts"],
  resolvable: ["apps/bff/src/probe.ts", ""],
};

const folder = mkdtempSync(join(tmpdir(), "naisen-arrows-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the arrows of the house", () => {
  test("every rule has its probe", () => {
    expect(Object.keys(PROBES).toSorted()).toEqual(rules.map((rule) => rule.name).toSorted());
  });

  test("an arrow that is allowed is let through", () => {
    const tree = plant("allowed", "apps/bff/src/use-cases/probe.ts", "packages/domain/src/target.ts");
    expect(brokenRules(tree)).toEqual([]);
  });

  test.each(Object.entries(PROBES))("%s fires", (rule, [from, to]) => {
    expect(brokenRules(plant(rule, from, to))).toContain(rule);
  });
});

/** A tree with one arrow from file to file; the target points back where a circle is wanted. */
function plant(name: string, from: string, to: string): string {
  const tree = join(folder, name);
  const target = to === "" ? "nowhere/at-all.ts" : to;
  const back = name === "no-circle" ? importOf(to, from) : "";
  if (to !== "") write(tree, to, `${back}export const target = 1;\n`);
  write(tree, from, `${importOf(from, target)}export const probe = target;\n`);
  write(tree, "tsconfig.node.json", "{}");
  return tree;
}

function importOf(from: string, to: string): string {
  const up = from
    .split("/")
    .slice(1)
    .map(() => "..")
    .join("/");
  const name = to.endsWith("one.ts") ? "probe" : "target";
  return `import { ${name} } from "${up}/${to}";\n`;
}

function write(tree: string, path: string, content: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), content);
}

function brokenRules(tree: string): readonly string[] {
  const cruiser = join(ROOT, "node_modules/.bin/depcruise");
  const folders = readdirSync(tree, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  const { stdout } = spawnSync(cruiser, ["--config", CONFIG, "--output-type", "json", ...folders], {
    cwd: tree,
    encoding: "utf8",
  });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: readonly { rule: { name: string } }[] };
  };
  return summary.violations.map((violation) => violation.rule.name);
}
