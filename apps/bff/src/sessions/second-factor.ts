import type { Factors, SecondFactor } from "../store/factors.ts";
import type { Account, Reader, Session } from "../store/store.ts";

/** Whom a company of before asks that never said, and the operators (adr-0018). */
const UNLESS_SAID: SecondFactor = "ADMINISTRATORS";

/** What an account owes that has given its password. */
export async function owedAfterPassword(
  reader: Reader,
  { companyId, userId, role }: Account,
): Promise<Session["owes"]> {
  if (hasFactor(await reader.factors(companyId, userId))) return "FACTOR";
  return (await isAsked(reader, { companyId, userId, role })) ? "ENROLMENT" : null;
}

/**
 * What the session owes, by what the account has at this moment: a factor that was set up meanwhile is its owner's, and whoever
 * has but the password gives it like everybody.
 */
export async function owedNow(
  reader: Reader,
  { companyId, userId, owes }: Pick<Session, "companyId" | "userId" | "owes">,
): Promise<Session["owes"]> {
  if (owes !== "ENROLMENT") return owes;
  return hasFactor(await reader.factors(companyId, userId)) ? "FACTOR" : "ENROLMENT";
}

/** Whether the account must have a second factor. */
export async function isAsked(
  reader: Reader,
  { companyId, userId, role }: Pick<Account, "companyId" | "userId" | "role">,
): Promise<boolean> {
  const { passwordOnly } = await reader.factors(companyId, userId);
  if (passwordOnly) return false;
  const asked = (await reader.secondFactor(companyId)) ?? UNLESS_SAID;
  return asked === "EVERYONE" || (asked === "ADMINISTRATORS" && role !== "USER");
}

/** Whom the company asks. */
export async function secondFactorOf(reader: Reader, companyId: string): Promise<SecondFactor> {
  return (await reader.secondFactor(companyId)) ?? UNLESS_SAID;
}

/** Whether there is something to be given beside the password. Recovery codes stand in for a factor and are none. */
export function hasFactor({ passkeys, totp }: Pick<Factors, "passkeys" | "totp">): boolean {
  return passkeys.length > 0 || totp !== null;
}
