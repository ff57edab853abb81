import type { Brand } from "./brand.ts";
import { normaliseDigits } from "./digits.ts";

/** A public telephone number in E.164, "+819011110001". */
export type PhoneNumber = Brand<string, "PhoneNumber">;

/** Eleven digits with 020, 050, 060, 070, 080 and 090, ten with all others: a lost digit makes no number. */
const DOMESTIC = /^0(?:[25-9]0\d{8}|(?![25-9]0)[1-9]\d{8})$/;
const INTERNATIONAL = /^\+[1-9]\d{5,14}$/;
const MOBILE = /^\+81[6789]0\d{8}$/;

/** Reads any usual form ("090-1111-0001", "０９０…", "+81 90 …"); null where it is no telephone number. */
export function parsePhoneNumber(typed: string): PhoneNumber | null {
  const digits = normaliseDigits(typed).replace(/^\+810?/, "0");
  if (DOMESTIC.test(digits)) return `+81${digits.slice(1)}` as PhoneNumber;
  return INTERNATIONAL.test(digits) ? (digits as PhoneNumber) : null;
}

/** Whether it is a Japanese mobile number: 060, 070, 080 or 090 and eight digits. */
export function isMobileNumber(number: PhoneNumber): boolean {
  return MOBILE.test(number);
}

/** As people write it: "090-1111-0001", "03-5555-0100", "+1 …" as it is. */
export function displayPhoneNumber(number: PhoneNumber): string {
  if (!number.startsWith("+81")) return number;
  const domestic = `0${number.slice(3)}`;
  const [first, second] = groupsOf(domestic);
  return `${domestic.slice(0, first)}-${domestic.slice(first, first + second)}-${domestic.slice(first + second)}`;
}

/** Lengths of the first two groups; other areas' codes vary, three and three reads well for all of them. */
function groupsOf(domestic: string): readonly [number, number] {
  if (domestic.length === 11) return [3, 4];
  if (/^0(120|570|990)/.test(domestic)) return [4, 3];
  if (/^0[36]/.test(domestic)) return [2, 4];
  return [3, 3];
}
