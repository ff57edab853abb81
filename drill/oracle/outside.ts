// ADR 21: what a company lets out. A number outside is read from its first digits, one kind after another.
import type { Company } from "./company.ts";
import { e164 } from "./values.ts";

/** To which numbers of a kind calls go out. */
type Allowance = "NO" | "LISTED" | "ANY";
/** The policy of a document, with everything said. */
export type OutsidePolicy = {
  domestic: Allowance;
  international: Allowance;
  premiumRate: Allowance;
  otherCarrier: Allowance;
  forwarding: "NO" | "LISTED";
  allowList: string[];
  dailyCap: number | null;
  alarmAt: number | null;
  alarmOutOfHours: number | null;
  freezeAtCap: boolean;
  frozen: boolean;
};
/** The kinds of numbers. */
type Kind = "domestic" | "international" | "premiumRate" | "otherCarrier";

/** What a document that says nothing means. */
export const neverSet: OutsidePolicy = {
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

/** A number as somebody in Japan dials it. */
function asDialled(number: string): string {
  if (number.startsWith("+810")) return number.slice(3);
  if (number.startsWith("+81")) return `0${number.slice(3)}`;
  if (number.startsWith("+")) return `010${number.slice(1)}`;
  return number;
}

function kindOf(number: string): Kind {
  const digits = asDialled(number);
  if (digits.startsWith("010")) return "international";
  if (digits.startsWith("00")) return "otherCarrier";
  for (const start of ["0170", "0180", "0570", "0990"]) if (digits.startsWith(start)) return "premiumRate";
  return "domestic";
}

function isListed(policy: OutsidePolicy, number: string): boolean {
  for (const start of policy.allowList) if (asDialled(number).startsWith(asDialled(start))) return true;
  return false;
}

/** Whether an entry of the list begins numbers of one kind: 0 and a digit at least, and not 01. */
export function isStart(entry: string): boolean {
  if (entry === "+") return false;
  const digits = asDialled(entry);
  if (!/^[0-9]+$/.test(digits) || !digits.startsWith("0")) return false;
  return digits.length >= 2 && digits.length <= 20 && digits !== "01";
}

/** Why a call out is refused, in the order of refusal; null where it goes. */
export function whyNotOut(
  policy: OutsidePolicy,
  number: string,
  today: number,
): "OUTSIDE_FROZEN" | "OUTSIDE_CLASS_NOT_ALLOWED" | "OUTSIDE_NOT_LISTED" | "OUTSIDE_CAP_REACHED" | null {
  const allowance = policy[kindOf(number)];
  if (policy.frozen) return "OUTSIDE_FROZEN";
  if (allowance === "NO") return "OUTSIDE_CLASS_NOT_ALLOWED";
  if (allowance === "LISTED" && !isListed(policy, number)) return "OUTSIDE_NOT_LISTED";
  if (policy.dailyCap !== null && today >= policy.dailyCap) return "OUTSIDE_CAP_REACHED";
  return null;
}

/** Whether a forward's target is the whole number of somebody outside: nine digits or more behind 0, or +…. */
export function isOutside(number: string): boolean {
  if (number.startsWith("+"))
    return /^\+[1-9][0-9]+$/.test(number) && number.length >= 7 && number.length <= 16;
  return /^0[0-9]+$/.test(number) && number.length >= 9 && number.length <= 20;
}

/** Whether the number is the company's own. */
export function isOwn(company: Company, number: string): boolean {
  const own = [company.number050, ...company.sites.map((site) => site.gatewayNumber)];
  return own.includes(e164(asDialled(number)));
}

/** Whether the policy, apart from a freeze and the day's count, lets a forward go to the number. */
export function mayForward(policy: OutsidePolicy, number: string): boolean {
  return policy.forwarding === "LISTED" && policy[kindOf(number)] !== "NO" && isListed(policy, number);
}
