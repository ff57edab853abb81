import type { Change } from "@naisen/domain/changes/change";
import type { CompanyDocument } from "@naisen/domain/document/company-document";
import type { Extension } from "@naisen/domain/settings/extension";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { HolderId, SiteId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { added, exampleDocument, idOf, mobileOf } from "./example-company.ts";

/** Few numbers, lines and days, so that random changes meet. */
const NUMBERS = Array.from({ length: 12 }, (_, index) => String(7001 + index));
const someDay = fc.constantFrom("2026-04-01" as Day, "2026-12-01" as Day, "2026-12-02" as Day);
const someNumber = fc.constantFrom(...NUMBERS).map((number) => number as ExtensionNumber);
const someMobile = fc.constantFrom(...NUMBERS).map((number) => mobileOf(number));

const lines = fc
  .array(
    fc.record({
      holder: fc.constantFrom("h-co" as HolderId, "h-ito" as HolderId),
      status: fc.constantFrom(
        "ACTIVE" as const,
        "ACTIVE" as const,
        "SUSPENDED" as const,
        "CANCELLED" as const,
      ),
      options: fc.array(
        fc.record({
          kind: fc.constantFrom("OFFICE_LINK" as const, "OUTSIDE_050" as const),
          startsOn: someDay,
          endsOn: fc.option(someDay, { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: NUMBERS.length, maxLength: NUMBERS.length },
  )
  .map((each) => each.map((line, index) => ({ ...line, number: mobileOf(NUMBERS[index] ?? "") })));

const extensions = fc
  .tuple(fc.subarray(NUMBERS), fc.shuffledSubarray(NUMBERS), fc.array(fc.boolean(), { minLength: 12 }))
  .map(([numbers, mobiles, bound]) =>
    numbers.map((number, index) => {
      const mobile = bound[index] === true ? mobiles[index] : undefined;
      return {
        number: number as ExtensionNumber,
        kind: "MOBILE" as const,
        name: `社員${number}`,
        mobile: mobile === undefined ? undefined : mobileOf(mobile),
      };
    }),
  );

const pairs = fc.array(
  fc.record({
    a: someMobile,
    b: someMobile,
    startsOn: someDay,
    mode: fc.constantFrom("A" as const, "B" as const, "DUAL" as const),
  }),
  { maxLength: 4 },
);

/** A company whose lines are in every state and whose extensions are bound to some of them. */
export const randomCompany: fc.Arbitrary<CompanyDocument> = fc
  .record({ mobileLines: lines, extensions, twoInOne: pairs, contractFrom: someDay })
  .map(({ contractFrom, ...document }) => {
    const example = exampleDocument();
    const baseContract = { ...example.baseContract, startsOn: contractFrom };
    return { ...example, baseContract, inbound: [], ...document };
  });

const image: fc.Arbitrary<Extension | null> = fc
  .option(
    fc
      .record({
        number: someNumber,
        mobile: fc.option(someMobile),
        name: fc.constantFrom("社員7001", "別人"),
      })
      .map(({ number, mobile, name }) => added(number, name, { id: idOf("7001"), mobile }).after),
    { nil: null },
  )
  .map((extension) => extension ?? null);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant("BindMobile" as const), extension: someNumber, mobile: someMobile }),
  fc.record({ type: fc.constant("UnbindMobile" as const), extension: someNumber }),
  fc.record({
    type: fc.constant("EditExtension" as const),
    extension: someNumber,
    name: fc.constantFrom("新", "旧"),
    site: fc.constantFrom("tokyo" as SiteId, "nowhere" as SiteId, null),
  }),
  fc.tuple(image, image).map(([before, after]) => ({
    type: "Restore" as const,
    action: {
      kind: "EXTENSION" as const,
      address: `extensions/${idOf("7001")}`,
      action: "CHANGE" as const,
      before,
      after,
    },
  })),
);

/** A change set of a few changes, which often touch the same extensions and lines. */
export const randomChanges: fc.Arbitrary<readonly Change[]> = fc.array(change, {
  minLength: 1,
  maxLength: 5,
});
