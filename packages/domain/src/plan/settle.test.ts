import { describe, expect, it } from "vitest";
import type { Change } from "../changes/change.ts";
import type { CompanyState } from "../company-state.ts";
import { nobodyWith } from "../settings/forwarding.ts";
import { aCompany } from "../testing/a-company.ts";
import { aDeskPhone } from "../testing/an-extension.ts";
import { CONTEXT, idOf, NOW, number, phone } from "../testing/scalars.ts";
import { makePlan } from "./make-plan.ts";

const OUTSIDE = phone("03-5555-0100");
const busy = (to: ReturnType<typeof idOf>) => ({ forwarding: [{ when: "BUSY" as const, to }] });
const office = (to = idOf("2002"), inbound = idOf("2002")): CompanyState =>
  aCompany({
    extensions: [aDeskPhone("2001", busy(to)), aDeskPhone("2002"), aDeskPhone("2003")],
    settings: { inbound: new Map([[OUTSIDE, inbound]]) },
  });
const waiting = () => office(nobodyWith(number("2009")), nobodyWith(number("2009")));
const plan = (state: CompanyState, ...changes: Change[]) => makePlan(state, changes, NOW, CONTEXT);
const told = (made: ReturnType<typeof plan>) => made.violations.map(({ code, path }) => [code, path]);
const targets = ({ after: { settings } }: ReturnType<typeof plan>) => [
  settings.extensions.get(idOf("2001"))?.forwarding[0]?.to,
  settings.inbound.get(OUTSIDE),
];
const forward = (to: string): Change => ({
  type: "SetForwarding",
  extension: number("2003"),
  rules: [{ when: "BUSY", to: number(to) }],
});
const add = (typed: string): Change => ({
  type: "AddExtension",
  number: number(typed),
  kind: "DESK_PHONE",
  name: "新しい電話機",
});
const remove = (typed: string): Change => ({ type: "RemoveExtension", extension: number(typed) });
const renumber = (extension: string, to: string): Change => ({
  type: "RenumberExtension",
  extension: number(extension),
  to: number(to),
});

describe("whom a forward means is settled after the whole set", () => {
  it.each([
    ["before", [add("2004"), forward("2004")]],
    ["after", [forward("2004"), add("2004")]],
  ])("somebody who is added %s it", (_, changes) => {
    const made = plan(office(), ...changes);
    expect(made.applicable).toBe(true);
    expect(made.after.settings.extensions.get(idOf("2003"))?.forwarding).toEqual([
      { when: "BUSY", to: "new-0" },
    ]);
  });

  it("somebody who gets the number in the same set", () => {
    const made = plan(office(), forward("2008"), renumber("2002", "2008"));
    expect(made.after.settings.extensions.get(idOf("2003"))?.forwarding[0]?.to).toBe(idOf("2002"));
    expect(targets(made)).toEqual([idOf("2002"), idOf("2002")]);
  });

  it("nobody: it is told at the place in the rules", () => {
    const rules = [
      { when: "BUSY" as const, to: number("2002") },
      { when: "NO_ANSWER" as const, to: number("2999") },
    ];
    const made = plan(office(), { type: "SetForwarding", extension: number("2003"), rules });
    expect(told(made)).toEqual([["forwarding.target-unknown", "/changes/0/rules/1/to"]]);
  });
});

describe("a target that goes", () => {
  it("refuses its removal under a forward, by the number that it had", () => {
    const made = plan(office(), remove("2002"));
    expect(made.violations).toEqual([
      {
        code: "forwarding.target-unknown",
        path: "",
        params: { extension: "2001", when: "BUSY", target: "2002", why: "NOBODY" },
      },
    ]);
  });

  it("may go where the same set mends the forward, and leaves numbers from outside to nobody", () => {
    const mended: Change = { type: "SetForwarding", extension: number("2001"), rules: [] };
    const made = plan(office(), remove("2002"), mended);
    expect(told(made)).toEqual([]);
    expect(targets(made)).toEqual([undefined, "nobody:2002"]);
    expect(made.actions.map(({ kind, action }) => [kind, action])).toEqual([
      ["EXTENSION", "REMOVE"],
      ["EXTENSION", "CHANGE"],
      ["INBOUND", "CHANGE"],
    ]);
  });

  it("leaves numbers from outside to whoever gets its number in the same set, and forwards to be set anew", () => {
    const made = plan(office(), remove("2002"), add("2002"));
    expect(told(made)).toEqual([["forwarding.target-unknown", ""]]);
    expect(targets(made)).toEqual(["nobody:2002", "new-0"]);
  });
});

describe("a number that was waited for", () => {
  it.each([
    ["is added", [add("2009")], "new-0"],
    ["is given to a colleague", [renumber("2003", "2009")], "x-2003"],
  ])("%s: forwards and numbers from outside find it", (_, changes, id) => {
    const made = plan(waiting(), ...changes);
    expect(made.applicable).toBe(true);
    expect(targets(made)).toEqual([id, id]);
    expect(made.actions.map(({ address }) => address)).toContain("extensions/x-2001");
  });

  it("stays waited for by whoever is edited meanwhile", () => {
    const edit: Change = { type: "EditExtension", extension: number("2001"), name: "新しい名前" };
    expect(told(plan(waiting(), edit))).toEqual([]);
  });

  it("makes a loop where it comes back to the one who waited", () => {
    const back: Change = {
      type: "SetForwarding",
      extension: number("2003"),
      rules: [{ when: "ALWAYS", to: number("2001") }],
    };
    expect(told(plan(waiting(), renumber("2003", "2009"), { ...back, extension: number("2009") }))).toEqual([
      ["forwarding.loop", ""],
      ["forwarding.loop", "/changes/1/rules/0/to"],
    ]);
  });
});
