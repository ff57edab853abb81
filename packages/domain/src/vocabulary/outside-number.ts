import { normaliseDigits } from "./digits.ts";

/**
 * What a number outside the company costs and how far it leads, by its first digits in Japan's plan of telephone numbers
 * (電気通信番号計画, Ministry of Internal Affairs and Communications; adr-0021).
 */
export type OutsideClass = "DOMESTIC" | "INTERNATIONAL" | "PREMIUM_RATE" | "OTHER_CARRIER";

/** 0570 ナビダイヤル, 0990 情報料, 0170 and 0180: the called service sets the price. 0120 and 0800 cost the caller nothing. */
const PREMIUM_RATE = /^0(?:170|180|570|990)/;
/** A whole number; shorter ones could be extensions. */
const WHOLE = /^(?:0\d{8,19}|\+[1-9]\d{5,14})$/;
const START = /^0\d{1,19}$/;

/** The class of a number as it is dialled in full: 0… or +…. */
export function outsideClassOf(number: string): OutsideClass {
  const digits = dialledInJapan(number);
  if (digits.startsWith("010")) return "INTERNATIONAL";
  if (digits.startsWith("00")) return "OTHER_CARRIER";
  return PREMIUM_RATE.test(digits) ? "PREMIUM_RATE" : "DOMESTIC";
}

/** Whether it is the whole number of a line outside, as a forward names one. */
export function isOutsideNumber(number: string): boolean {
  return WHOLE.test(number);
}

/** A number or the start of numbers on an allow-list, as typed: dashes dropped, digits narrowed, never refused. */
export function readOutsideStart(typed: string): string {
  return normaliseDigits(typed);
}

/** Whether it begins numbers of one kind: two digits at least; "01" would be towns in the north and all the world. */
export function isOutsideStart(start: string): boolean {
  const digits = dialledInJapan(start);
  return START.test(digits) && digits !== "01" && start !== "+";
}

/** Whether the number begins with the start, however the two are written. */
export function beginsWithStart(number: string, start: string): boolean {
  return dialledInJapan(number).startsWith(dialledInJapan(start));
}

/** "+81 3…" as 03…, any other +… behind the prefix of international calls, 010. */
function dialledInJapan(number: string): string {
  return number.replace(/^\+810?/, "0").replace(/^\+/, "010");
}
