import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Asking, askingIn } from "../testing/matrix/asking.ts";
import { openWorld, type World } from "../testing/matrix/world.ts";

type Wish = Readonly<Record<string, unknown>>;

let world: World;
let ask: Asking;
beforeAll(async () => {
  world = await openWorld();
  ask = askingIn(world);
  // The circles in which they stand could not be set again.
  const set = ["3001", "7003"].map((extension) => ({ type: "SetForwarding", extension, rules: [] }));
  expect((await apply("admin", set)).status).toBe(201);
});
afterAll(() => world.close());

const apply = (userId: string, changes: readonly Wish[]) =>
  ask(userId, "POST", "/api/change-sets", { changes });

/** Changes of the whole company's administrator, which stand only while `during`. */
async function having(changes: readonly Wish[], during: () => Promise<void>): Promise<void> {
  const { status, body } = await apply("admin", changes);
  expect(status).toBe(201);
  await during();
  expect((await ask("admin", "POST", `/api/change-sets/${body.id}/undo`, {})).status).toBe(201);
}

const renumber = (extension: string, to: string) => ({ type: "RenumberExtension", extension, to });
const bind = (extension: string, mobile: string) => ({ type: "BindMobile", extension, mobile });
const add = (number: string) => ({
  type: "AddExtension",
  number,
  kind: "DESK_PHONE",
  site: "higashi",
  name: "新人",
});

/** Ways by which another's number or line is named and nothing of it is left in the end. */
const HALF_WAY: readonly (readonly [string, readonly Wish[]])[] = [
  [
    "their extension takes another's number and gives it back",
    [renumber("7007", "3001"), renumber("3001", "7007")],
  ],
  [
    "their extension takes another's line and gives it back",
    [bind("7007", "090-1111-0003"), bind("7007", "090-1111-0007")],
  ],
  [
    "a new extension of another's number goes again",
    [add("3001"), { type: "RemoveExtension", extension: "3001" }],
  ],
];

describe.each(HALF_WAY)("an administrator of 東館, where %s", (_, before) => {
  test("makes no number that is the start of another's, or the other way round", async () => {
    for (const number of ["300", "70031"])
      expect([403, 422]).toContain((await apply("east", [...before, add(number)])).status);
  });

  test("takes nobody away to whom another forwards", async () => {
    const removed = { type: "RemoveExtension", extension: "2001" };
    for (const extension of ["3001", "7003"])
      await having(
        [{ type: "SetForwarding", extension, rules: [{ when: "BUSY", to: "2001" }] }],
        async () => {
          expect((await apply("east", [...before, removed])).status).toBe(403);
        },
      );
  });

  test("takes no gateway number from whom it was given to", async () => {
    const inbound = (to: string) => ({ type: "SetInbound", number: "03-5555-0101", to });
    for (const to of ["3001", "7003"])
      await having([inbound(to)], async () => {
        expect((await apply("east", [...before, inbound("2002")])).status).toBe(403);
      });
  });
});

test("an extension of another's number is not made, though the same set edits it", async () => {
  const edit = { type: "EditExtension", extension: "3001", name: "別の名前" };
  expect((await apply("east", [add("3001"), edit])).status).toBe(403);
});

const OWN = ["2001", "2002", "7001", "7007"];
const NUMBERS = [...OWN, "3001", "7003", "7009", "7002", "300", "2010", "3002"];
const LINES = [1, 2, 3, 4, 7, 8, 9, 10, 99].map((last) => `090-1111-${String(last).padStart(4, "0")}`);
const own = fc.constantFrom(...OWN);
const number = fc.constantFrom(...NUMBERS);
/** Mostly theirs, so that some of it gets through. */
const extension = fc.oneof(own, own, number);
const mobile = fc.constantFrom(...LINES);
const site = fc.constantFrom("higashi", "higashi", "nishi", "nowhere");
const only = <Value>(value: Value) => fc.constant(value);
const rules = fc.array(fc.record({ when: fc.constantFrom("BUSY", "NO_ANSWER"), to: number }), {
  maxLength: 2,
});

const change: fc.Arbitrary<Wish> = fc.oneof(
  fc.record(
    { type: only("AddExtension"), number, kind: only("MOBILE"), name: only("新人"), site, mobile },
    { requiredKeys: ["type", "number", "kind", "name"] },
  ),
  number.map(add),
  fc.record({ type: only("EditExtension"), extension, department: only("別の課") }),
  fc.record({ type: only("EditExtension"), extension, site }),
  fc.record({ type: only("RenumberExtension"), extension, to: number }),
  fc.record({ type: fc.constantFrom("RemoveExtension", "UnbindMobile"), extension }),
  fc.record({ type: only("BindMobile"), extension, mobile }),
  fc.record({ type: only("SwapExtensions"), a: number, b: number }),
  fc.record({ type: only("SetVoicemail"), extension, on: fc.boolean() }),
  fc.record({ type: only("SetForwarding"), extension, rules }),
  fc.record({ type: only("SetTwoInOneMode"), number: mobile, mode: fc.constantFrom("A", "B", "DUAL") }),
  fc.record({
    type: only("SetInbound"),
    number: fc.constantFrom("03-5555-0101", "06-5555-0102", "050-5555-0100"),
    to: fc.option(number),
  }),
);
/** Something that is taken back within the set, so that it names a number or a line and leaves nothing of it. */
const thereAndBack: fc.Arbitrary<readonly Wish[]> = fc.oneof(
  fc.tuple(own, number).map(([from, to]) => [renumber(from, to), renumber(to, from)]),
  fc.tuple(own, number).map(([a, b]) => [
    { type: "SwapExtensions", a, b },
    { type: "SwapExtensions", a, b },
  ]),
  mobile.map((line) => [bind("7007", line), bind("7007", "090-1111-0007")]),
  number.map((typed) => [add(typed), { type: "RemoveExtension", extension: typed }]),
);
const changes = fc.oneof(
  fc.array(change, { minLength: 1, maxLength: 3 }),
  fc.tuple(thereAndBack, fc.array(change, { maxLength: 2 })).map(([around, more]) => [...around, ...more]),
);

describe("whatever an administrator of some sites gets through", () => {
  let document: unknown;
  beforeEach(async () => {
    document = (await ask("carrier", "GET", "/api/operator/companies/alpha")).body;
  });

  test("the whole company's gets through too, with the same records, and the company stays valid", async () => {
    const counted = { through: 0, naming: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("east", "west"), changes, async (userId, wished) => {
        const whole = (await ask("admin", "POST", "/api/plans", { changes: wished })).body;
        const { status, body } = await apply(userId, wished);
        expect([201, 403, 422]).toContain(status);
        if (status !== 201) {
          counted.refused += 1;
          return;
        }
        counted.through += 1;
        if (/3001|7003|7009|1111-0003/.test(JSON.stringify(wished))) counted.naming += 1;
        expect(whole).toMatchObject({ applicable: true, digest: body.plan.digest });
        const now = (await ask("carrier", "GET", "/api/operator/companies/alpha")).body;
        const again = await ask("carrier", "PUT", "/api/operator/companies/alpha?preview=true", now);
        expect(again).toMatchObject({ status: 200 });
        const undone = await ask("admin", "POST", `/api/change-sets/${body.id}/undo`, {});
        expect(undone.status).toBe(201);
      }),
      { numRuns: 400, seed: 20_261_201, endOnFailure: true },
    );
    expect((await ask("carrier", "GET", "/api/operator/companies/alpha")).body).toEqual(document);
    expect(counted.through).toBeGreaterThan(40);
    expect(counted.naming).toBeGreaterThan(5);
    expect(counted.refused).toBeGreaterThan(100);
  });
});
