import { exampleScenario } from "@naisen/api/example-scenario";
import { expect, test } from "vitest";
import { runScenario } from "./run-scenario.ts";

const wanted = () => new AbortController().signal;

test("answers everybody, also where more ask than run at once", async () => {
  const asked = Array.from({ length: 5 }, () => runScenario(exampleScenario, wanted(), "demo"));
  const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
  expect(kinds).toEqual(["ran", "ran", "ran", "ran", "ran"]);
});

test("refuses who would wait behind too many, and goes on", async () => {
  const crowd = new AbortController();
  const ask = (company: string) => runScenario(exampleScenario, crowd.signal, company);
  const asked = Array.from({ length: 11 }, () => ask("one"));
  expect(await asked.at(-1)).toEqual({ kind: "busy" });
  asked.push(...Array.from({ length: 8 }, () => ask("other")), ask("third"));
  expect(await asked.at(-1)).toEqual({ kind: "busy" });
  crowd.abort();
  expect((await Promise.all(asked)).filter(({ kind }) => kind === "busy")).toHaveLength(2);
  expect((await runScenario(exampleScenario, wanted(), "demo")).kind).toBe("ran");
});

test("stops a run that nobody wants any more, and one that has not begun is not begun", async () => {
  const impatient = new AbortController();
  const [change] = exampleScenario.changeSets ?? [];
  const long = { ...exampleScenario, changeSets: Array.from({ length: 2_000 }, () => change) };
  const left = Array.from({ length: 3 }, () => runScenario(long, impatient.signal, "demo"));
  impatient.abort();
  expect(await Promise.all(left)).toEqual([{ kind: "too-slow" }, { kind: "too-slow" }, { kind: "too-slow" }]);
  expect((await runScenario(exampleScenario, wanted(), "demo")).kind).toBe("ran");
});

test("refuses what is nested deeper than any stack, and goes on", async () => {
  const deep: unknown = JSON.parse(`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  expect(await runScenario(deep, wanted(), "demo")).toEqual({ kind: "too-large", issues: [] });
  expect((await runScenario(exampleScenario, wanted(), "demo")).kind).toBe("ran");
});

test("tells that a list is too long before it tells each fault in it", async () => {
  const calls = Array.from({ length: 200_000 }, () => ({}));
  expect(await runScenario({ calls }, wanted(), "demo")).toMatchObject({
    kind: "too-large",
    issues: [{ path: "/calls", code: "too-long" }],
  });
});
