import * as z from "zod/mini";
import { extensionRecord } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { extensionNumber, siteId, wholeNumber } from "../scalars.ts";

/** How many numbers in a row may be looked for at once. */
export const LONGEST_RUN = 100;

/** A number by which one looks about: digits of a length that some number plan allows. */
const digits = z.pipe(
  extensionNumber,
  z.custom<z.output<typeof extensionNumber>>(
    (value) => typeof value === "string" && /^[0-9]{2,8}$/.test(value),
  ),
);

/** Numbers of one length in use: those of the thousand that begins with `from`. */
const span = z.strictObject({ from: extensionNumber, used: z.number() });

/** What extensions of this company may be: the lengths of numbers, the kinds of its menu, and the thousands in use. */
export const getNumberPlan = defineEndpoint({
  name: "getNumberPlan",
  method: "GET",
  path: "/api/number-plan",
  params: nothing,
  query: nothing,
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      least: z.number(),
      most: z.number(),
      kinds: z.array(extensionRecord.shape.kind),
      spans: z.array(span),
      revision: z.number(),
    }),
  },
  problems: [],
});

/**
 * Ten numbers, or all that there are of that length: how many are in use, free, reserved for other calls
 * (number.reserved), and refused by another number rule. `first` is its first free number.
 */
const numberBlock = z.strictObject({
  from: extensionNumber,
  to: extensionNumber,
  used: z.number(),
  free: z.number(),
  reserved: z.number(),
  blocked: z.number(),
  first: z.nullable(extensionNumber),
});
export type NumberBlock = z.output<typeof numberBlock>;

/** The blocks of a hundred. */
const numberRow = z.strictObject({ from: extensionNumber, blocks: z.array(numberBlock) });
export type NumberRow = z.output<typeof numberRow>;

/**
 * A thousand numbers in rows of a hundred: those around `from`; without it the hundreds of the company that are used
 * most, a few of them, in the order of their numbers.
 */
export const getNumberMap = defineEndpoint({
  name: "getNumberMap",
  method: "GET",
  path: "/api/number-map",
  params: nothing,
  query: z.strictObject({
    /** Any number of the thousand; its length is that of all. */
    from: z.optional(digits),
    /** At most so many rows. */
    rows: z.optional(wholeNumber(1, 10)),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      rows: z.array(numberRow),
      /** The first free number behind one in use, in the row that is used most where there is one; null: none is free. */
      free: z.nullable(extensionNumber),
      revision: z.number(),
    }),
  },
  problems: [],
});

/** BLOCKED: it overlaps with another number. */
const numberState = z.enum(["USED", "FREE", "RESERVED", "BLOCKED", "COOLING_OFF", "MALFORMED"]);

/** The ten numbers among which this one is, each with who has it or what refuses it. */
export const getNumberBlock = defineEndpoint({
  name: "getNumberBlock",
  method: "GET",
  path: "/api/number-map/:number",
  params: z.strictObject({ number: digits }),
  query: nothing,
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      items: z.array(
        z.strictObject({
          number: extensionNumber,
          state: numberState,
          /** Who has it, or who stands in its way: the extension whose number overlaps, or who gave it up. */
          name: z.nullable(z.string()),
          kind: z.nullable(extensionRecord.shape.kind),
          /** The number that overlaps with it, or the digits that are reserved. */
          other: z.nullable(z.string()),
          /** The first day on which one that rests is free. */
          freeOn: z.nullable(z.string()),
        }),
      ),
      revision: z.number(),
    }),
  },
  problems: [],
});

/**
 * Free numbers from `near` on, of its length, and from the first again where the last is reached; without `near` from
 * the first extension of that kind, at that site where one is there, else of any. With `run`, only the first of each so
 * many free numbers in a row. `complete` is false where so many were looked at that the search was ended.
 */
export const findFreeNumbers = defineEndpoint({
  name: "findFreeNumbers",
  method: "GET",
  path: "/api/free-numbers",
  params: nothing,
  query: z.strictObject({
    near: z.optional(digits),
    kind: z.optional(extensionRecord.shape.kind),
    site: z.optional(siteId),
    run: z.optional(wholeNumber(1, LONGEST_RUN)),
    limit: z.optional(wholeNumber(1, 20)),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ items: z.array(extensionNumber), complete: z.boolean(), revision: z.number() }),
  },
  problems: [],
});
