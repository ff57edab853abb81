import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { extensionNumber, phoneNumber, siteId, text } from "@naisen/api/scalars";
import * as z from "zod/mini";
import { FORWARDS } from "../../components/record-differences.ts";

/** An empty control says "none". */
function orNone<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.string(),
    z.transform((typed, context): z.output<Schema> | null => {
      if (typed.trim() === "") return null;
      const read = z.safeParse(schema, typed);
      if (read.success) return read.data;
      context.issues.push({ code: "custom", input: typed, message: "unreadable" });
      return z.NEVER;
    }),
  );
}

/** What can be an extension's number: digits, once widths and dashes are put right. */
const digits = z.pipe(
  extensionNumber,
  z.custom<z.output<typeof extensionNumber>>((value) => typeof value === "string" && /^\d+$/.test(value)),
);
const seconds = z.pipe(
  z.string().check(z.regex(/^\s*[\d０-９]{1,3}\s*$/)),
  z.transform((typed) => Number(typed.normalize("NFKC"))),
);
const onOrOff = z.pipe(z.string(), z.enum(["on", "off"]));

/** What the form holds, read by the schemas of the change set that it becomes. */
export const editValues = z.object({
  number: digits,
  name: text(100),
  kana: orNone(text(100)),
  department: orNone(text(100)),
  mobile: orNone(phoneNumber),
  site: orNone(siteId),
  voicemail: onOrOff,
  ringSeconds: orNone(seconds),
  ALWAYS: orNone(digits),
  BUSY: orNone(digits),
  NO_ANSWER: orNone(digits),
  OUT_OF_AREA: orNone(digits),
  mode: z.pipe(z.string(), z.enum(["A", "B", "DUAL"])),
  avoid: onOrOff,
});
export type Edited = z.output<typeof editValues>;

/** What stands in the controls: text, empty for none. */
export type EditInput = Readonly<Record<keyof Edited, string>>;
export type EditField = keyof EditInput;

export type ForwardField = (typeof FORWARDS)[number];

/** In the order of the pages. */
export const EDIT_FIELDS = [
  "number",
  "name",
  "kana",
  "mobile",
  "department",
  "site",
  "voicemail",
  "ringSeconds",
  ...FORWARDS,
  "mode",
  "avoid",
] as const satisfies EditField[];

/** An extension as its controls show it. */
export function inputOf(view: ExtensionView): EditInput {
  const { voicemail, twoInOne } = view;
  return {
    number: view.number,
    name: view.name,
    kana: view.kana ?? "",
    department: view.department ?? "",
    mobile: view.mobileDisplay ?? "",
    site: view.site ?? "",
    voicemail: voicemail?.on ? "on" : "off",
    ringSeconds: voicemail?.ringSeconds == null ? "" : String(voicemail.ringSeconds),
    ALWAYS: forwardedTo(view, "ALWAYS"),
    BUSY: forwardedTo(view, "BUSY"),
    NO_ANSWER: forwardedTo(view, "NO_ANSWER"),
    OUT_OF_AREA: forwardedTo(view, "OUT_OF_AREA"),
    mode: twoInOne?.mode ?? "DUAL",
    avoid: twoInOne?.avoidOtherNumber ? "on" : "off",
  };
}

/** The number of the extension that a condition forwards to, "" for none: of several rules the first counts. */
function forwardedTo({ forwarding, forwardingTargets }: ExtensionView, when: ForwardField): string {
  const place = forwarding.findIndex((rule) => rule.when === when);
  return forwardingTargets[place]?.number ?? "";
}

/** The fields whose value differs from the extension's; what cannot be read differs. */
export function changedFields(view: ExtensionView, input: EditInput): readonly EditField[] {
  const stood = inputOf(view);
  return EDIT_FIELDS.filter(
    (field) => input[field] !== stood[field] && readingOf(field, input) !== readingOf(field, stood),
  );
}

/** What a control says; a value of its own where it cannot be read. */
function readingOf(field: EditField, input: EditInput): unknown {
  const read = z.safeParse(editValues.shape[field], input[field]);
  return read.success ? read.data : Symbol(field);
}
