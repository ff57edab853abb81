import type { CompanyState } from "@naisen/domain/company-state";
import type { Menu } from "@naisen/domain/facts/base-contract";
import type { LineOption, MobileLine, OptionKind } from "@naisen/domain/facts/mobile-line";
import type { Site } from "@naisen/domain/facts/site";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { Extension } from "@naisen/domain/settings/extension";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import { type ForwardingRule, nobodyWith } from "@naisen/domain/settings/forwarding";
import type { Settings, TwoInOneMode } from "@naisen/domain/settings/settings";
import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine, anOption } from "@naisen/domain/testing/a-line";
import { anExtension } from "@naisen/domain/testing/an-extension";
import { MOBILES, NUMBERS, randomDay } from "@naisen/domain/testing/random-company";
import { OUTSIDE_TARGETS, randomOutside } from "@naisen/domain/testing/random-outside";
import { ACME, idOf, number, OSAKA, phone, SATO, TOKYO } from "@naisen/domain/testing/scalars";
import type { DaySpan } from "@naisen/domain/vocabulary/day-span";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { OUR_050, OUR_FIXED_LINE } from "./a-table.ts";

/** Every id that a random company may have, each with any of the numbers. */
export const IDS: readonly ExtensionId[] = NUMBERS.map(idOf);
export const INBOUND_NUMBERS = [OUR_050, OUR_FIXED_LINE];

const OPTIONS: readonly OptionKind[] = [
  "ROAMING_INCOMING",
  "CARRIER_VOICEMAIL",
  "OUTSIDE_050",
  "OUTSIDE_GATEWAY",
];

const randomTerm: fc.Arbitrary<DaySpan> = fc
  .tuple(randomDay, randomDay, fc.boolean())
  .map(([one, other, isOpen]) => {
    const [startsOn = one, endsOn = other] = [one, other].toSorted();
    return { startsOn, endsOn: isOpen ? null : endsOn };
  });

const longTerm = anOption("OFFICE_LINK").term;
const randomOption: fc.Arbitrary<LineOption> = fc.record({
  kind: fc.constantFrom(...OPTIONS),
  term: fc.oneof(fc.constant(longTerm), randomTerm),
});

/** Mostly in order, so that calls get far. */
const randomLines = fc.tuple(
  ...MOBILES.map((mobile) =>
    fc.record<MobileLine>({
      number: fc.constant(mobile),
      holder: fc.constantFrom(ACME, ACME, ACME, ACME, SATO),
      status: fc.constantFrom("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED"),
      options: fc
        .array(randomOption, { maxLength: 5 })
        .map((options) => [...aLine(mobile).options, ...options]),
    }),
  ),
);

const randomPairs: fc.Arbitrary<readonly TwoInOnePair[]> = fc.array(
  fc
    .shuffledSubarray(MOBILES, { minLength: 2, maxLength: 2 })
    .chain(([a = phone(""), b = a]) => fc.record({ a: fc.constant(a), b: fc.constant(b), term: randomTerm })),
  { maxLength: 3 },
);

function randomSite(id: Site["id"], gatewayNumber: Site["gatewayNumber"]): fc.Arbitrary<Site> {
  return fc.record<Site>({
    id: fc.constant(id),
    name: fc.constant(id),
    siteCode: fc.constantFrom("", "20", "70"),
    address: fc.constant(null),
    state: fc.constantFrom("IN_SERVICE", "IN_SERVICE", "IN_SERVICE", "CLOSED"),
    accessLine: fc.constant(null),
    equipment: fc.constantFrom([], [{ kind: "OUTSIDE_GATEWAY", designated: true }]),
    gatewayNumber: fc.constantFrom(null, gatewayNumber),
  });
}

const randomForward: fc.Arbitrary<ForwardingRule> = fc.record({
  when: fc.constantFrom("ALWAYS", "BUSY", "NO_ANSWER", "OUT_OF_AREA"),
  to: fc.constantFrom(...IDS, ...IDS, nobodyWith(number("7999")), ...OUTSIDE_TARGETS),
});

const randomVoicemail = fc.constantFrom(
  null,
  { on: true, ringSeconds: 15 },
  { on: true, ringSeconds: null },
  { on: false, ringSeconds: null },
);

function randomExtension(
  id: ExtensionId,
  typed: string,
  mobile: Extension["mobile"],
): fc.Arbitrary<Extension> {
  const isMobile = typed.startsWith("7");
  return fc.record<Extension>({
    ...constants(anExtension(typed)),
    id: fc.constant(id),
    kind: isMobile ? fc.constant("MOBILE") : fc.constantFrom("DESK_PHONE", "DESK_PHONE", "PBX_EXTENSION"),
    mobile: fc.constant(isMobile ? mobile : null),
    site: isMobile ? fc.constant(null) : fc.constantFrom(TOKYO, OSAKA),
    voicemail: randomVoicemail,
    forwarding: fc.array(randomForward, { maxLength: 4 }),
  });
}

/** Each field as it is. */
function constants<Fields extends object>(fields: Fields) {
  const entries = Object.entries(fields).map(([key, value]) => [key, fc.constant(value)]);
  return Object.fromEntries(entries) as { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> };
}

const randomTeam: fc.Arbitrary<readonly Extension[]> = fc
  .tuple(
    fc.shuffledSubarray(NUMBERS),
    fc.shuffledSubarray([...IDS], { minLength: IDS.length }),
    fc.shuffledSubarray(MOBILES),
  )
  .chain(([numbers, ids, mobiles]) =>
    fc.tuple(
      ...numbers.map((typed, index) =>
        randomExtension(ids[index] ?? idOf(typed), typed, mobiles[index] ?? null),
      ),
    ),
  );

const randomMode: fc.Arbitrary<TwoInOneMode> = fc.record({
  mode: fc.constantFrom("A", "B", "DUAL"),
  avoidOtherNumber: fc.boolean(),
});

/** What the panel may have made of a company, by whatever way. */
export const randomSettings: fc.Arbitrary<Settings> = fc
  .tuple(
    randomTeam,
    fc.array(fc.tuple(fc.constantFrom(...MOBILES), randomMode), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...INBOUND_NUMBERS), fc.constantFrom(...IDS)), { maxLength: 2 }),
    randomOutside,
  )
  .map(([team, modes, inbound, outside]) => ({
    extensions: new ExtensionIndex(team),
    twoInOneModes: new Map(modes),
    inbound: new Map(inbound),
    outside,
  }));

/** A company with everything that a call may depend on, in order or not. */
export const randomWorld: fc.Arbitrary<CompanyState> = fc
  .record({
    menu: fc.constantFrom("VIRTUAL_PBX" as const, "VIRTUAL_PBX" as const, "CUSTOMER_PBX" as const),
    number050: fc.constantFrom(null, OUR_050),
    lines: randomLines,
    pairs: randomPairs,
    sites: fc.tuple(randomSite(TOKYO, OUR_FIXED_LINE), randomSite(OSAKA, phone("06-5555-0200"))),
    settings: randomSettings,
    isFitting: fc.constantFrom(true, true, true, false),
  })
  .map(({ menu, number050, lines, pairs, sites, settings, isFitting }) => {
    const company = aCompany({ contract: { menu, number050 }, lines, pairs, sites });
    return { ...company, settings: isFitting ? fitting(menu, settings) : settings };
  });

/** With the kinds of phone that the menu has. */
function fitting(menu: Menu, settings: Settings): Settings {
  const kind = menu === "VIRTUAL_PBX" ? "DESK_PHONE" : "PBX_EXTENSION";
  const team = [...settings.extensions].map((one) =>
    one.kind === "MOBILE" ? one : ({ ...one, kind } as const),
  );
  return { ...settings, extensions: new ExtensionIndex(team) };
}
