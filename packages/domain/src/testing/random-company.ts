import fc from "fast-check";
import type { Change } from "../changes/change.ts";
import type { CompanyState } from "../company-state.ts";
import { DEFAULT_NUMBER_PLAN } from "../facts/base-contract.ts";
import type { LineOption, MobileLine } from "../facts/mobile-line.ts";
import type { Site } from "../facts/site.ts";
import type { Extension } from "../settings/extension.ts";
import { nobodyWith } from "../settings/forwarding.ts";
import type { DaySpan } from "../vocabulary/day-span.ts";
import type { SiteId } from "../vocabulary/ids.ts";
import { aCompany } from "./a-company.ts";
import { OUTSIDE_NUMBERS, randomOutside } from "./random-outside.ts";
import { ACME, day, idOf, LOGISTICS, number, OSAKA, phone, SATO, TODAY, TOKYO } from "./scalars.ts";

/** Few numbers, so that random edits meet one another. */
export const NUMBERS = ["2001", "2002", "7001", "7002", "7003", "7004"];
export const MOBILES = ["1", "2", "3", "4", "5"].map((last) => phone(`090-1111-000${last}`));
const STRANGE_MOBILES = [phone("080-9999-0001"), phone("+1 212 555 0100")];

/** Numbers that nobody has at first; some are no numbers, some the start of another. */
const FREE_NUMBERS = ["7005", "7999", "700", "70011", "1190", "151", "8001", "7", ""];
const NOBODY = nobodyWith(number("7999"));
const OUR_NUMBERS = [phone("050-5555-0100"), phone("03-5555-0100")];

/** Days around the one on which tests take place. */
export const randomDay = fc
  .integer({ min: -40, max: 40 })
  .map((shift) =>
    day(new Date(Date.parse(`${TODAY}T00:00:00Z`) + shift * 86_400_000).toISOString().slice(0, 10)),
  );

const randomTerm: fc.Arbitrary<DaySpan> = fc
  .tuple(randomDay, fc.option(randomDay, { nil: null }))
  .map(([one, other]) =>
    other === null || one <= other ? { startsOn: one, endsOn: other } : { startsOn: other, endsOn: one },
  );
const longTerm = fc.constant<DaySpan>({ startsOn: day("2020-01-01"), endsOn: null });

const randomOption: fc.Arbitrary<LineOption> = fc.record({
  kind: fc.constantFrom("OFFICE_LINK", "OFFICE_LINK", "OFFICE_LINK", "CARRIER_VOICEMAIL", "OUTSIDE_050"),
  term: fc.oneof(longTerm, randomTerm),
});

/** Mostly in order, so that applicable plans are found too. */
const randomLines = fc.tuple(
  ...MOBILES.map((mobile) =>
    fc.option(
      fc.record<MobileLine>({
        number: fc.constant(mobile),
        holder: fc.constantFrom(ACME, ACME, ACME, ACME, SATO, LOGISTICS),
        status: fc.constantFrom("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED", "CANCELLED"),
        options: fc.oneof(
          fc.constant([
            { kind: "OFFICE_LINK" as const, term: { startsOn: day("2020-01-01"), endsOn: null } },
          ]),
          fc.array(randomOption, { maxLength: 3 }),
        ),
      }),
      { nil: null, freq: 8 },
    ),
  ),
);

function randomExtension(typed: string): fc.Arbitrary<Extension> {
  return fc.record<Extension>({
    id: fc.constant(idOf(typed)),
    number: fc.constant(number(typed)),
    kind: typed.startsWith("2")
      ? fc.constantFrom("DESK_PHONE", "DESK_PHONE", "PBX_EXTENSION")
      : fc.constant("MOBILE"),
    site: fc.constantFrom(null, TOKYO, OSAKA),
    mobile: fc.constant(null),
    name: fc.constantFrom("佐藤 太郎", "髙橋 美咲", "受付"),
    kana: fc.constantFrom(null, "サトウ タロウ"),
    department: fc.constantFrom(null, "営業1課"),
    voicemail: fc.constantFrom(null, { on: true, ringSeconds: 15 }, { on: false, ringSeconds: null }),
    forwarding: fc.constant([]),
  });
}

/** Whom somebody forwards to, by a place in the team or as a number of nobody. */
const randomForwards = fc.array(
  fc.record({
    when: fc.constantFrom("ALWAYS" as const, "BUSY" as const, "NO_ANSWER" as const, "OUT_OF_AREA" as const),
    to: fc.oneof(fc.nat(9), fc.constant(NOBODY)),
  }),
  { maxLength: 2 },
);

const randomTeam = fc
  .subarray(NUMBERS)
  .chain((numbers) =>
    fc.tuple(
      fc.tuple(...numbers.map(randomExtension)),
      fc.shuffledSubarray(MOBILES),
      fc.tuple(...numbers.map(() => fc.oneof(fc.constant([]), randomForwards))),
    ),
  )
  .map(([team, mobiles, forwards]) => {
    const free = [...mobiles];
    return team.map((extension, index) => ({
      ...extension,
      mobile: extension.kind === "MOBILE" ? (free.pop() ?? null) : null,
      forwarding: (forwards[index] ?? []).map(({ when, to }) => ({
        when,
        to: typeof to === "number" ? (team[to % team.length]?.id ?? NOBODY) : to,
      })),
    }));
  });

const randomPairs = fc.option(
  fc.record({
    a: fc.constant(MOBILES[0] ?? phone("")),
    b: fc.constant(MOBILES[1] ?? phone("")),
    term: randomTerm,
  }),
  { nil: null },
);

const randomMode = fc.record({
  mode: fc.constantFrom("A" as const, "B" as const, "DUAL" as const),
  avoidOtherNumber: fc.boolean(),
});

const randomSite = (id: SiteId): fc.Arbitrary<Site> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id === TOKYO ? "東京本社" : "大阪支社"),
    siteCode: fc.constantFrom("", "20"),
    address: fc.constant(null),
    state: fc.constantFrom("IN_SERVICE", "IN_SERVICE", "IN_SERVICE", "UNDER_CONSTRUCTION"),
    accessLine: fc.constantFrom(null, {
      type: "IP_VPN" as const,
      bandwidthMbps: 10,
      guaranteed: true,
      splitGuarantee: false,
    }),
    equipment: fc.constantFrom([], [{ kind: "OUTSIDE_GATEWAY" as const, designated: true }]),
    gatewayNumber: fc.constant(id === TOKYO ? phone("03-5555-0100") : null),
  });

const randomContract = fc.record({
  menu: fc.constantFrom("VIRTUAL_PBX" as const, "VIRTUAL_PBX" as const, "CUSTOMER_PBX" as const),
  term: fc.oneof(longTerm, longTerm, randomTerm),
  numberPlan: fc.constantFrom(DEFAULT_NUMBER_PLAN, { ...DEFAULT_NUMBER_PLAN, coolingOffDays: 30 }),
  number050: fc.constantFrom(phone("050-5555-0100"), null),
});

const randomReleases = fc
  .option(fc.record({ on: randomDay, name: fc.constantFrom("佐藤 太郎", "退職した人") }), { nil: null })
  .map((release) => new Map(release === null ? [] : [[number("7005"), release]]));

/** A company as a document could bring it in: no number and no line twice, facts in order or not. */
export const randomCompany: fc.Arbitrary<CompanyState> = fc
  .record({
    lines: randomLines,
    extensions: randomTeam,
    contract: randomContract,
    sites: fc.tuple(randomSite(TOKYO), randomSite(OSAKA)),
    pair: randomPairs,
    mode: randomMode,
    inbound: fc.subarray(OUR_NUMBERS),
    released: randomReleases,
  })
  .map(({ lines, extensions, contract, sites, pair, mode, inbound, released }) =>
    aCompany({
      contract,
      sites,
      lines: lines.filter((line) => line !== null),
      extensions,
      pairs: pair === null ? [] : [pair],
      settings: {
        twoInOneModes: new Map(pair === null ? [] : [[pair.a, mode]]),
        inbound: new Map(inbound.map((one) => [one, extensions[0]?.id ?? NOBODY])),
      },
      released,
    }),
  );

const randomNumber = fc.constantFrom(...NUMBERS, ...NUMBERS, "7999", "").map(number);
const randomGiven = fc.constantFrom(...NUMBERS, ...FREE_NUMBERS, "7005").map(number);
const randomMobile = fc.constantFrom(...MOBILES, ...MOBILES, ...STRANGE_MOBILES);
const randomImage = fc.option(
  fc.tuple(fc.constantFrom(...NUMBERS).chain(randomExtension), randomMobile).map(
    ([extension, mobile]): Extension => ({
      ...extension,
      mobile: extension.kind === "MOBILE" ? mobile : null,
    }),
  ),
  { nil: null },
);

const randomEdit = fc.record(
  {
    type: fc.constant("EditExtension" as const),
    extension: randomNumber,
    name: fc.constantFrom("新しい名前", "佐藤 太郎"),
    kana: fc.constantFrom(null, "アタラシイ ナマエ"),
    department: fc.constantFrom(null, "経理部"),
    site: fc.constantFrom(null, TOKYO, "sapporo" as SiteId),
  },
  { requiredKeys: ["type", "extension"] },
);

const randomAdd = fc.record(
  {
    type: fc.constant("AddExtension" as const),
    number: randomGiven,
    kind: fc.constantFrom("MOBILE" as const, "MOBILE" as const, "DESK_PHONE" as const),
    site: fc.constantFrom(TOKYO, OSAKA, "sapporo" as SiteId),
    mobile: randomMobile,
    name: fc.constantFrom("新しい人", "佐藤 太郎"),
  },
  { requiredKeys: ["type", "number", "kind", "name"] },
);

const randomForwarding = fc.record({
  type: fc.constant("SetForwarding" as const),
  extension: randomNumber,
  rules: fc.array(
    fc.record({
      when: fc.constantFrom("ALWAYS" as const, "BUSY" as const, "NO_ANSWER" as const),
      to: fc.oneof(randomNumber, randomGiven, fc.constantFrom(...OUTSIDE_NUMBERS).map(number)),
    }),
    { maxLength: 2 },
  ),
});

const randomVoicemail = fc.record(
  {
    type: fc.constant("SetVoicemail" as const),
    extension: randomNumber,
    on: fc.boolean(),
    ringSeconds: fc.constantFrom(0, 20, 121),
  },
  { requiredKeys: ["type", "extension", "on"] },
);

const randomTwoInOne = fc.record(
  {
    type: fc.constant("SetTwoInOneMode" as const),
    number: randomMobile,
    mode: fc.constantFrom("A" as const, "B" as const, "DUAL" as const),
    avoidOtherNumber: fc.boolean(),
  },
  { requiredKeys: ["type", "number", "mode"] },
);

/** A wish of the panel; in random order and number they meet, contradict and repeat one another. */
export const randomChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant("BindMobile" as const), extension: randomNumber, mobile: randomMobile }),
  fc.record({ type: fc.constant("UnbindMobile" as const), extension: randomNumber }),
  randomEdit,
  randomAdd,
  fc.record({ type: fc.constant("RenumberExtension" as const), extension: randomNumber, to: randomGiven }),
  fc.record({ type: fc.constant("RemoveExtension" as const), extension: randomNumber }),
  fc.record({ type: fc.constant("SwapExtensions" as const), a: randomNumber, b: randomNumber }),
  randomVoicemail,
  randomTwoInOne,
  randomForwarding,
  fc.record({
    type: fc.constant("SetInbound" as const),
    number: fc.constantFrom(...OUR_NUMBERS, phone("06-5555-0100")),
    to: fc.option(randomNumber, { nil: null }),
  }),
  randomOutside.map((outside) => ({ type: "SetOutside" as const, ...outside })),
);

/** What undo makes, here of images that never were: plans must bear it. */
export const randomRestore: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(...NUMBERS), randomImage, randomImage)
  .map(([typed, one, other]) => {
    const id = idOf(typed);
    const action = {
      kind: "EXTENSION",
      address: `extensions/${id}`,
      action: "CHANGE",
      before: one && { ...one, id },
      after: other && { ...other, id },
    } as const;
    return { type: "Restore", action };
  });

export const randomChanges = fc.array(randomChange, { maxLength: 6 });
