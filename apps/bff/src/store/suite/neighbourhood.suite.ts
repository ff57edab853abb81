import type { Change } from "@naisen/domain/changes/change";
import type { CompanyState } from "@naisen/domain/company-state";
import { makePlan } from "@naisen/domain/plan/make-plan";
import type { Day, Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId, HolderId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keysOf, MOST_KEYS, type NeighbourhoodKeys } from "../neighbourhood.ts";
import type { TheStore } from "../store.suite.ts";
import { ACME, commitOf, exampleDocument, idOf, mobileOf, putExample, stateOf } from "./example-company.ts";
import { randomChanges, randomCompany, randomReleases } from "./random-company.ts";

const NOW = Date.parse("2026-12-01T00:00:00Z") as Instant;
const CONTEXT = { newId: (index: number) => `new-${index}` as ExtensionId };
const NO_KEYS: NeighbourhoodKeys = { ids: [], numbers: [], mobiles: [] };

/** The part of a company that a plan looks at. */
export function neighbourhoodHolds(theStore: TheStore): void {
  test("without keys it has the small facts and nothing else", async () => {
    const { facts } = await putExample(theStore());
    const part = await neighbourhood(theStore, NO_KEYS);
    expect(part?.facts).toEqual({ ...facts, lines: new Map(), pairs: [] });
    expect([...(part?.settings.extensions ?? [])]).toEqual([]);
  });

  test.each([
    ["id", { ...NO_KEYS, ids: [idOf("7001")] }],
    ["number", { ...NO_KEYS, numbers: ["7001" as ExtensionNumber] }],
    ["mobile number", { ...NO_KEYS, mobiles: [mobileOf("7001")] }],
  ])(
    "by %s comes the extension with its forwarder and the other half of its 2in1 pair",
    async (_key, keys) => {
      const state = await putExample(theStore());
      const part = await neighbourhood(theStore, keys);
      expect([...(part?.settings.extensions ?? [])].map(({ number }) => number)).toEqual([
        "2001",
        "7001",
        "7002",
      ]);
      expect([...(part?.facts.lines.keys() ?? [])]).toEqual([mobileOf("7001"), mobileOf("7002")]);
      expect(part?.facts.pairs).toEqual(state.facts.pairs);
      expect(part?.settings.twoInOneModes).toEqual(state.settings.twoInOneModes);
    },
  );

  test("a named line comes though nothing is bound to it", async () => {
    await putExample(theStore());
    const part = await neighbourhood(theStore, { ...NO_KEYS, mobiles: [mobileOf("7999")] });
    expect([...(part?.facts.lines.keys() ?? [])]).toEqual([mobileOf("7999")]);
  });

  test("the other half's further pairs come with both their lines", async () => {
    const document = exampleDocument();
    const paired = stateOf({
      ...document,
      twoInOne: [
        { a: mobileOf("7001"), b: mobileOf("7002"), startsOn: "2026-04-01" as Day, mode: "A" },
        { a: mobileOf("7999"), b: mobileOf("7002"), startsOn: "2026-11-01" as Day, mode: "B" },
      ],
    });
    await theStore().write((writer) => writer.putCompany(paired, commitOf([])));
    const part = await neighbourhood(theStore, { ...NO_KEYS, numbers: ["7001" as ExtensionNumber] });
    expect(part?.facts.pairs).toEqual(paired.facts.pairs);
    expect([...(part?.facts.lines.keys() ?? [])]).toEqual(["7001", "7002", "7999"].map((n) => mobileOf(n)));
  });

  test("beyond so many keys the company comes whole", async () => {
    await putExample(theStore());
    const numbers = Array.from({ length: MOST_KEYS + 1 }, (_, index) => String(index) as ExtensionNumber);
    const part = await neighbourhood(theStore, { ...NO_KEYS, numbers });
    expect(part).toEqual(await theStore().read((reader) => reader.whole(ACME)));
  });

  test("a line held by another and one bound already are told as over the whole company", async () => {
    const document = exampleDocument();
    const mobileLines = document.mobileLines.map((line) =>
      line.number === mobileOf("7999") ? { ...line, holder: "h-ito" as HolderId } : line,
    );
    const state = stateOf({ ...document, mobileLines });
    await theStore().write((writer) => writer.putCompany(state, commitOf([])));
    const bind = (extension: string, line: string): Change => ({
      type: "BindMobile",
      extension: extension as ExtensionNumber,
      mobile: mobileOf(line),
    });
    const plan = await samePlan(theStore, [bind("7003", "7999"), bind("7001", "7002")]);
    expect(plan.violations.map(({ code }) => code).toSorted()).toEqual([
      "binding.line-already-bound",
      "ownership.holder-differs",
    ]);
  });

  test("forwards are followed to their end, and whoever forwards comes too", async () => {
    const document = exampleDocument();
    const chain = { "2001": "7001", "7001": "7002", "7002": "7003" } as const;
    const extensions = document.extensions.map((extension) => {
      const to = chain[extension.number as keyof typeof chain];
      const rule = { when: "ALWAYS" as const, to: to as ExtensionNumber };
      return { ...extension, forwarding: to === undefined ? [] : [rule] };
    });
    await theStore().write((writer) =>
      writer.putCompany(stateOf({ ...document, extensions, twoInOne: [] }), commitOf([])),
    );
    const numbersWith = async (number: string) => {
      const part = await neighbourhood(theStore, { ...NO_KEYS, numbers: [number as ExtensionNumber] });
      return [...(part?.settings.extensions ?? [])].map((extension) => extension.number);
    };
    expect(await numbersWith("7002")).toEqual(["7001", "7002", "7003"]);
    expect(await numbersWith("2001")).toEqual(["2001", "7001", "7002", "7003"]);
  });

  test("who waits for a number of nobody comes with it", async () => {
    const document = exampleDocument();
    const extensions = document.extensions.map((extension) => ({
      ...extension,
      forwarding:
        extension.number === "2001" ? [{ when: "BUSY" as const, to: "7099" as ExtensionNumber }] : [],
    }));
    await theStore().write((writer) => writer.putCompany(stateOf({ ...document, extensions }), commitOf([])));
    const part = await neighbourhood(theStore, { ...NO_KEYS, numbers: ["7099" as ExtensionNumber] });
    expect([...(part?.settings.extensions ?? [])].map(({ number }) => number)).toEqual(["2001"]);
  });

  test("numbers that begin with one come, and when numbers were given up", async () => {
    const state = await putExample(theStore());
    const released = new Map([
      ["7004" as ExtensionNumber, { on: "2026-11-30" as Day, name: "退職した人" }],
      ["7005" as ExtensionNumber, { on: "2026-11-30" as Day, name: "退職した人" }],
    ]);
    await theStore().write((writer) => writer.putCompany({ ...state, released }, commitOf([])));
    const numbers = ["7004" as ExtensionNumber];
    const part = await neighbourhood(theStore, { ...NO_KEYS, numbers, starts: ["700" as ExtensionNumber] });
    expect([...(part?.settings.extensions ?? [])].map(({ number }) => number)).toEqual([
      "7001",
      "7002",
      "7003",
    ]);
    expect([...(part?.released.keys() ?? [])]).toEqual(numbers);
  });

  test("a plan over the neighbourhood is the plan over the whole company", async () => {
    await fc.assert(
      fc.asyncProperty(randomCompany, randomReleases, randomChanges, async (document, released, changes) => {
        const state = { ...stateOf(document), released };
        await theStore().write((writer) => writer.putCompany(state, commitOf([])));
        await samePlan(theStore, changes);
      }),
      { numRuns: 100 },
    );
  });

  test("what is committed is what the plan said, all of it", async () => {
    await fc.assert(
      fc.asyncProperty(randomCompany, randomReleases, randomChanges, async (document, released, changes) => {
        const state = { ...stateOf(document), released };
        await theStore().write((writer) => writer.putCompany(state, commitOf([])));
        const whole = await theStore().read((reader) => reader.whole(ACME));
        if (whole === null) throw new Error("the company is not there");
        const plan = makePlan(whole, changes, NOW, CONTEXT);
        fc.pre(plan.applicable);
        await theStore().write((writer) => writer.commit(commitOf(plan.actions)));
        const now = await theStore().read((reader) => reader.whole(ACME));
        expect(now && pictureOf(now)).toEqual(pictureOf(plan.after));
      }),
      { numRuns: 100 },
    );
  });
}

/** Everything that a change set alters, in one order. */
function pictureOf({ settings, released }: CompanyState) {
  return {
    extensions: [...settings.extensions].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    twoInOneModes: [...settings.twoInOneModes].toSorted(),
    inbound: [...settings.inbound].toSorted(),
    released: [...released].toSorted(),
  };
}

async function neighbourhood(theStore: TheStore, keys: NeighbourhoodKeys) {
  return theStore().read((reader) => reader.neighbourhood(ACME, keys));
}

async function samePlan(theStore: TheStore, changes: readonly Change[]) {
  const [part, whole] = await theStore().read(async (reader) => [
    await reader.neighbourhood(ACME, keysOf(changes)),
    await reader.whole(ACME),
  ]);
  if (part == null || whole == null) throw new Error("the company is not there");
  const plan = makePlan(part, changes, NOW, CONTEXT);
  const { actions, violations, notices } = makePlan(whole, changes, NOW, CONTEXT);
  const told = { actions: plan.actions, violations: plan.violations, notices: plan.notices };
  expect(told).toEqual({ actions, violations, notices });
  return plan;
}
