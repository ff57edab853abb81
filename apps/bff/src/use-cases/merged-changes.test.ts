import type { ChangeToSend } from "@naisen/api/change-set";
import { mergedChanges } from "@naisen/api/merged-changes";
import { type Change, changeKindOf } from "@naisen/domain/changes/change";
import type { CompanyState } from "@naisen/domain/company-state";
import { makePlan } from "@naisen/domain/plan/make-plan";
import type { Action } from "@naisen/domain/plan/plan";
import { randomChange, randomCompany } from "@naisen/domain/testing/random-company";
import { CONTEXT, NOW } from "@naisen/domain/testing/scalars";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planDigest } from "./plan-digest.ts";

const bind = (extension: string, mobile: string): ChangeToSend => ({ type: "BindMobile", extension, mobile });
const unbind = (extension: string): ChangeToSend => ({ type: "UnbindMobile", extension });
const edit = (extension: string, fields: object): ChangeToSend => ({
  type: "EditExtension",
  extension,
  ...fields,
});
const renumber = (extension: string, to: string): ChangeToSend => ({
  type: "RenumberExtension",
  extension,
  to,
});
const remove = (extension: string): ChangeToSend => ({ type: "RemoveExtension", extension });
const swap = (a: string, b: string): ChangeToSend => ({ type: "SwapExtensions", a, b });
const voicemail = (extension: string, on: boolean, ringSeconds?: number): ChangeToSend => ({
  type: "SetVoicemail",
  extension,
  on,
  ...(ringSeconds === undefined ? {} : { ringSeconds }),
});
const forward = (extension: string, to: string): ChangeToSend => ({
  type: "SetForwarding",
  extension,
  rules: [{ when: "BUSY", to }],
});
const add = (number: string, over: object = {}): ChangeToSend => ({
  type: "AddExtension",
  number,
  kind: "MOBILE",
  name: "高田 蓮",
  ...over,
});
const ONE = "+819011110001";
const TWO = "+819011110002";

describe("two wishes for the same thing are one", () => {
  it.each<[string, readonly ChangeToSend[], ChangeToSend, readonly ChangeToSend[]]>([
    ["a line bound, then another", [bind("7001", ONE)], bind("7001", TWO), [bind("7001", TWO)]],
    ["a line bound, then taken off", [bind("7001", ONE)], unbind("7001"), [unbind("7001")]],
    [
      "a department, then a site",
      [edit("7001", { department: "経理部" })],
      edit("7001", { site: "osaka" }),
      [edit("7001", { department: "経理部", site: "osaka" })],
    ],
    [
      "voicemail off; the seconds that were wished stay",
      [voicemail("7001", true, 20)],
      voicemail("7001", false),
      [voicemail("7001", false, 20)],
    ],
    ["forwards", [forward("7001", "2001")], forward("7001", "2002"), [forward("7001", "2002")]],
    ["the same two swapped back", [swap("7001", "7002")], swap("7002", "7001"), []],
    ["another number", [renumber("7001", "7005")], renumber("7001", "7006"), [renumber("7001", "7006")]],
    ["its own number after all", [renumber("7001", "7005")], renumber("7001", "7001"), []],
    [
      "what is removed needs nothing else",
      [bind("7001", ONE), renumber("7001", "7009")],
      remove("7001"),
      [remove("7001")],
    ],
    ["what is added and removed never was", [add("7150"), voicemail("7150", true)], remove("7150"), []],
    [
      "an addition, said anew",
      [add("7150")],
      add("7150", { name: "森 葵" }),
      [add("7150", { name: "森 葵" })],
    ],
    ["a line for who is added", [add("7150")], bind("7150", ONE), [add("7150", { mobile: ONE })]],
    [
      "a name for who is added",
      [add("7150")],
      edit("7150", { name: "森 葵" }),
      [add("7150", { name: "森 葵" })],
    ],
    [
      "no site for who is added",
      [add("7150", { site: "osaka" })],
      edit("7150", { site: null }),
      [add("7150")],
    ],
  ])("%s", (_, now, added, expected) => {
    expect(mergedChanges(now, [added])).toEqual(expected);
  });
});

describe("what others depend on stays where it is", () => {
  it.each<[string, readonly ChangeToSend[], ChangeToSend, readonly ChangeToSend[]]>([
    [
      "a swap takes the line that was bound before it",
      [bind("7001", ONE), swap("7001", "7002")],
      bind("7001", TWO),
      [bind("7001", ONE), swap("7001", "7002"), bind("7001", TWO)],
    ],
    [
      "a swap is not taken back over another wish for the line",
      [swap("7001", "7002"), unbind("7001")],
      swap("7001", "7002"),
      [swap("7001", "7002"), unbind("7001"), swap("7001", "7002")],
    ],
    [
      "who was swapped leaves a line behind",
      [swap("7001", "7002")],
      remove("7001"),
      [swap("7001", "7002"), remove("7001")],
    ],
    [
      "a number is freed for who was added with it",
      [add("7001")],
      renumber("7001", "7005"),
      [add("7001"), renumber("7001", "7005")],
    ],
    [
      "two numbers change places",
      [renumber("7001", "7002")],
      renumber("7002", "7001"),
      [renumber("7001", "7002"), renumber("7002", "7001")],
    ],
  ])("%s", (_, now, added, expected) => {
    expect(mergedChanges(now, [added])).toEqual(expected);
  });
});

describe("wishes name extensions by the numbers of now", () => {
  it("what is wished for a number that is renumbered goes before that", () => {
    const now = [renumber("7001", "7005")];
    expect(mergedChanges(now, [edit("7001", { name: "佐藤 一郎" })])).toEqual([
      edit("7001", { name: "佐藤 一郎" }),
      renumber("7001", "7005"),
    ]);
  });

  it("and joins what was wished for it before", () => {
    const now = [edit("7001", { department: "経理部" }), bind("7001", ONE), renumber("7001", "7005")];
    expect(mergedChanges(now, [edit("7001", { name: "佐藤 一郎" })])).toEqual([
      bind("7001", ONE),
      edit("7001", { department: "経理部", name: "佐藤 一郎" }),
      renumber("7001", "7005"),
    ]);
  });

  it("the number to come is that of who gets it", () => {
    const now = [renumber("7001", "7005")];
    expect(mergedChanges(now, [bind("7005", ONE)])).toEqual([renumber("7001", "7005"), bind("7005", ONE)]);
  });
});

describe("among many wishes", () => {
  it("each keeps its place, and what comes to it in time too", () => {
    const now = [
      edit("7001", { name: "一" }),
      add("7150"),
      renumber("7002", "7005"),
      voicemail("7003", true),
    ];
    const added = [
      bind("7002", ONE),
      edit("7001", { site: "osaka" }),
      edit("7150", { name: "新" }),
      unbind("7004"),
    ];
    expect(mergedChanges(now, added)).toEqual([
      edit("7001", { name: "一", site: "osaka" }),
      add("7150", { name: "新" }),
      bind("7002", ONE),
      renumber("7002", "7005"),
      voicemail("7003", true),
      unbind("7004"),
    ]);
  });

  it("ten thousand who are moved and then given a department are as many edits, in their order", () => {
    const numbers = Array.from({ length: 10_000 }, (_, place) => String(200_000 + place));
    const moved = mergedChanges(
      [],
      numbers.map((number) => edit(number, { site: "osaka" })),
    );
    const given = mergedChanges(
      moved,
      numbers.map((number) => edit(number, { department: "営業2課" })),
    );
    expect(given).toEqual(numbers.map((number) => edit(number, { site: "osaka", department: "営業2課" })));
  });
});

describe("whatever is wished, in whatever order", () => {
  const wishes = fc.array(randomChange, { minLength: 2, maxLength: 5 });
  const digestOf = (state: CompanyState, changes: readonly Change[]) =>
    planDigest(
      makePlan(state, changes, NOW, CONTEXT).actions.toSorted((one, other) =>
        keyOf(one) < keyOf(other) ? -1 : 1,
      ),
    );
  const keyOf = ({ address, action, after }: Action) =>
    action === "ADD" && after !== null && "number" in after ? `added ${after.number}` : address;

  it("the fewer changes do what all of them would have done, one after the other", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomCompany, wishes, (state, changes) => {
        if (changes.some((change, index) => namesWhatMoved(change, changes.slice(0, index)))) return;
        if (changes.some((change, index) => addsWhatIs(change, changes.slice(0, index), state))) return;
        if (changes.some((change, index) => removesWhatIsRung(change, changes.slice(0, index)))) return;
        const plan = makePlan(state, changes, NOW, CONTEXT);
        if (plan.violations.some(({ code }) => AMISS.has(code))) return;
        compared += 1;
        const merged = mergedChanges([], changes as readonly ChangeToSend[]) as readonly Change[];
        expect(merged.length).toBeLessThanOrEqual(changes.length);
        if (plan.applicable) expect(makePlan(state, merged, NOW, CONTEXT).violations).toEqual([]);
        expect(digestOf(state, merged)).toBe(digestOf(state, changes));
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  /** Where a number is nobody's or two extensions', a plan and a person need not mean the same by it. */
  const AMISS = new Set(["extension.unknown", "number.taken", "number.prefix-of-another"]);

  function addsWhatIs(change: Change, earlier: readonly Change[], { settings }: CompanyState): boolean {
    if (change.type !== "AddExtension") return false;
    const isAdded = earlier.some((one) => one.type === "AddExtension" && one.number === change.number);
    return isAdded || settings.extensions.numbered(change.number).length > 0;
  }

  /** An inbound number that was to ring who never came: that is told, not dropped. */
  function removesWhatIsRung(change: Change, earlier: readonly Change[]): boolean {
    if (change.type !== "RemoveExtension") return false;
    return earlier.some((one) => one.type === "SetInbound" && one.to === change.extension);
  }

  /** A number that an earlier wish renumbered is another extension's for the plan, and the same one's for a person. */
  function namesWhatMoved(change: Change, earlier: readonly Change[]): boolean {
    const named =
      change.type === "Restore"
        ? []
        : changeKindOf(change)
            .names(change)
            .map(({ number }) => number);
    const targets = change.type === "SetForwarding" ? change.rules.map(({ to }) => to) : [];
    const left = earlier.flatMap((one) => (one.type === "RenumberExtension" ? one.extension : []));
    const taken = earlier.flatMap((one) => (one.type === "RenumberExtension" ? one.to : []));
    const gone = earlier.flatMap((one) => (one.type === "RemoveExtension" ? one.extension : []));
    return [...named, ...targets].some(
      (number) => left.includes(number) || (taken.includes(number) && gone.includes(number)),
    );
  }
});
