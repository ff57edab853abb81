import { beginsWithStart, type OutsideClass, outsideClassOf } from "../vocabulary/outside-number.ts";
import { sameValue } from "./extension.ts";

/** To which numbers of a class calls go out: to none, to those on the allow-list, or to any. */
export type Allowance = "NO" | "LISTED" | "ANY";

/** What a company allows to go out (外線規制), and when it is told of it (adr-0021). Counts are calls of one day. */
export interface OutsidePolicy {
  readonly domestic: Allowance;
  readonly international: Allowance;
  readonly premiumRate: Allowance;
  readonly otherCarrier: Allowance;
  /** Whether calls may be forwarded outside: to numbers on the allow-list, of a class that is not NO. */
  readonly forwarding: Exclude<Allowance, "ANY">;
  /** Numbers, and starts of numbers. */
  readonly allowList: readonly string[];
  /** So many outside calls on one day; null: no end. */
  readonly dailyCap: number | null;
  /** The alarm is raised with that many calls of a day; null: never. */
  readonly alarmAt: number | null;
  /** The same, of calls between 22:00 and 06:00, on Saturdays and on Sundays. */
  readonly alarmOutOfHours: number | null;
  /** Whether the cap, once it is reached, freezes until somebody lifts it. */
  readonly freezeAtCap: boolean;
  /** Nothing goes out any more, from the next call on. */
  readonly frozen: boolean;
}

/**
 * What was never set: the order of an outside option is the allowance of ordinary calls within the country (Q5); all that
 * costs more, and every forward, waits until the company allows it.
 */
export const DEFAULT_OUTSIDE: OutsidePolicy = {
  domestic: "ANY",
  international: "NO",
  premiumRate: "NO",
  otherCarrier: "NO",
  forwarding: "NO",
  allowList: [],
  dailyCap: null,
  alarmAt: null,
  alarmOutOfHours: 20,
  freezeAtCap: false,
  frozen: false,
};

type OutsideField = keyof OutsidePolicy;

const OUTSIDE_FIELDS = Object.keys(DEFAULT_OUTSIDE) as readonly OutsideField[];

const FIELD_OF_CLASS = {
  DOMESTIC: "domestic",
  INTERNATIONAL: "international",
  PREMIUM_RATE: "premiumRate",
  OTHER_CARRIER: "otherCarrier",
} as const satisfies Record<OutsideClass, OutsideField>;

/** What the policy says of a class. */
export function allowanceOf(policy: OutsidePolicy, outsideClass: OutsideClass): Allowance {
  return policy[FIELD_OF_CLASS[outsideClass]];
}

/** The first entry of the allow-list that the number begins with; null where it is not on it. */
export function listedBy({ allowList }: OutsidePolicy, number: string): string | null {
  return allowList.find((start) => beginsWithStart(number, start)) ?? null;
}

/** Why a call is not forwarded to a number outside. */
export type NoForwardOutside = "OFF" | "FROZEN" | "CLASS" | "NOT_LISTED";

/** Why the policy forwards no call to that number; null where it does. */
export function whyNoForwardOutside(policy: OutsidePolicy, number: string): NoForwardOutside | null {
  if (policy.forwarding === "NO") return "OFF";
  if (policy.frozen) return "FROZEN";
  if (allowanceOf(policy, outsideClassOf(number)) === "NO") return "CLASS";
  return listedBy(policy, number) === null ? "NOT_LISTED" : null;
}

/** The fields in which the two differ. */
export function changedOutside(before: OutsidePolicy, after: OutsidePolicy): readonly OutsideField[] {
  return OUTSIDE_FIELDS.filter((field) => !sameValue(before[field], after[field]));
}

/** The policy with each field that an edit changed as it was before it. */
export function outsideTakenBack(
  { before, after }: { readonly before: OutsidePolicy; readonly after: OutsidePolicy },
  now: OutsidePolicy,
): OutsidePolicy {
  const fields = changedOutside(before, after);
  return { ...now, ...Object.fromEntries(fields.map((field) => [field, before[field]])) };
}

const RANK: Readonly<Record<Allowance, number>> = { NO: 0, LISTED: 1, ANY: 2 };
const ALLOWANCES = [...Object.values(FIELD_OF_CLASS), "forwarding"] as const;

/** Whether the one lets more go out, or watches it less, than the other did: what asks for a fresh proof of who it is. */
export function isWider(before: OutsidePolicy, after: OutsidePolicy): boolean {
  return (
    ALLOWANCES.some((field) => RANK[after[field]] > RANK[before[field]]) ||
    after.allowList.some((start) => !before.allowList.includes(start)) ||
    [before.dailyCap, before.alarmAt, before.alarmOutOfHours].some((was, place) =>
      isLater(was, [after.dailyCap, after.alarmAt, after.alarmOutOfHours][place] ?? null),
    ) ||
    (before.freezeAtCap && !after.freezeAtCap) ||
    (before.frozen && !after.frozen)
  );
}

/** null: never. */
function isLater(was: number | null, is: number | null): boolean {
  return was !== null && (is === null || is > was);
}
