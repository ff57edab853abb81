import { describe, expect, it } from "vitest";
import { ExtensionIndex } from "../settings/extension-index.ts";
import { anExtension } from "../testing/an-extension.ts";
import { idOf, number, phone, TOKYO } from "../testing/scalars.ts";
import { type Change, changeKindOf } from "./change.ts";
import { extensionNamed } from "./extension-named.ts";

const SATO = anExtension("7001", "090-1111-0001", { kana: "サトウ", department: "営業1課", site: TOKYO });

function made(change: Change, ...extensions: ReturnType<typeof anExtension>[]) {
  const index = new ExtensionIndex(extensions);
  const touches = changeKindOf(change).make(change, index);
  return { index, touches, one: index.get(idOf("7001")) };
}

describe("BindMobile", () => {
  const change = { type: "BindMobile", extension: number("7001"), mobile: phone("090-1111-0002") } as const;

  it("puts the line in the place of the one before and leaves all else", () => {
    expect(made(change, SATO).one).toEqual({ ...SATO, mobile: phone("090-1111-0002") });
  });

  it("says that the mobile number was given at /mobile", () => {
    expect(made(change, SATO).touches).toEqual([{ id: idOf("7001"), pointers: { mobile: "/mobile" } }]);
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
    expect(made(change, SATO).touches).toEqual([{ id: idOf("7001"), pointers: {} }]);
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

describe("RestoreExtension", () => {
  const after = { ...SATO, mobile: phone("090-1111-0002") };
  const restore = { type: "RestoreExtension", id: idOf("7001"), before: SATO, after } as const;

  it("gives the changed field its value before and leaves what others changed", () => {
    const now = { ...after, name: "別の名前" };
    expect(made(restore, now).one).toEqual({ ...now, mobile: SATO.mobile });
  });

  it("removes what was added", () => {
    expect([...made({ ...restore, before: null }, after).index]).toEqual([]);
  });

  it("brings back what was removed", () => {
    expect(made({ ...restore, after: null }).one).toEqual(SATO);
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
