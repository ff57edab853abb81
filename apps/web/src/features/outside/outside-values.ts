import type { ChangeToSend } from "@naisen/api/change-set";
import type { Outside } from "@naisen/api/outside";

/** What stands in the form: counts and the list as they are typed. */
export interface OutsideValues
  extends Omit<Outside, "allowList" | "dailyCap" | "alarmAt" | "alarmOutOfHours"> {
  readonly allowList: string;
  readonly dailyCap: string;
  readonly alarmAt: string;
  readonly alarmOutOfHours: string;
}

/** The fields whose value is a number of calls. */
export const COUNTS = ["dailyCap", "alarmAt", "alarmOutOfHours"] as const;

/** A policy as it stands in the form. */
export function valuesOf({
  allowList,
  dailyCap,
  alarmAt,
  alarmOutOfHours,
  ...policy
}: Outside): OutsideValues {
  const typed = (count: number | null) => (count === null ? "" : String(count));
  return {
    ...policy,
    allowList: allowList.join("\n"),
    dailyCap: typed(dailyCap),
    alarmAt: typed(alarmAt),
    alarmOutOfHours: typed(alarmOutOfHours),
  };
}

/** Whether what was typed is no number of calls; nothing is one: none. */
export function isFaulty(typed: string): boolean {
  return !/^\d{0,9}$/.test(typed.normalize("NFKC").trim());
}

/**
 * The wish that makes the policy what stands in the form, with the fields that differ; null where nothing does. A freeze is
 * set and lifted by itself.
 */
export function changeOf(values: OutsideValues, policy: Outside): ChangeToSend | null {
  const before = valuesOf(policy);
  const after: Outside = {
    ...values,
    allowList: values.allowList.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
    dailyCap: countOf(values.dailyCap),
    alarmAt: countOf(values.alarmAt),
    alarmOutOfHours: countOf(values.alarmOutOfHours),
  };
  const given = (Object.keys(after) as (keyof Outside)[]).filter(
    (field) => field !== "frozen" && values[field] !== before[field],
  );
  if (given.length === 0) return null;
  return { type: "SetOutside", ...Object.fromEntries(given.map((field) => [field, after[field]])) };
}

function countOf(typed: string): number | null {
  const digits = typed.normalize("NFKC").trim();
  return digits === "" ? null : Number(digits);
}
