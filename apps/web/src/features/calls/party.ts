import { from } from "@naisen/api/call";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { extensionNumber } from "@naisen/api/scalars";
import * as z from "zod/mini";
import { displayOf, phoneOf } from "../../lib/phones.ts";

/** Who calls, as the server takes it. */
export type Caller = z.input<typeof from>;

const WAYS = { MOBILE: "mobile", DESK_PHONE: "desk", PBX_EXTENSION: "pbx" } as const;

/** "desk:2001" as the caller that it names; null where it names none. */
export function readCaller(param: string | undefined): Caller | null {
  const [, way, number = ""] = /^(mobile|desk|pbx):(.+)$/.exec(param ?? "") ?? [];
  const caller = way === undefined ? null : { [way]: number };
  const read = z.safeParse(from, caller);
  return read.success ? read.data : null;
}

/** The address' word for an extension that calls; null where it has no phone. */
export function callerParam({ kind, number, mobile }: ExtensionItem): string | null {
  if (kind !== "MOBILE") return `${WAYS[kind]}:${number}`;
  return mobile === null ? null : `mobile:${displayOf(mobile).replaceAll("-", "")}`;
}

/** The number by which a caller is found in the list. */
export function callerNumber(caller: Caller): string {
  const [number = ""] = Object.values(caller);
  return displayOf(number);
}

/** Whether an extension is the one that a number means: its own number, or that of its line. */
export function isMeantBy(item: ExtensionItem, typed: string): boolean {
  const mobile = phoneOf(typed);
  const number = z.safeParse(extensionNumber, typed);
  return (number.success && item.number === number.data) || (mobile !== null && item.mobile === mobile);
}

/** An extension as the boxes show it. */
export function nameOf({ number, name }: ExtensionItem): string {
  return `${number} ${name}`;
}
