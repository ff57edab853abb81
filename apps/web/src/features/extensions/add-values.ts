import type { ChangeToSend } from "@naisen/api/change-set";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import * as z from "zod/mini";
import { editValues } from "./edit-values.ts";

export type ExtensionKind = ExtensionItem["kind"];

const addValues = z.pick(editValues, {
  number: true,
  name: true,
  kana: true,
  department: true,
  mobile: true,
  site: true,
});

/** The fields of a new extension, in their order. */
const ADD_FIELDS = ["number", "department", "name", "kana", "mobile", "site"] as const;
export type AddField = (typeof ADD_FIELDS)[number];

/** What stands in the controls: text, empty for none. */
export type AddInput = Readonly<Record<AddField, string>>;

export const NOTHING_TYPED: AddInput = {
  number: "",
  department: "",
  name: "",
  kana: "",
  mobile: "",
  site: "",
};

/** The change that adds what was typed; null where a field cannot be read. Only a mobile has a mobile number. */
export function additionOf(kind: ExtensionKind, input: AddInput): ChangeToSend | null {
  const read = z.safeParse(addValues, kind === "MOBILE" ? input : { ...input, mobile: "" });
  if (!read.success) return null;
  const { number, name, kana, department, mobile, site } = read.data;
  return {
    type: "AddExtension",
    number,
    kind,
    name,
    ...(kana === null ? {} : { kana }),
    ...(department === null ? {} : { department }),
    ...(mobile === null ? {} : { mobile }),
    ...(site === null ? {} : { site }),
  };
}

/** The fields that cannot be read as they stand. */
export function faultyFields(input: AddInput): readonly AddField[] {
  return ADD_FIELDS.filter((field) => !z.safeParse(addValues.shape[field], input[field]).success);
}
