import fc from "fast-check";
import type { Change } from "../changes/change.ts";
import type { CompanyState } from "../company-state.ts";
import type { LineOption, MobileLine } from "../facts/mobile-line.ts";
import type { Extension } from "../settings/extension.ts";
import type { DaySpan } from "../vocabulary/day-span.ts";
import type { SiteId } from "../vocabulary/ids.ts";
import { aCompany } from "./a-company.ts";
import { ACME, day, idOf, LOGISTICS, number, OSAKA, phone, SATO, TODAY, TOKYO } from "./scalars.ts";

/** Few numbers, so that random edits meet one another. */
export const NUMBERS = ["2001", "2002", "7001", "7002", "7003", "7004"];
export const MOBILES = ["1", "2", "3", "4", "5"].map((last) => phone(`090-1111-000${last}`));
const STRANGE_MOBILES = [phone("080-9999-0001"), phone("+1 212 555 0100")];

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
    kind: typed.startsWith("2") ? fc.constantFrom("DESK_PHONE", "PBX_EXTENSION") : fc.constant("MOBILE"),
    site: fc.constantFrom(null, TOKYO, OSAKA),
    mobile: fc.constant(null),
    name: fc.constantFrom("佐藤 太郎", "髙橋 美咲", "受付"),
    kana: fc.constantFrom(null, "サトウ タロウ"),
    department: fc.constantFrom(null, "営業1課"),
    voicemail: fc.constantFrom(null, { on: true, ringSeconds: 15 }, { on: false, ringSeconds: null }),
    forwarding: fc.constant([]),
  });
}

const randomTeam = fc
  .subarray(NUMBERS)
  .chain((numbers) =>
    fc.tuple(fc.tuple(...numbers.map(randomExtension)), fc.shuffledSubarray(MOBILES), fc.boolean()),
  )
  .map(([team, mobiles, forwards]) => {
    const free = [...mobiles];
    return team.map((extension) => ({
      ...extension,
      mobile: extension.kind === "MOBILE" ? (free.pop() ?? null) : null,
      forwarding: forwards ? [{ when: "BUSY" as const, to: team[0]?.id ?? extension.id }] : [],
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

/** A company as a document could bring it in: no number and no line twice, facts in order or not. */
export const randomCompany: fc.Arbitrary<CompanyState> = fc
  .tuple(randomLines, randomTeam, fc.oneof(longTerm, longTerm, randomTerm), randomPairs)
  .map(([lines, extensions, term, pair]) =>
    aCompany({
      contract: { term },
      lines: lines.filter((line) => line !== null),
      extensions,
      pairs: pair === null ? [] : [pair],
    }),
  );

const randomNumber = fc.constantFrom(...NUMBERS, "7999", "").map(number);
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

/** A wish of the panel; in random order and number they meet, contradict and repeat one another. */
export const randomChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant("BindMobile" as const), extension: randomNumber, mobile: randomMobile }),
  fc.record({ type: fc.constant("UnbindMobile" as const), extension: randomNumber }),
  fc.record(
    {
      type: fc.constant("EditExtension" as const),
      extension: randomNumber,
      name: fc.constantFrom("新しい名前", "佐藤 太郎"),
      kana: fc.constantFrom(null, "アタラシイ ナマエ"),
      department: fc.constantFrom(null, "経理部"),
      site: fc.constantFrom(null, TOKYO, "sapporo" as SiteId),
    },
    { requiredKeys: ["type", "extension"] },
  ),
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
