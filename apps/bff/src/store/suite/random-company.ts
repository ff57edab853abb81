import type { Change } from "@naisen/domain/changes/change";
import type { CompanyDocument } from "@naisen/domain/document/company-document";
import type { Extension } from "@naisen/domain/settings/extension";
import type { Releases } from "@naisen/domain/settings/release";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { HolderId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import fc from "fast-check";
import { added, exampleDocument, idOf, mobileOf } from "./example-company.ts";

/** Few numbers, lines and days, so that random changes meet. */
const NUMBERS = Array.from({ length: 12 }, (_, index) => String(7001 + index));
const someDay = fc.constantFrom("2026-04-01" as Day, "2026-12-01" as Day, "2026-12-02" as Day);
const someNumber = fc.constantFrom(...NUMBERS).map((number) => number as ExtensionNumber);
/** Given by a change: also one that nobody has, the start of others, one that begins with another, and none at all. */
const givenNumber = fc
  .constantFrom(...NUMBERS, "7099", "70", "70011", "7", "")
  .map((number) => number as ExtensionNumber);
const NUMBER_050 = "+815055550100" as PhoneNumber;
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
          kind: fc.constantFrom("OFFICE_LINK" as const, "OUTSIDE_050" as const, "CARRIER_VOICEMAIL" as const),
          startsOn: someDay,
          endsOn: fc.option(someDay, { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: NUMBERS.length, maxLength: NUMBERS.length },
  )
  .map((each) => each.map((line, index) => ({ ...line, number: mobileOf(NUMBERS[index] ?? "") })));

/** Whom somebody forwards to: anybody, also numbers that nobody has. */
const forwards = fc.array(
  fc.record({ when: fc.constantFrom("BUSY" as const, "ALWAYS" as const), to: someNumber }),
  { maxLength: 2 },
);

const extensions = fc
  .tuple(
    fc.subarray(NUMBERS),
    fc.shuffledSubarray(NUMBERS),
    fc.array(fc.boolean(), { minLength: 12 }),
    fc.array(fc.oneof(fc.constant([]), forwards), { minLength: 12, maxLength: 12 }),
  )
  .map(([numbers, mobiles, bound, forwarding]) =>
    numbers.map((number, index) => {
      const mobile = bound[index] === true ? mobiles[index] : undefined;
      return {
        number: number as ExtensionNumber,
        kind: "MOBILE" as const,
        name: `社員${number}`,
        mobile: mobile === undefined ? undefined : mobileOf(mobile),
        forwarding: forwarding[index],
        ...(index % 3 === 0 ? { voicemail: { on: true, ringSeconds: 20 } } : {}),
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
  .record({
    mobileLines: lines,
    extensions,
    twoInOne: pairs,
    contractFrom: someDay,
    coolingOffDays: fc.constantFrom(0, 30),
    inbound: fc.array(someNumber, { maxLength: 1 }),
  })
  .map(({ contractFrom, coolingOffDays, inbound, ...document }) => {
    const example = exampleDocument();
    const baseContract = {
      ...example.baseContract,
      startsOn: contractFrom,
      numberPlan: { coolingOffDays },
      number050: NUMBER_050,
    };
    return {
      ...example,
      baseContract,
      ...document,
      inbound: inbound.map((to) => ({ number: NUMBER_050, to })),
    };
  });

/** Numbers that were given up the day before, some of them long forgotten. */
export const randomReleases: fc.Arbitrary<Releases> = fc
  .subarray([...NUMBERS, "7099"])
  .map(
    (numbers) =>
      new Map(
        numbers.map((number) => [number as ExtensionNumber, { on: "2026-11-30" as Day, name: "退職した人" }]),
      ),
  );

const image: fc.Arbitrary<Extension | null> = fc
  .option(
    fc
      .record({
        number: someNumber,
        mobile: fc.option(someMobile),
        name: fc.constantFrom("社員7001", "別人"),
        to: fc.option(fc.constantFrom(...NUMBERS)),
      })
      .map(({ number, mobile, name, to }) => {
        const forwarding = to === null ? [] : [{ when: "BUSY" as const, to: idOf(to) }];
        return added(number, name, { id: idOf("7001"), mobile, forwarding }).after;
      }),
    { nil: null },
  )
  .map((extension) => extension ?? null);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant("BindMobile" as const), extension: someNumber, mobile: someMobile }),
  fc.record({ type: fc.constant("UnbindMobile" as const), extension: someNumber }),
  fc.record(
    {
      type: fc.constant("SetOutside" as const),
      domestic: fc.constantFrom("NO" as const, "LISTED" as const, "ANY" as const),
      allowList: fc.subarray(["03", "+1", "01"]),
      dailyCap: fc.constantFrom(null, 5, 0),
      frozen: fc.boolean(),
    },
    { requiredKeys: ["type"] },
  ),
  fc.record({
    type: fc.constant("EditExtension" as const),
    extension: someNumber,
    name: fc.constantFrom("新", "旧"),
    site: fc.constantFrom("tokyo" as SiteId, "nowhere" as SiteId, null),
  }),
  fc.record(
    {
      type: fc.constant("AddExtension" as const),
      number: givenNumber,
      kind: fc.constantFrom("MOBILE" as const, "DESK_PHONE" as const),
      name: fc.constantFrom("新人", "退職した人"),
      site: fc.constantFrom("tokyo" as SiteId, "nowhere" as SiteId),
      mobile: someMobile,
    },
    { requiredKeys: ["type", "number", "kind", "name"] },
  ),
  fc.record({ type: fc.constant("RenumberExtension" as const), extension: someNumber, to: givenNumber }),
  fc.record({ type: fc.constant("RemoveExtension" as const), extension: someNumber }),
  fc.record({ type: fc.constant("SwapExtensions" as const), a: someNumber, b: someNumber }),
  fc.record({ type: fc.constant("SetVoicemail" as const), extension: someNumber, on: fc.boolean() }),
  fc.record({
    type: fc.constant("SetTwoInOneMode" as const),
    number: someMobile,
    mode: fc.constantFrom("A" as const, "B" as const),
  }),
  fc.record({
    type: fc.constant("SetForwarding" as const),
    extension: someNumber,
    rules: fc.array(fc.record({ when: fc.constant("NO_ANSWER" as const), to: givenNumber }), {
      maxLength: 2,
    }),
  }),
  fc.record({
    type: fc.constant("SetInbound" as const),
    number: fc.constantFrom(NUMBER_050, "+81355550199" as PhoneNumber),
    to: fc.option(someNumber),
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
