import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { DocumentProblem } from "../packages/domain/src/document/document-problems.ts";
import { RULES } from "../packages/domain/src/rules/catalogue.ts";
import type { Params, Rule } from "../packages/domain/src/rules/rule.ts";
import type { RuleCases } from "../packages/domain/src/testing/describe-rule.ts";
import { en } from "../packages/messages/src/en.ts";
import { ja } from "../packages/messages/src/ja.ts";
import type { RefusalCode } from "../packages/routing-core/src/decision.ts";
import { STEPS } from "../packages/routing-core/src/steps/catalogue.ts";
import type { Step } from "../packages/routing-core/src/steps/step.ts";
import type { StepCase } from "../packages/routing-core/src/testing/describe-step.ts";

/** The tables that the tests beside the rules and the steps give; here they are collected and not run. */
const tables = vi.hoisted(() => ({
  rules: new Map<string, RuleCases>(),
  steps: new Map<string, readonly StepCase[]>(),
}));
vi.mock("../packages/domain/src/testing/describe-rule.ts", () => ({
  describeRule: (rule: Rule, cases: RuleCases) => tables.rules.set(rule.code, cases),
}));
vi.mock("../packages/routing-core/src/testing/describe-step.ts", () => ({
  describeStep: (step: Step, cases: readonly StepCase[]) => tables.steps.set(step.code, cases),
}));

type Say = (params: Params) => unknown;

const RULE_FOLDER = new URL("../packages/domain/src/rules/", import.meta.url);
const STEP_FOLDER = new URL("../packages/routing-core/src/steps/", import.meta.url);
const FAQ = readFileSync(new URL("faq.md", import.meta.url), "utf8");
const DECISIONS = readdirSync(new URL("adr/", import.meta.url));
const SECTIONS = sectionsOf(FAQ);
const LANGUAGES = [
  ["ja", ja],
  ["en", en],
] as const;

beforeAll(async () => {
  for (const [folder, catalogue] of [
    [RULE_FOLDER, RULES],
    [STEP_FOLDER, STEPS],
  ] as const) {
    for (const { code } of catalogue) {
      const file = new URL(`${code.replace(".", "/")}.test.ts`, folder);
      if (existsSync(file)) await import(file.pathname);
    }
  }
});

describe.each(LANGUAGES)("the home page in %s", (_, { areas }) => {
  it("has a sentence for every rule that may hold an extension, and for no other", () => {
    const holding = RULES.flatMap((rule) =>
      rule.asks === "EXTENSION" && rule.holds === "EXTENSION" ? rule.code : [],
    );
    expect(Object.keys(areas.home.todo.reasons).toSorted()).toEqual(holding.toSorted());
  });
});

/** What a rule and a step have in common. */
type Entry = Pick<Rule, "code" | "sources">;

describe.each<["rule" | "step", readonly Entry[], URL]>([
  ["rule", RULES, RULE_FOLDER],
  ["step", STEPS, STEP_FOLDER],
])("every %s", (kind, catalogue, folder) => {
  it("is in the catalogue once, by the code that is the path of its file", () => {
    expect(catalogue.map(({ code }) => code).toSorted()).toEqual(codesOfFiles(folder, kind));
  });

  it.each([...catalogue])("$code has sources that exist", ({ sources }) => {
    expect(sources.filter((source) => !sourceExists(source))).toEqual([]);
  });

  it.each([...catalogue])(
    "$code is cited in each section of the FAQ that it comes from",
    ({ code, sources }) => {
      const uncited = sources
        .filter((source) => source.startsWith("Q"))
        .filter((source) => !SECTIONS.get(source)?.includes(`- [${kind}: ${code}](`));
      expect(uncited).toEqual([]);
    },
  );

  it.each([...catalogue])("$code has its table of cases beside it", ({ code }) => {
    expect([...tables[`${kind}s`].keys()]).toContain(code);
  });
});

describe("the FAQ in our own words", () => {
  it("has the fourteen questions in order", () => {
    expect([...SECTIONS.keys()]).toEqual(Array.from({ length: 14 }, (_, index) => `Q${index + 1}`));
  });

  it.each([...SECTIONS])("%s says of each statement where it is kept", (_, section) => {
    const items = section.split("\n").filter((line) => line.startsWith("- "));
    const marked = items.filter((line) =>
      /^- (\[(rule: [a-z-]+\.[a-z-]+|step: [a-z-]+\.[a-z-]+|screen: [^\]]+)\]\([^)]+\)|\[text\]) \S/.test(
        line,
      ),
    );
    expect(items.length).toBeGreaterThan(0);
    expect(marked).toEqual(items);
  });

  it("links each to a keeper that there is, and a rule or a step to its own file", () => {
    const links = [...FAQ.matchAll(/^- \[(\w+): ([^\]]+)\]\(([^)]+)\)/gm)];
    expect(links.length).toBeGreaterThan(50);
    for (const [, kind, name = "", path = ""] of links) {
      expect([path, existsSync(new URL(path, import.meta.url))]).toEqual([path, true]);
      if (kind !== "screen") expect(path).toContain(`/${name.replace(".", "/")}.${kind}.ts`);
    }
  });

  it("cites no rule and no step that there is not", () => {
    const cited = [...FAQ.matchAll(/^- \[(rule|step): ([^\]]+)\]/gm)].map(
      ([, kind, code]) => `${kind} ${code}`,
    );
    const known = [...RULES.map(({ code }) => `rule ${code}`), ...STEPS.map(({ code }) => `step ${code}`)];
    expect(cited.filter((one) => !known.includes(one))).toEqual([]);
  });
});

describe.each(LANGUAGES)("what is read in %s", (_, messages) => {
  it("answers each question of the FAQ in the help", () => {
    expect(messages.areas.help.questions).toHaveLength(SECTIONS.size);
  });

  it("has a text for each rule and for nothing else", () => {
    expect(Object.keys(messages.violations).toSorted()).toEqual(RULES.map(({ code }) => code).toSorted());
  });

  it("has a text for each result of each step and for nothing else", () => {
    const texts = Object.entries(messages.steps).map(([code, results]) => [
      code,
      Object.keys(results).toSorted(),
    ]);
    const results = STEPS.map((step) => [step.code, step.results.toSorted()]);
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(results));
  });

  it.each(RULES)("$code says every fact that the rule compared and no other", ({ code }) => {
    const found = tables.rules.get(code)?.refused.flatMap(({ finds }) => finds.map(({ params }) => params));
    expectExactly(own<Say>(messages.violations, code), found ?? []);
  });

  const results = STEPS.flatMap((step) => step.results.map((result) => ({ code: step.code, result })));
  it.each(results)(
    "$code $result says every fact that the step compared and no other",
    ({ code, result }) => {
      const answers = tables.steps.get(code)?.map(({ says }) => says) ?? [];
      const given = answers.filter((says) => says.result === result).map(({ params }) => params);
      expectExactly(own<Say>(own<object>(messages.steps, code), result), given);
    },
  );

  it("has a text for each refusal and for nothing else", () => {
    expect(Object.keys(messages.refusals).toSorted()).toEqual(Object.keys(REFUSALS).toSorted());
  });

  it.each(Object.entries(DOCUMENT_PROBLEMS))("%s says what the document problem gives", (code, params) => {
    const given = Object.fromEntries(params.map((name) => [name, "x"]));
    expectExactly(own<Say>(messages.documents.refused, code), [given]);
  });

  it("has a text for each fault of a value and for nothing else", () => {
    expect(Object.keys(messages.documents.faults).toSorted()).toEqual(FAULTS.toSorted());
  });
});

/** Every code by its type: a new one fails tsc here. */
const REFUSALS = {
  NUMBER_MALFORMED: true,
  CALLER_NOT_IN_GROUP: true,
  CALLER_HELD: true,
  ROAMING_EXTENSION_DIAL: true,
  NOT_IN_MENU: true,
  OPTION_MISSING: true,
  NO_GATEWAY: true,
  NO_SUCH_EXTENSION: true,
  EXTENSION_UNBOUND: true,
  EXTENSION_HELD: true,
  CONGESTION: true,
  OUTSIDE_FROZEN: true,
  OUTSIDE_CLASS_NOT_ALLOWED: true,
  OUTSIDE_NOT_LISTED: true,
  OUTSIDE_CAP_REACHED: true,
  CALLEE_ABROAD: true,
  CALLEE_OUT_OF_AREA: true,
  CALLEE_BUSY: true,
  CALLEE_NO_ANSWER: true,
  CALLEE_UNREGISTERED: true,
  SITE_DOWN: true,
} satisfies Record<RefusalCode, true>;

const DOCUMENT_PROBLEMS = {
  "document.unknown-holder": ["value"],
  "document.unknown-site": ["value"],
  "document.unknown-line": ["value"],
  "document.twice": ["value"],
  "number.taken": ["extension", "other"],
  "number.prefix-of-another": ["extension", "other"],
  "binding.line-already-bound": ["extension", "mobile", "other", "otherName"],
} satisfies Record<DocumentProblem["code"], readonly string[]>;

const FAULTS = [
  "unknown-field",
  "required",
  "wrong-type",
  "not-one-of",
  "too-long",
  "too-deep",
  "too-many-keys",
  "too-short",
  "out-of-range",
  "not-a-phone-number",
  "not-a-day",
  "not-an-instant",
  "not-a-user-id",
  "not-a-token-name",
  "not-shown",
  "malformed",
];

/** Over all cases the message looks at exactly the params that are given, and in none at one that is not. */
function expectExactly(say: Say, cases: readonly Params[]): void {
  const used = new Set<string>();
  for (const params of cases) {
    const read = new Proxy(params, {
      get: (target, name) => {
        used.add(String(name));
        return target[String(name)];
      },
    });
    say(read);
  }
  expect(cases).not.toHaveLength(0);
  expect([...used].toSorted()).toEqual(
    [...new Set(cases.flatMap((params) => Object.keys(params)))].toSorted(),
  );
}

function own<Value>(record: object, key: string): Value {
  return (record as Readonly<Record<string, Value>>)[key] ?? expect.unreachable(`no message ${key}`);
}

/** "area.fact" of each file area/fact.rule.ts or area/fact.step.ts. */
function codesOfFiles(folder: URL, kind: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(`.${kind}.ts`))
    .map((path) => path.replace(`.${kind}.ts`, "").replace("/", "."))
    .toSorted();
}

function sourceExists(source: string): boolean {
  if (source.startsWith("Q")) return SECTIONS.has(source);
  const number = source.replace(/^adr-/, "");
  return DECISIONS.some((file) => file.startsWith(`${number}-`) && file.endsWith(".md"));
}

/** The text behind each anchor, up to the next. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const [, ...parts] = text.split(/^<a id="(Q\d+)"><\/a>$/m);
  const sections = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2) {
    sections.set(parts[index] ?? "", parts[index + 1] ?? "");
  }
  return sections;
}
