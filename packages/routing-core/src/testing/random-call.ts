import { MOBILES, NUMBERS } from "@naisen/domain/testing/random-company";
import { instant, number, phone } from "@naisen/domain/testing/scalars";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import type { Call, From } from "../call.ts";

const randomNumber = fc.constantFrom(...NUMBERS, "7999").map(number);

/** Any phone of the company, and such as it does not have. */
export const randomFrom: fc.Arbitrary<From> = fc.oneof(
  fc.record({ mobile: fc.constantFrom(...MOBILES, phone("080-9999-0001")) }),
  fc.record({ desk: randomNumber }),
  fc.record({ pbx: randomNumber }),
);

/** What people dial: extensions, public numbers, prefixes, and what no telephone can. */
export const randomDialled = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(
    "0312345678",
    "090-1111-0001",
    "+1 212 555 0100",
    "117",
    "184",
    "80312345678",
    "90312345678",
  ),
  fc.string({ unit: fc.constantFrom(..."0123456789+*#-０９ー"), maxLength: 14 }),
  fc.string({ maxLength: 20 }),
);

/** Emergency digits in every disguise: caller-ID and outside prefixes before them, dashes within. */
export const randomEmergency = fc
  .record({
    first: fc.constantFrom("", "184", "186"),
    prefix: fc.constantFrom("", "8", "9", "0"),
    second: fc.constantFrom("", "184", "186"),
    digits: fc.constantFrom("110", "118", "119", "1-1-9", "１１９"),
  })
  .map(({ first, prefix, second, digits }) => first + prefix + second + digits);

export const randomMoment = fc
  .integer({ min: -45 * 24, max: 45 * 24 })
  .map((hours) => instant(new Date(Date.parse("2026-12-01T00:00:00Z") + hours * 3_600_000).toISOString()));

/** A call within acme. */
export function randomCall(dialled: fc.Arbitrary<string> = randomDialled): fc.Arbitrary<Call> {
  return fc.record({
    company: fc.constant("acme" as CompanyId),
    from: randomFrom,
    dialled,
    at: randomMoment,
  });
}
