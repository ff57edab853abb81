import { describe, expect, it } from "vitest";
import type { CompanyState } from "../company-state.ts";
import { ExtensionIndex } from "../settings/extension-index.ts";
import { draftOf } from "../settings/settings-draft.ts";
import { aCompany } from "../testing/a-company.ts";
import { anExtension } from "../testing/an-extension.ts";
import { day, idOf, number, phone, TODAY, TOKYO } from "../testing/scalars.ts";
import { type Change, changeKindOf } from "./change.ts";
import { extensionNamed } from "./extension-named.ts";

const SATO = anExtension("7001", "090-1111-0001", { kana: "サトウ", department: "営業1課", site: TOKYO });

function madeIn(company: CompanyState, change: Change) {
  const draft = draftOf(company.settings);
  const context = { day: TODAY, facts: company.facts, newId: () => idOf("new") };
  const touches = changeKindOf(change).make(change, draft, context);
  return { draft, index: draft.extensions, touches, one: draft.extensions.get(idOf("7001")) };
}

function made(change: Change, ...extensions: ReturnType<typeof anExtension>[]) {
  return madeIn(aCompany({ extensions }), change);
}

describe("BindMobile", () => {
  const change = { type: "BindMobile", extension: number("7001"), mobile: phone("090-1111-0002") } as const;

  it("puts the line in the place of the one before and leaves all else", () => {
    expect(made(change, SATO).one).toEqual({ ...SATO, mobile: phone("090-1111-0002") });
  });

  it("says that the mobile number was given at /mobile", () => {
    expect(made(change, SATO).touches).toEqual([
      { address: "extensions/x-7001", pointers: { mobile: "/mobile" } },
    ]);
  });

  it("touches nothing where nobody has the number", () => {
    const { index, touches } = made(change, anExtension("7002"));
    expect([touches, [...index]]).toEqual([[], [anExtension("7002")]]);
  });

  it("keeps the index of lines true", () => {
    const { index } = made(change, SATO);
    expect(index.onMobile(phone("090-1111-0001"))).toEqual([]);
    expect(index.onMobile(phone("090-1111-0002"))).toHaveLength(1);
  });
});

describe("UnbindMobile", () => {
  const change = { type: "UnbindMobile", extension: number("7001") } as const;

  it("takes the line and leaves the extension", () => {
    expect(made(change, SATO).one).toEqual({ ...SATO, mobile: null });
  });

  it("gives no field, so that it is never refused for what it takes away", () => {
    expect(made(change, SATO).touches).toEqual([
      { address: "extensions/x-7001", pointers: { mobile: null } },
    ]);
  });
});

describe("EditExtension", () => {
  const edit = { type: "EditExtension", extension: number("7001") } as const;

  it("keeps what it does not name", () => {
    expect(made({ ...edit, name: "佐藤 次郎" }, SATO).one).toEqual({ ...SATO, name: "佐藤 次郎" });
  });

  it("empties what is null", () => {
    expect(made({ ...edit, kana: null, department: null, site: null }, SATO).one).toEqual({
      ...SATO,
      kana: null,
      department: null,
      site: null,
    });
  });
});

describe("AddExtension", () => {
  const add = { type: "AddExtension", number: number("7005"), kind: "MOBILE", name: "田中 実" } as const;

  it("makes an extension of the id that comes from outside, with nothing where nothing is said", () => {
    expect(made(add).index.get(idOf("new"))).toEqual({
      ...anExtension("7005"),
      id: idOf("new"),
      name: "田中 実",
    });
  });

  it("takes all that is said", () => {
    const said = {
      site: TOKYO,
      mobile: phone("090-1111-0005"),
      kana: "タナカ ミノル",
      department: "経理部",
    };
    expect(made({ ...add, ...said }).index.get(idOf("new"))).toMatchObject(said);
  });
});

describe("RenumberExtension", () => {
  const change = { type: "RenumberExtension", extension: number("7001"), to: number("7009") } as const;

  it("changes the number and leaves all else, the id first of all", () => {
    const { one, index } = made(change, SATO);
    expect(one).toEqual({ ...SATO, number: number("7009") });
    expect(index.numbered(number("7001"))).toEqual([]);
  });

  it("says that the number was given at /to", () => {
    expect(made(change, SATO).touches).toEqual([
      { address: "extensions/x-7001", pointers: { number: "/to" } },
    ]);
  });
});

describe("RemoveExtension", () => {
  const change = { type: "RemoveExtension", extension: number("7001") } as const;

  it("takes the extension away", () => {
    const { index, touches } = made(change, SATO, anExtension("7002"));
    expect([...index]).toEqual([anExtension("7002")]);
    expect(touches).toEqual([{ address: "extensions/x-7001", pointers: {} }]);
  });

  it("touches nothing where nobody has the number", () => {
    expect(made(change).touches).toEqual([]);
  });
});

describe("SwapExtensions", () => {
  const other = anExtension("7002", "090-1111-0002", { name: "別の人" });
  const swap = { type: "SwapExtensions", a: number("7001"), b: number("7002") } as const;

  it("lets the two mobile numbers change places and nothing else", () => {
    const { index, one } = made(swap, SATO, other);
    expect(one).toEqual({ ...SATO, mobile: other.mobile });
    expect(index.get(other.id)).toEqual({ ...other, mobile: SATO.mobile });
  });

  it("of one with itself changes nothing", () => {
    expect(made({ ...swap, b: swap.a }, SATO).one).toEqual(SATO);
  });

  it("with nobody changes nothing", () => {
    expect(made(swap, SATO)).toMatchObject({ touches: [], one: SATO });
  });
});

describe("SetVoicemail", () => {
  const on = { type: "SetVoicemail", extension: number("7001"), on: true } as const;

  it("keeps the seconds that it does not name", () => {
    const before = { ...SATO, voicemail: { on: false, ringSeconds: 25 } };
    expect(made(on, before).one?.voicemail).toEqual({ on: true, ringSeconds: 25 });
  });

  it("leaves them to the carrier where there never were any", () => {
    expect(made(on, SATO).one?.voicemail).toEqual({ on: true, ringSeconds: null });
  });

  it("sets those that it names, 0 too", () => {
    expect(made({ ...on, ringSeconds: 0 }, SATO).one?.voicemail).toEqual({ on: true, ringSeconds: 0 });
  });
});

describe("SetTwoInOneMode", () => {
  const A = phone("090-1111-0001");
  const B = phone("090-1111-0002");
  const OTHER = phone("090-1111-0003");
  const term = { startsOn: day("2026-04-01"), endsOn: null };
  const over = { startsOn: day("2020-04-01"), endsOn: day("2020-04-30") };
  const pairs = [
    { a: B, b: OTHER, term: over },
    { a: A, b: B, term },
  ];
  const company = aCompany({
    pairs,
    settings: { twoInOneModes: new Map([[A, { mode: "A", avoidOtherNumber: true }]]) },
  });
  const set = (typed: string) =>
    madeIn(company, { type: "SetTwoInOneMode", number: phone(typed), mode: "DUAL" });

  it.each(["090-1111-0001", "090-1111-0002"])("by %s means the pair in force and keeps the rest", (typed) => {
    const { draft, touches } = set(typed);
    expect([...draft.twoInOneModes]).toEqual([[A, { mode: "DUAL", avoidOtherNumber: true }]]);
    expect(touches).toEqual([{ address: `two-in-one/${A}`, pointers: {} }]);
  });

  it("means a pair that is over where there is no other", () => {
    expect(set("090-1111-0003").draft.twoInOneModes.get(B)).toEqual({
      mode: "DUAL",
      avoidOtherNumber: false,
    });
  });

  it("of no pair changes nothing", () => {
    expect(set("090-1111-0009")).toMatchObject({ touches: [] });
  });
});

describe("SetForwarding", () => {
  it("names whom it means by number, until the set is settled", () => {
    const rules = [{ when: "BUSY", to: number("2001") }] as const;
    const { one, touches } = made({ type: "SetForwarding", extension: number("7001"), rules }, SATO);
    expect(one?.forwarding).toEqual([{ when: "BUSY", to: "nobody:2001" }]);
    expect(touches).toEqual([{ address: "extensions/x-7001", pointers: { forwarding: "/rules" } }]);
  });
});

describe("SetInbound", () => {
  const NUMBER = phone("050-5555-0100");
  const set = { type: "SetInbound", number: NUMBER, to: number("7001") } as const;
  const ringing = aCompany({
    extensions: [SATO, anExtension("7002")],
    settings: { inbound: new Map([[NUMBER, idOf("7002")]]) },
  });

  it("lets the number ring the extension, by the id that outlives renumbering", () => {
    const { draft, touches } = madeIn(ringing, set);
    expect([...draft.inbound]).toEqual([[NUMBER, idOf("7001")]]);
    expect(touches).toEqual([{ address: `inbound/${NUMBER}`, pointers: {} }]);
  });

  it("with null lets it ring nobody any more", () => {
    expect(madeIn(ringing, { ...set, to: null }).draft.inbound.size).toBe(0);
  });

  it("to nobody changes nothing", () => {
    expect(madeIn(ringing, { ...set, to: number("7999") })).toMatchObject({ touches: [] });
  });
});

describe("Restore", () => {
  const after = { ...SATO, mobile: phone("090-1111-0002") };
  const action = {
    kind: "EXTENSION",
    address: "extensions/x-7001",
    action: "CHANGE",
    before: SATO,
    after,
  } as const;
  const restore = { type: "Restore", action } as const;

  it("gives the changed field its value before and leaves what others changed", () => {
    const now = { ...after, name: "別の名前" };
    expect(made(restore, now).one).toEqual({ ...now, mobile: SATO.mobile });
  });

  it("removes what was added", () => {
    expect([...made({ type: "Restore", action: { ...action, before: null } }, after).index]).toEqual([]);
  });

  it("brings back what was removed", () => {
    expect(made({ type: "Restore", action: { ...action, after: null } }).one).toEqual(SATO);
  });
});

describe("a number that two have half way through a set", () => {
  it("means the one that had it first", () => {
    const index = new ExtensionIndex([SATO, anExtension("7002")]);
    index.put({ ...anExtension("7002"), number: number("7001") });
    expect(extensionNamed(index, number("7001"))).toEqual(SATO);
    index.put({ ...SATO, number: number("7002") });
    expect(extensionNamed(index, number("7001"))?.id).toBe(idOf("7002"));
  });
});
