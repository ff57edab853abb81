import { from } from "@naisen/api/call";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import * as z from "zod/mini";
import { displayOf, phoneOf } from "../../lib/phones.ts";

/** Who calls, as the server takes it. */
export type Caller = z.input<typeof from>;

const WAYS = { MOBILE: "mobile", DESK_PHONE: "desk", PBX_EXTENSION: "pbx" } as const;

/** "desk:2001" as the caller that it names; null where it names none. */
export function readCaller(param: string | undefined): Caller | null {
  const [, way, number = ""] = /^(mobile|desk|pbx|outside):(.+)$/.exec(param ?? "") ?? [];
  const caller = way === undefined ? null : { [way]: number };
  const read = z.safeParse(from, caller);
  return read.success ? read.data : null;
}

/** The address' word for an extension that calls; null where it has no phone. */
export function callerParam({ kind, number, mobile }: ExtensionItem): string | null {
  if (kind !== "MOBILE") return `${WAYS[kind]}:${number}`;
  return mobile === null ? null : phoneParam("mobile", mobile);
}

/** The address' word for a telephone number that calls. */
export function phoneParam(way: "mobile" | "outside", number: string): string {
  return `${way}:${displayOf(number).replaceAll("-", "")}`;
}

/**
 * The address' word for a telephone number that was typed as the caller: a mobile number may be a line of the company, any
 * other is outside; null where it is no telephone number.
 */
export function typedCallerParam(typed: string): string | null {
  const number = phoneOf(typed);
  if (number === null) return null;
  return phoneParam(/^\+81[6789]0/.test(number) ? "mobile" : "outside", number);
}

/** The number by which a caller is found in the list. */
export function callerNumber(caller: Caller): string {
  const [number = ""] = Object.values(caller);
  return displayOf(number);
}
