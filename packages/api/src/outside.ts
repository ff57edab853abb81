import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import { readOutsideStart } from "@naisen/domain/vocabulary/outside-number";
import * as z from "zod/mini";

/** A number, or how numbers begin, as typed: dashes are dropped. Whether it is one is a rule's affair. */
const outsideStart = z.pipe(z.string().check(z.minLength(1), z.maxLength(32)), z.transform(readOutsideStart));

/** To which numbers of a class calls go out: to none, to those on the allow-list, or to any. */
const allowance = z.enum(["NO", "LISTED", "ANY"]);

/** A rule says which counts make sense. */
const count = z.nullable(z.int());

const shape = {
  domestic: allowance,
  international: allowance,
  premiumRate: allowance,
  otherCarrier: allowance,
  forwarding: z.enum(["NO", "LISTED"]),
  allowList: z.array(outsideStart).check(z.maxLength(1_000)),
  dailyCap: count,
  alarmAt: count,
  alarmOutOfHours: count,
  freezeAtCap: z.boolean(),
  frozen: z.boolean(),
};

/** What goes out of a company. */
export const outsidePolicy = z.strictObject(shape);
export type Outside = z.output<typeof outsidePolicy>;

const optional = z.optional;

/** The same as far as it is given. */
export const someOfOutside = {
  domestic: optional(shape.domestic),
  international: optional(shape.international),
  premiumRate: optional(shape.premiumRate),
  otherCarrier: optional(shape.otherCarrier),
  forwarding: optional(shape.forwarding),
  allowList: optional(shape.allowList),
  dailyCap: optional(count),
  alarmAt: optional(count),
  alarmOutOfHours: optional(count),
  freezeAtCap: optional(shape.freezeAtCap),
  frozen: optional(shape.frozen),
};

/** The shape and the domain's are one: tsc fails where they part. */
export const heldEqual = (read: Outside): OutsidePolicy => read;
