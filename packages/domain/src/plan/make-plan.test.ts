import { describe, expect, it } from "vitest";
import type { Change } from "../changes/change.ts";
import type { CompanyState } from "../company-state.ts";
import { aCompany } from "../testing/a-company.ts";
import { aLine, anOption } from "../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../testing/an-extension.ts";
import { CONTEXT, day, idOf, instant, NOW, number, phone, SATO } from "../testing/scalars.ts";
import { makePlan, planInTurn } from "./make-plan.ts";

const ONE = "090-1111-0001";
const TWO = "090-1111-0002";
const PRIVATE = "080-2222-0001";

const office = () =>
  aCompany({
    lines: [aLine(ONE), aLine(TWO), aLine("090-1111-0003"), aLine(PRIVATE, { holder: SATO })],
    extensions: [anExtension("7001", ONE), anExtension("7002", TWO), anExtension("7003"), aDeskPhone("2001")],
  });
const bind = (extension: string, mobile: string): Change => ({
  type: "BindMobile",
  extension: number(extension),
  mobile: phone(mobile),
});
const unbind = (extension: string): Change => ({ type: "UnbindMobile", extension: number(extension) });
const rename = (extension: string, name: string): Change => ({
  type: "EditExtension",
  extension: number(extension),
  name,
});
const mobileOf = (state: CompanyState, extension: string) =>
  state.settings.extensions.get(idOf(extension))?.mobile;
const told = (state: CompanyState, ...changes: Change[]) =>
  makePlan(state, changes, NOW, CONTEXT).violations.map(({ code, path }) => [code, path]);

describe("a plan judges the set as a whole", () => {
  it.each([
    ["forwards", [bind("7001", TWO), bind("7002", ONE)]],
    ["backwards", [bind("7002", ONE), bind("7001", TWO)]],
  ])("two colleagues change phones, named %s", (_, changes) => {
    const plan = makePlan(office(), changes, NOW, CONTEXT);
    expect(plan).toMatchObject({ applicable: true, violations: [] });
    expect([mobileOf(plan.after, "7001"), mobileOf(plan.after, "7002")]).toEqual([phone(TWO), phone(ONE)]);
    expect(plan.actions).toHaveLength(2);
  });

  it("a line goes from one to the other, in whatever order that is said", () => {
    expect(told(office(), unbind("7001"), bind("7003", ONE))).toEqual([]);
    expect(told(office(), bind("7003", ONE), unbind("7001"))).toEqual([]);
  });

  it("a bad state half way that is mended in the set refuses nothing", () => {
    expect(told(office(), bind("7003", PRIVATE), bind("7003", "090-1111-0003"))).toEqual([]);
  });
});

describe("a plan tells which changes each record comes from", () => {
  it("each of them that touched it, in their order", () => {
    const { origins } = makePlan(
      office(),
      [rename("7001", "新しい名前"), bind("7003", TWO), unbind("7001"), unbind("7002")],
      NOW,
      CONTEXT,
    );
    expect([...origins]).toEqual([
      ["extensions/x-7001", [0, 2]],
      ["extensions/x-7003", [1]],
      ["extensions/x-7002", [3]],
    ]);
  });

  it("none for one that only follows from others", () => {
    const forwards = {
      ...anExtension("7002", TWO),
      forwarding: [{ when: "BUSY" as const, to: idOf("7001") }],
    };
    const state = aCompany({
      lines: [aLine(ONE), aLine(TWO)],
      extensions: [anExtension("7001", ONE), forwards],
    });
    const removal: Change = { type: "RemoveExtension", extension: number("7001") };
    const { actions, origins } = makePlan(state, [removal], NOW, CONTEXT);
    expect(actions.map(({ address }) => [address, origins.get(address)])).toEqual([
      ["extensions/x-7001", [0]],
      ["extensions/x-7002", undefined],
    ]);
  });
});

describe("a plan tells every violation with its place", () => {
  it("at the field of the change that gave it", () => {
    expect(told(office(), rename("7001", "新しい名前"), bind("7003", PRIVATE))).toEqual([
      ["ownership.holder-differs", "/changes/1/mobile"],
    ]);
  });

  it("at the last change that gave the field", () => {
    expect(told(office(), bind("7003", "090-1111-0003"), bind("7003", PRIVATE))).toEqual([
      ["ownership.holder-differs", "/changes/1/mobile"],
    ]);
  });

  it("binding while no contract is in force is told at the binding", () => {
    const over = aCompany({
      contract: { term: { startsOn: day("2020-04-01"), endsOn: day("2020-04-30") } },
      extensions: [anExtension("7001", ONE)],
      lines: [aLine(ONE), aLine(TWO)],
    });
    expect(told(over, bind("7001", TWO))).toEqual([["contract.not-in-force", "/changes/0/mobile"]]);
  });

  it("for every fault, not the first one only", () => {
    const state = aCompany({
      lines: [aLine(PRIVATE, { holder: SATO, status: "SUSPENDED", options: [] })],
      extensions: [anExtension("7001")],
    });
    expect(told(state, bind("7001", PRIVATE)).map(([code]) => code)).toEqual([
      "ownership.holder-differs",
      "contract.line-not-associated",
      "contract.line-not-active",
    ]);
  });

  it("of two that meet, of the one that came to where the other is", () => {
    expect(told(office(), bind("7003", ONE))).toEqual([["binding.line-already-bound", "/changes/0/mobile"]]);
  });
});

describe("an extension that is held", () => {
  const held = () =>
    aCompany({
      lines: [aLine(ONE), aLine(TWO), aLine(PRIVATE, { holder: SATO })],
      extensions: [anExtension("7001", PRIVATE), anExtension("7002", TWO)],
    });

  it("and not touched stands in nobody's way", () => {
    expect(told(held(), rename("7002", "新しい名前"))).toEqual([]);
  });

  it("may be edited towards what is allowed", () => {
    expect(told(held(), bind("7001", ONE))).toEqual([]);
    expect(told(held(), unbind("7001"))).toEqual([]);
  });

  it("may be renamed, for that is not what holds it", () => {
    expect(told(held(), rename("7001", "新しい名前"))).toEqual([]);
  });

  it("is refused the very thing that holds it, given anew", () => {
    expect(told(held(), rename("7001", "新しい名前"), bind("7001", PRIVATE))).toEqual([
      ["ownership.holder-differs", "/changes/1/mobile"],
    ]);
  });
});

describe("an extension that nobody has", () => {
  const plan = () => makePlan(office(), [rename("7001", "新しい名前"), bind("7999", ONE)], NOW, CONTEXT);

  it("refuses the set, so that nothing is half done", () => {
    expect(plan().applicable).toBe(false);
    expect(plan().violations).toEqual([
      { code: "extension.unknown", path: "/changes/1/extension", params: { extension: "7999" } },
    ]);
  });

  it("brings no record into being", () => {
    expect(plan().actions.map(({ address }) => address)).toEqual(["extensions/x-7001"]);
  });
});

describe("a plan's actions", () => {
  it("name the record with what stood there and what will", () => {
    const before = anExtension("7001", ONE);
    expect(makePlan(office(), [unbind("7001")], NOW, CONTEXT).actions).toEqual([
      {
        kind: "EXTENSION",
        address: "extensions/x-7001",
        action: "CHANGE",
        before,
        after: { ...before, mobile: null },
      },
    ]);
  });

  it("are none where nothing becomes different", () => {
    expect(makePlan(office(), [bind("7001", ONE), rename("7002", "7002の人")], NOW, CONTEXT).actions).toEqual(
      [],
    );
    expect(makePlan(office(), [unbind("7001"), bind("7001", ONE)], NOW, CONTEXT).actions).toEqual([]);
  });

  it("leave the company that was asked about as it was", () => {
    const state = office();
    makePlan(state, [bind("7001", TWO), bind("7002", ONE), unbind("7003")], NOW, CONTEXT);
    expect([...state.settings.extensions]).toEqual([...office().settings.extensions]);
  });
});

describe("a plan that is made in turns", () => {
  it("is the same, and leaves off after each change and before each extension", () => {
    const changes = [bind("7001", TWO), bind("7002", PRIVATE)];
    const turns = planInTurn(office(), changes, NOW, CONTEXT);
    let taken = 0;
    let turn = turns.next();
    for (; !turn.done; turn = turns.next()) taken += 1;
    expect(taken).toBe(changes.length + [...office().settings.extensions].length);
    const whole = makePlan(office(), changes, NOW, CONTEXT);
    expect([turn.value.actions, turn.value.violations]).toEqual([whole.actions, whole.violations]);
    expect(whole.violations.length).toBeGreaterThan(0);
  });
});

describe("the day of a plan", () => {
  const state = aCompany({
    lines: [aLine(ONE, { options: [anOption("OFFICE_LINK", "2026-12-01")] })],
    extensions: [anExtension("7001")],
  });

  it("is the one in Tokyo", () => {
    const at = (moment: string) => makePlan(state, [bind("7001", ONE)], instant(moment), CONTEXT).applicable;
    expect([at("2026-11-30T23:59:59+09:00"), at("2026-11-30T15:00:00Z")]).toEqual([false, true]);
  });
});
