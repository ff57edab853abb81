import type { Action, ExtensionRecord } from "@naisen/api/change-set";

const SHOWN = ["number", "name", "kana", "department", "mobile", "site"] as const;
type ShownField = (typeof SHOWN)[number];

/** One field that an action changes; null is none. */
export interface Difference {
  readonly field: ShownField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an action changes in fields that a person knows. */
export function differencesOf({ before, after }: Pick<Action, "before" | "after">): readonly Difference[] {
  return SHOWN.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null)).map((field) => ({
    field,
    before: shown(before, field),
    after: shown(after, field),
  }));
}

function shown(record: ExtensionRecord | null, field: ShownField): string | null {
  return record === null ? null : field === "mobile" ? record.mobileDisplay : record[field];
}
