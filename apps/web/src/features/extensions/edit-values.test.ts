import { extensionView } from "@naisen/api/endpoints/extensions";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { takahashi } from "../../testing/fixtures.ts";
import { changesOf } from "./changes-of.ts";
import { changedFields, editValues, inputOf } from "./edit-values.ts";

const view = z.parse(extensionView, takahashi);
const input = inputOf(view);
const changesFor = (over: Partial<typeof input>) =>
  changesOf(view, z.parse(editValues, { ...input, ...over }), null);

it("asks for nothing where nothing was typed", () => {
  expect(changesFor({})).toEqual([]);
  expect(changedFields(view, input)).toEqual([]);
});

it("takes the same number in another form for no change", () => {
  expect(changesFor({ mobile: "０９０ー１１１１－０００２" })).toEqual([]);
});

it("binds what was typed, unbinds what was emptied", () => {
  expect(changesFor({ mobile: "090-1111-0003" })).toEqual([
    { type: "BindMobile", extension: "7002", mobile: "+819011110003" },
  ]);
  expect(changesFor({ mobile: " " })).toEqual([{ type: "UnbindMobile", extension: "7002" }]);
});

it("edits only the fields that differ, and empties a field to none", () => {
  expect(changesFor({ name: "髙橋 さくら", kana: "" })).toEqual([
    { type: "EditExtension", extension: "7002", name: "髙橋 さくら", kana: null },
  ]);
});

it("takes the line from the other extension first, and only the line that this was meant for", () => {
  const release = { other: "7088", mobile: "+819022220088" };
  const typed = (mobile: string) => changesOf(view, z.parse(editValues, { ...input, mobile }), release);
  expect(typed("090-2222-0088")).toEqual([
    { type: "UnbindMobile", extension: "7088" },
    { type: "BindMobile", extension: "7002", mobile: "+819022220088" },
  ]);
  expect(typed("090-1111-0003")).toHaveLength(1);
});

it("refuses a blank name and what is no telephone number", () => {
  expect(z.safeParse(editValues, { ...input, name: "　" }).success).toBe(false);
  expect(z.safeParse(editValues, { ...input, mobile: "123" }).success).toBe(false);
  expect(changedFields(view, { ...input, mobile: "123" })).toEqual(["mobile"]);
});
