import { displayPhoneNumber } from "@naisen/api/display";
import { phoneNumber } from "@naisen/api/scalars";
import * as z from "zod/mini";

/** A telephone number as people write it; what is none stays as it is. */
export function displayOf(number: string): string {
  const read = z.safeParse(phoneNumber, number);
  return read.success ? displayPhoneNumber(read.data) : number;
}

/** E.164 of what was typed, or null where it is no telephone number. */
export function phoneOf(typed: string): string | null {
  const read = z.safeParse(phoneNumber, typed);
  return read.success ? read.data : null;
}

type Params = Readonly<Record<string, string | number | null>>;

/** Params of a message with the telephone numbers in them as people write them. */
export function readableParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith("+") ? displayOf(value) : value,
    ]),
  );
}
