import { displayPhoneNumber, parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Actor } from "./actors.ts";
import { NAMESAKE } from "./third-company.ts";
import { alpha, beta, departmentOf, EXTENSIONS, type Known, SITES } from "./two-companies.ts";

/** The hidden marks that stand in an answer, beside those that the request itself named. */
export function marksIn(answer: string, sent: string, actor: Actor): readonly string[] {
  const digits = sent.replace(/\D/g, "");
  return marksHiddenFrom(actor).filter(
    (mark) =>
      answer.includes(mark) &&
      !(sent.includes("RenumberExtension") && mark.startsWith('"voicemail"')) &&
      !digits.includes(/^([+0]|},"dialled)/.test(mark) ? mark.replace(/\D/g, "").slice(-10) : "none"),
  );
}

/** What an answer to this actor must not hold, whatever was asked: names and mobile numbers of others. */
function marksHiddenFrom(actor: Actor): readonly string[] {
  if (actor.session === "OPEN" && actor.role === "OPERATOR") return [];
  const hidden = EXTENSIONS.filter((known) => !isSeen(actor, known));
  const sites = SITES.filter(({ company, id }) => !isSiteSeen(actor, company, id));
  return [
    ...hidden.map(({ name }) => name),
    ...departmentsHidden(actor, hidden),
    ...hidden.map(({ number }) => `"voicemail":"OFFICE_LINK","extension":"${number}"`),
    ...hidden.flatMap((known) => (isUnknown(actor, known) ? [`},"dialled":"${known.number}"`] : [])),
    ...sites.map(({ name }) => name),
    ...hiddenLines(actor, hidden).flatMap(formsOf),
    ...(isOf(actor, "beta") ? [] : ["余所の印"]),
    "key-of-victim",
    NAMESAKE,
    ...(isOf(actor, "alpha") ? [] : ["アルファ", "去印"]),
  ];
}

/** Departments in which nobody is whom they see. */
function departmentsHidden(actor: Actor, hidden: readonly Known[]): readonly string[] {
  const seen = new Set(EXTENSIONS.filter((known) => isSeen(actor, known)).map(({ site }) => site));
  return hidden.filter(({ site }) => !seen.has(site)).map(({ site }) => departmentOf(site));
}

function isOf({ session, companyId }: Actor, company: string): boolean {
  return session === "OPEN" && companyId === company;
}

function isSeen(actor: Actor, { company, number, site }: Known): boolean {
  if (!isOf(actor, company)) return false;
  if (actor.role === "USER") return actor.extension === number;
  return actor.sites === null || (site !== null && actor.sites.includes(site));
}

/** Whether a number is of nobody whom they see. */
function isUnknown(actor: Actor, { number }: Known): boolean {
  return !EXTENSIONS.some((known) => known.number === number && isSeen(actor, known));
}

function isSiteSeen(actor: Actor, company: string, id: string): boolean {
  if (!isOf(actor, company)) return false;
  if (actor.role === "USER") return company === "beta" || (actor.extension === "7001") === (id === "higashi");
  return actor.sites === null || actor.sites.includes(id);
}

/** An auditor sees no mobile number whole, of whomever. */
function hiddenLines(actor: Actor, hidden: readonly Known[]): readonly string[] {
  if (actor.role !== "AUDITOR") return hidden.flatMap(({ mobile }) => mobile ?? []);
  return [alpha(), beta()].flatMap(({ mobileLines }) => mobileLines.map(({ number }) => number));
}

/** A number in every form in which it may stand. */
function formsOf(number: string): readonly string[] {
  const parsed = parsePhoneNumber(number);
  if (parsed === null) return [number];
  return [parsed, displayPhoneNumber(parsed), `0${parsed.slice(3)}`];
}
