import { readdirSync, readFileSync } from "node:fs";
import { type Scenario, scenario } from "@naisen/api/scenario";
import { RULES } from "@naisen/domain/rules/catalogue";
import { STEPS } from "@naisen/routing-core/steps/catalogue";
import { describe, expect, test } from "vitest";
import { checkScenario } from "./check-scenario.ts";

const FOLDER = new URL("../../../../e2e/scenarios/", import.meta.url);
const ran = readdirSync(FOLDER).map((file) => {
  const asked = scenario.parse(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));
  const checked = checkScenario(asked);
  return { file, asked, cases: checked.kind === "checked" ? checked.cases : [] };
});

/** What a change set or a call cannot meet: undo has its own door, and a call without a phone is refused before. */
const OUT_OF_REACH = [
  "undo.changed-since",
  "notice.line-roaming-without-option",
  "ring.device REFUSED",
  "outside.list-too-long",
];

describe.each(ran)("$file", ({ cases }) => {
  test.each(cases)("$name", ({ differences }) => {
    expect(differences).toEqual([]);
  });
});

describe("the scenarios of this project together", () => {
  test("break every rule", () => {
    const met = new Set([...OUT_OF_REACH, ...ran.flatMap(({ asked }) => rulesNamedIn(asked))]);
    expect(RULES.map(({ code }) => code).filter((code) => !met.has(code))).toEqual([]);
  });

  test("take every step to each of its results", () => {
    const traces = ran.flatMap(({ cases }) => cases.flatMap(({ trace }) => trace));
    const met = new Set([...traces.map(({ code, result }) => `${code} ${result}`), ...OUT_OF_REACH]);
    const all = STEPS.flatMap(({ code, results }) => results.map((result) => `${code} ${result}`));
    expect(all.filter((step) => !met.has(step))).toEqual([]);
  });

  test("have a company of fifty extensions", () => {
    const sizes = ran.map(({ asked }) => asked.company.extensions.length);
    expect(sizes).toContain(50);
  });
});

/** The codes that a scenario expects of its import and of its change sets. */
function rulesNamedIn({ imports, changeSets }: Scenario): readonly string[] {
  const { held, passedOver, facts, notices } = imports ?? {};
  const ofImport = [held, passedOver].flatMap((codes) => Object.values(codes ?? {}).flat());
  const ofChanges = (changeSets ?? []).flatMap(({ expect: told }) => [told?.violations, told?.notices]);
  return [...ofImport, ...[facts, notices, ...ofChanges].flatMap((codes) => codes ?? [])];
}
