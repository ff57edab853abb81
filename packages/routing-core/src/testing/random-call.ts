import type { CompanyState } from "@naisen/domain/company-state";
import type { Extension } from "@naisen/domain/settings/extension";
import { MOBILES, NUMBERS } from "@naisen/domain/testing/random-company";
import { OUTSIDE_NUMBERS } from "@naisen/domain/testing/random-outside";
import { instant, NOW, number, OSAKA, phone, TOKYO } from "@naisen/domain/testing/scalars";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import type { Call, From } from "../call.ts";
import type { Conditions, LineState } from "../conditions.ts";
import { ABROAD, FAR_ABROAD, OUR_050, OUR_FIXED_LINE, OUTSIDER } from "./a-table.ts";
import { randomWorld } from "./random-world.ts";

const randomNumber = fc.constantFrom(...NUMBERS, "7999").map(number);

/** Any phone of the company, and such as it does not have. */
const randomFromWithin: fc.Arbitrary<From> = fc.oneof(
  fc.record({ mobile: fc.constantFrom(...MOBILES, phone("080-9999-0001")) }),
  fc.record({ desk: randomNumber }),
  fc.record({ pbx: randomNumber }),
);

const randomFromOutside: fc.Arbitrary<From> = fc.record({
  outside: fc.constantFrom(OUTSIDER, phone("080-9999-0001")),
});

/** What people dial: extensions, public numbers, prefixes, and what no telephone can. */
export const randomDialled = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.constantFrom("01", "02", "1", "1847001", "1867002", OUR_050, OUR_FIXED_LINE),
  fc.constantFrom(
    "00312345678",
    "18480312345678",
    "9+12125550100",
    "0312345678",
    "090-1111-0001",
    "+1 212 555 0100",
    "117",
    "184",
    "80312345678",
    "90312345678",
    "8010442079460000",
    "00990123456",
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

const randomLineState: fc.Arbitrary<LineState> = fc.constantFrom(
  "DOMESTIC",
  "OUT_OF_AREA",
  ABROAD,
  FAR_ABROAD,
);
const someNumbers = fc.array(randomNumber, { maxLength: 4 }).map((numbers) => new Set(numbers));

/** Whatever the network may know. */
export const randomConditions: fc.Arbitrary<Conditions> = fc.record({
  lines: fc
    .array(fc.tuple(fc.constantFrom(...MOBILES), randomLineState), { maxLength: 4 })
    .map((lines) => new Map(lines)),
  busy: someNumbers,
  noAnswer: someNumbers,
  unregistered: someNumbers,
  sitesDown: fc.subarray([TOKYO, OSAKA]).map((sites) => new Set(sites)),
  congestion: fc.constantFrom(false, false, false, false, true),
  outsideToday: fc.constantFrom(0, 1, 2, 100),
});

const randomFrom: fc.Arbitrary<From> = fc.oneof(
  { weight: 4, arbitrary: randomFromWithin },
  { weight: 1, arbitrary: randomFromOutside },
);

/** A call of acme by anybody, under anything that the network may know. */
export function randomCall(
  dialled: fc.Arbitrary<string> = randomDialled,
  from: fc.Arbitrary<From> = randomFrom,
): fc.Arbitrary<Call> {
  return fc.record(
    {
      company: fc.constant("acme" as CompanyId),
      from,
      dialled,
      at: randomMoment,
      conditions: randomConditions,
    },
    { requiredKeys: ["company", "from", "dialled", "at"] },
  );
}

/** A call by a phone of the company, or one that it does not have. */
export function randomCallFromWithin(dialled: fc.Arbitrary<string>): fc.Arbitrary<Call> {
  return randomCall(dialled, randomFromWithin);
}

/** A company and a call by one of its phones, so that most of them get far. */
type InCompany = fc.Arbitrary<readonly [state: CompanyState, call: Call]>;

/** From one extension to another. */
export const randomTalk: InCompany = randomWorld.chain((state) =>
  callIn(
    state,
    [...state.settings.extensions].map((extension) => extension.number),
  ),
);

/** From an extension to the outside by a prefix. */
export const randomOutsideCall: InCompany = randomWorld.chain((state) =>
  callIn(
    state,
    ["8", "9", "0"].flatMap((prefix) => OUTSIDE_NUMBERS.map((number) => prefix + number)),
  ),
);

function callIn(state: CompanyState, dialled: readonly string[]): InCompany {
  const phones = [...state.settings.extensions].flatMap(phoneOf);
  if (phones.length === 0) return fc.tuple(fc.constant(state), randomCall(fc.constant("7999")));
  const call = fc.record(
    {
      company: fc.constant(state.facts.company.id),
      from: fc.constantFrom(...phones),
      dialled: fc.constantFrom(...dialled),
      at: fc.oneof(fc.constant(NOW), fc.constant(NOW), randomMoment),
      conditions: randomConditions,
    },
    { requiredKeys: ["company", "from", "dialled", "at"] },
  );
  return fc.tuple(fc.constant(state), call);
}

function phoneOf({ kind, number: own, mobile }: Extension): readonly From[] {
  if (kind === "DESK_PHONE") return [{ desk: own }];
  if (kind === "PBX_EXTENSION") return [{ pbx: own }];
  return mobile === null ? [] : [{ mobile }];
}
