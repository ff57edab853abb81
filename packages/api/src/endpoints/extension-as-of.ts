import * as z from "zod/mini";
import { extensionRecord, twoInOneRecord } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { day, extensionId, extensionNumber } from "../scalars.ts";

/** An extension's settings at the end of a day, beside what they are now. */
export const extensionAsOf = z.strictObject({
  /** The day that was looked at; today where the one asked for is still to come. */
  day: z.string(),
  /** The first day of which anything is known. */
  recordedSince: z.string(),
  /** The extension that had the number at the end of that day; null where none had it. */
  was: z.nullable(extensionRecord),
  /** The same extension now, whatever its number is; null where it was removed. Without `was`: who has the number now. */
  now: z.nullable(extensionRecord),
  /** The 2in1 mode of its handset, where its line is in a pair. */
  modeWas: z.nullable(twoInOneRecord),
  modeNow: z.nullable(twoInOneRecord),
  /** How many entries of the log changed it since. */
  changesSince: z.number(),
  /** Whom the ids in the forwards mean now. */
  names: z.array(z.strictObject({ id: extensionId, number: extensionNumber, name: z.string() })),
});
export type ExtensionAsOf = z.output<typeof extensionAsOf>;

/** Whom a number belonged to at the end of a day, and with which settings. */
export const getExtensionAsOf = defineEndpoint({
  name: "getExtensionAsOf",
  method: "GET",
  path: "/api/extensions/:number/as-of",
  params: z.strictObject({ number: extensionNumber }),
  /** A day in Asia/Tokyo; today where it is left out. */
  query: z.strictObject({ day: z.optional(day) }),
  body: null,
  success: { status: 200, body: extensionAsOf },
  problems: ["not-found"],
});
