import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scenario } from "@naisen/api/scenario";
import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "./check.ts";

const GUIDE = readFileSync(new URL("../../../../docs/guide/qa.md", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "naisen-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The guide's block of that kind; it has one of each. */
function blockOf(kind: string): string {
  const block = new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\`$`, "ms").exec(GUIDE)?.[1];
  return block ?? expect.unreachable(`the guide has no ${kind}`);
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// biome-ignore lint/suspicious/noExplicitAny: the guide's example is altered in places of every shape
const example = (): any => JSON.parse(blockOf("json")) as Scenario;
const checkOf = (scenario: unknown) => check([file("one.json", JSON.stringify(scenario))], ja);

describe("the example of the QA guide", () => {
  test("runs as it stands", () => {
    expect(checkOf(example())).toEqual({ exit: 0, lines: ["8 passed, 0 failed"] });
  });

  test("fails as the guide says when its last expectation is wrong", () => {
    const wrong = example();
    wrong.calls = wrong.calls.map((call: { expect: object }, index: number) =>
      index === wrong.calls.length - 1 ? { ...call, expect: { presented: "7001" } } : call,
    );
    const { exit, lines } = checkOf(wrong);
    expect(exit).toBe(1);
    for (const line of blockOf("text").trimEnd().split("\n")) expect(lines).toContain(line);
  });
});

describe("naisen check", () => {
  test("adds up over several files, and says nothing else where all is well", () => {
    const one = file("a.json", JSON.stringify(example()));
    expect(check([one, one], en)).toEqual({ exit: 0, lines: ["16 passed, 0 failed"] });
  });

  test.each([
    ["a field that there is not", { colour: "red" }, "/colour"],
    ["a moment without its offset", { now: "2026-12-01T09:00:00" }, "/now"],
    ["a call by nobody", { calls: [{ from: {}, dialled: "1", expect: {} }] }, "/calls/0/from"],
    [
      "conditions of no known kind",
      { calls: [{ from: { desk: "2001" }, dialled: "1", conditions: { rain: true }, expect: {} }] },
      "/calls/0/conditions/rain",
    ],
    [
      "an expectation of no known kind",
      { calls: [{ from: { desk: "2001" }, dialled: "1", expect: { colour: "red" } }] },
      "/calls/0/expect/colour",
    ],
    [
      "a refusal that there is not",
      { calls: [{ from: { desk: "2001" }, dialled: "1", expect: { refusal: "NO_LUCK" } }] },
      "/calls/0/expect/refusal",
    ],
    [
      "a document that names a site which it lacks",
      { company: { ...example().company, sites: [] } },
      "/company/extensions/0/site",
    ],
  ])("cannot read %s, and says where", (_, but, path) => {
    const { exit, lines } = checkOf({ ...example(), ...but });
    expect(exit).toBe(2);
    expect(lines[0]).toContain(` ${path}`);
  });

  test("cannot read what is no JSON or not there", () => {
    expect(check([file("two.json", "{")], ja)).toMatchObject({ exit: 2 });
    expect(check([join(folder, "nowhere.json")], ja)).toMatchObject({ exit: 2 });
  });

  test("takes E.164, dashes and full-width digits for the same number", () => {
    const typed = example();
    const [ring] = typed.calls;
    ring.from = { mobile: "＋８１９０１１１１０００１" };
    ring.expect.to = [{ mobile: "+819011110003" }];
    typed.calls[4].expect.to = [{ carrier: "03-1234-5678" }];
    expect(checkOf(typed).lines).toEqual(["8 passed, 0 failed"]);
  });
});
