import { type Day, type Instant, parseDay, parseInstant } from "@naisen/domain/vocabulary/day";
import { type ExtensionNumber, readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId, HolderId, SiteId } from "@naisen/domain/vocabulary/ids";
import { type PhoneNumber, parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import * as z from "zod/mini";

/** The issue codes of our own scalars; they stand in a 400's `issues` and have their messages. */
export type ScalarFault =
  | "not-a-phone-number"
  | "not-a-day"
  | "not-an-instant"
  | "not-a-user-id"
  | "not-a-token-name"
  | "not-shown";

/** Text of at most `longest` characters, trimmed; empty is refused. */
export function text(longest: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.refine(isWritten));
}

/** Text that may be emptied: trimmed, and null where nothing is left. */
export function textOrNull(longest: number) {
  return z.pipe(
    z.nullable(z.string().check(z.trim(), z.maxLength(longest), z.refine(isWritten))),
    z.transform((value) => (value === "" ? null : value)),
  );
}

/** What people write: no control characters, and no half of a character, which no store gives back as it was. */
function isWritten(value: string): boolean {
  return value.isWellFormed() && !/\p{Cc}/u.test(value);
}

function id<Name>() {
  return z.pipe(
    z.string().check(z.minLength(1), z.maxLength(64)),
    z.transform((value) => value as Name),
  );
}

/** Letters, digits, dot, dash and underscore: it stands in addresses and is typed at sign-in. "operator" is nobody's company. */
export const companyId = z.pipe(
  z.string().check(
    z.maxLength(64),
    z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
    z.refine((value) => !/^operator$/i.test(value)),
  ),
  z.transform((value) => value as CompanyId),
);
export const holderId = id<HolderId>();
export const siteId = id<SiteId>();
export const extensionId = id<ExtensionId>();

/** A telephone number in any usual form; E.164 comes out. */
export const phoneNumber = parsed<PhoneNumber>(32, parsePhoneNumber, "not-a-phone-number");

/** A mobile number in an answer: E.164, or "+8190****0001" where it is masked to whom it goes. */
export const shownNumber = parsed<PhoneNumber>(
  32,
  (shown) => (MASKED.test(shown) ? (shown as PhoneNumber) : parsePhoneNumber(shown)),
  "not-a-phone-number",
);

/** An extension number as typed; digits are narrowed and dashes dropped. Whether it fits the plan is a rule's affair. */
export const extensionNumber = z.pipe(
  z.string().check(z.minLength(1), z.maxLength(32)),
  z.transform((value): ExtensionNumber => readExtensionNumber(value)),
);

/** A day, "2026-12-01". */
export const day = parsed<Day>(10, parseDay, "not-a-day");

/** An instant with its offset, "2026-12-01T09:00:00+09:00". */
export const instant = parsed<Instant>(40, parseInstant, "not-an-instant");

/** A mobile number of which four digits are hidden. */
const MASKED = /^\+81[6-9]0\*{4}\d{4}$/;

function parsed<Value>(longest: number, parse: (typed: string) => Value | null, fault: ScalarFault) {
  return z.pipe(
    z.string().check(z.maxLength(longest)),
    z.transform((typed, context): Value => {
      const value = parse(typed);
      if (value !== null) return value;
      context.issues.push({ code: "custom", input: typed, params: { fault }, message: fault });
      return z.NEVER;
    }),
  );
}

/** A whole number in a query, where everything comes as text. */
export function wholeNumber(least: number, most: number) {
  return z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/)),
    z.pipe(z.transform(Number), z.int().check(z.gte(least), z.lte(most))),
  );
}
