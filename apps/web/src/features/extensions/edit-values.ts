import type { ChangeToSend } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { phoneNumber, siteId, text } from "@naisen/api/scalars";
import * as z from "zod/mini";

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

/** What the form holds, read by the schemas of the change set that it becomes. */
export const editValues = z.object({
  name: text(100),
  kana: orNone(text(100)),
  department: orNone(text(100)),
  mobile: orNone(phoneNumber),
  site: orNone(siteId),
});
export type Edited = z.output<typeof editValues>;

/** What stands in the controls: text, empty for none. */
export type EditInput = Readonly<Record<keyof Edited, string>>;
export type EditField = keyof EditInput;

/** In the order of the page. */
export const EDIT_FIELDS = ["name", "kana", "department", "mobile", "site"] as const satisfies EditField[];

/** An extension as its controls show it. */
export function inputOf(view: ExtensionView): EditInput {
  return {
    name: view.name,
    kana: view.kana ?? "",
    department: view.department ?? "",
    mobile: view.mobileDisplay ?? "",
    site: view.site ?? "",
  };
}

/** The fields whose value differs from the extension's; what cannot be read differs. */
export function changedFields(view: ExtensionView, input: EditInput): readonly EditField[] {
  return EDIT_FIELDS.filter((field) => {
    const read = z.safeParse(editValues.shape[field], input[field]);
    return !read.success || read.data !== view[field];
  });
}

/** Another extension that gives up a line so that it can be bound here. */
export interface Release {
  readonly other: string;
  /** The line, E.164; the release is void when another is typed. */
  readonly mobile: string;
}

/** The fewest changes that make the extension what was typed. */
export function changesOf(
  view: ExtensionView,
  edited: Edited,
  release: Release | null,
): readonly ChangeToSend[] {
  const extension = view.number;
  const changes: ChangeToSend[] = [];
  if (edited.mobile !== view.mobile) {
    if (edited.mobile === null) changes.push({ type: "UnbindMobile", extension });
    else {
      if (release?.mobile === edited.mobile) changes.push({ type: "UnbindMobile", extension: release.other });
      changes.push({ type: "BindMobile", extension, mobile: edited.mobile });
    }
  }
  const fields = {
    ...(edited.name === view.name ? {} : { name: edited.name }),
    ...(edited.kana === view.kana ? {} : { kana: edited.kana }),
    ...(edited.department === view.department ? {} : { department: edited.department }),
    ...(edited.site === view.site ? {} : { site: edited.site }),
  };
  if (Object.keys(fields).length > 0) changes.push({ type: "EditExtension", extension, ...fields });
  return changes;
}
