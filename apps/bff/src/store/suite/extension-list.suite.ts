import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { searchKey } from "@naisen/domain/vocabulary/search-key";
import { expect, test } from "vitest";
import { wholeOf } from "../over.ts";
import type { TheStore } from "../store.suite.ts";
import type { ExtensionQuery, Store } from "../store.ts";
import {
  ACME,
  added,
  altered,
  commitOf,
  exampleDocument,
  extensionIn,
  idOf,
  putExample,
  stateOf,
} from "./example-company.ts";

const ALL: ExtensionQuery = {
  search: "",
  site: null,
  department: null,
  kind: null,
  standing: null,
  total: null,
  sort: "number",
  after: null,
  limit: 100,
};

/** Searching, filtering, sorting and paging of extensions. */
export function extensionListHolds(theStore: TheStore): void {
  test.each([
    ["たかはし", ["7002"]],
    ["高橋", ["7002"]],
    ["髙橋 美咲", ["7002"]],
    ["ﾀｶﾊｼ", ["7002"]],
    ["anna", ["7003"]],
    ["営業１課", ["7001"]],
    ["東京", ["2001"]],
    ["090-1111-7001", ["7001"]],
    ["+81 90 1111 7001", ["7001"]],
    ["819011117001", ["7001"]],
    ["700", ["7001", "7002", "7003"]],
    ["7001佐藤", []],
    ["", ["2001", "7001", "7002", "7003"]],
  ])("%s is found where it stands", async (typed, numbers) => {
    await putExample(theStore());
    const search = searchKey(typed);
    expect(await numbersOf(theStore(), { search })).toEqual(numbers);
  });

  test("a search of more than one piece of the list is paged and counted like any other", async () => {
    const store = theStore();
    await putExample(store);
    const actions = Array.from({ length: 11_000 }, (_, place) => added(String(300_000 + place), "社員"));
    await store.write((writer) => writer.commit(commitOf(actions)));
    const found = async (sort: "number" | "kana") => {
      const numbers: string[] = [];
      const totals = new Set<number>();
      let after: string | null = null;
      do {
        const query: ExtensionQuery = { ...ALL, search: "99", sort, after, limit: 40 };
        const page = await store.read((reader) => reader.listExtensions(wholeOf(ACME), query));
        numbers.push(...page.extensions.map(({ number }) => number));
        totals.add(page.total);
        after = page.next;
      } while (after !== null);
      return { numbers, totals: [...totals] };
    };
    const expected = actions.map((_, place) => String(300_000 + place)).filter((one) => one.includes("99"));
    for (const sort of ["number", "kana"] as const) {
      const { numbers, totals } = await found(sort);
      expect([numbers.toSorted(), totals]).toEqual([expected, [expected.length]]);
    }
  });

  test.each([1, 2, 100])("whoever has the number comes first, on pages of %i too", async (limit) => {
    const store = theStore();
    await putExample(store);
    // Of these numbers the others' lines are: 090-1111-7001 and so on.
    const actions = ["1117", "1111"].map((number) => added(number, "社員"));
    await store.write((writer) => writer.commit(commitOf(actions)));
    for (const [sort, numbers] of [
      ["number", ["1117", "7001", "7002", "7003"]],
      ["kana", ["1117", "7001", "7002", "7003"]],
    ] as const) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const query: ExtensionQuery = { ...ALL, search: "1117", ownFirst: true, sort, after, limit };
        const page = await store.read((reader) => reader.listExtensions(wholeOf(ACME), query));
        expect(page.total).toBe(4);
        found.push(...page.extensions.map(({ number }) => number));
        after = page.next;
      } while (after !== null);
      expect([found[0], ...found.slice(1).toSorted()]).toEqual(numbers);
    }
  });

  test("a renamed site is found by its new name only", async () => {
    await putExample(theStore());
    const document = exampleDocument();
    const sites = document.sites.map((site) =>
      site.id === ("tokyo" as SiteId) ? { ...site, name: "品川本社" } : site,
    );
    await theStore().write((writer) => writer.putCompany(stateOf({ ...document, sites }), commitOf([])));
    expect(await numbersOf(theStore(), { search: searchKey("品川") })).toEqual(["2001"]);
    expect(await numbersOf(theStore(), { search: searchKey("東京") })).toEqual([]);
  });

  test("an edited extension is found by what it says now", async () => {
    await putExample(theStore());
    const action = altered(await extensionIn(theStore(), "7003"), {
      name: "渡邊",
      kana: "わたなべ",
      site: "osaka" as SiteId,
      mobile: null,
    });
    await theStore().write((writer) => writer.commit(commitOf([action])));
    for (const typed of ["渡辺", "ワタナベ", "大阪"]) {
      expect(await numbersOf(theStore(), { search: searchKey(typed) })).toEqual(["7003"]);
    }
    expect(await numbersOf(theStore(), { search: searchKey("09011117003") })).toEqual([]);
  });

  test("site and department filter", async () => {
    await putExample(theStore());
    expect(await numbersOf(theStore(), { site: "tokyo" })).toEqual(["2001"]);
    expect(await numbersOf(theStore(), { department: "総務課" })).toEqual(["7002"]);
    expect(await numbersOf(theStore(), { site: "tokyo", department: "総務課" })).toEqual([]);
  });

  test("kind and standing filter, the held among them told by their ids", async () => {
    await putExample(theStore());
    await theStore().write((writer) => writer.commit(commitOf([added("7004", "未定")])));
    const ids = [idOf("7001"), idOf("2001"), idOf("7004"), idOf("9999")];
    expect(await numbersOf(theStore(), { kind: "DESK_PHONE" })).toEqual(["2001"]);
    expect(await numbersOf(theStore(), { standing: { kind: "UNBOUND" } })).toEqual(["7004"]);
    expect(await numbersOf(theStore(), { standing: { kind: "BOUND_AMONG", ids } })).toEqual(["2001", "7001"]);
    expect(await numbersOf(theStore(), { standing: { kind: "BOUND_EXCEPT", ids } })).toEqual([
      "7002",
      "7003",
    ]);
    const none = { kind: "BOUND_AMONG", ids: [] } as const;
    expect(await numbersOf(theStore(), { standing: none, kind: "MOBILE" })).toEqual([]);
  });

  test("a total that is known already is not counted again", async () => {
    await putExample(theStore());
    const page = await theStore().read((reader) =>
      reader.listExtensions(wholeOf(ACME), { ...ALL, limit: 2, total: 4000 }),
    );
    expect(page).toMatchObject({ total: 4000, extensions: [{ number: "2001" }, { number: "7001" }] });
  });

  test("kana order is a directory's: が with か, nobody's kana last, ties by number", async () => {
    await putExample(theStore());
    const kana = { "8001": "がとう", "8002": "カトウ", "8003": "", "8004": "ガトウ" };
    const actions = Object.entries(kana).map(([number, reading]) => added(number, "x", { kana: reading }));
    await theStore().write((writer) => writer.commit(commitOf(actions)));
    expect(await numbersOf(theStore(), { sort: "kana" })).toEqual([
      "2001",
      "8001",
      "8002",
      "8004",
      "7001",
      "7002",
      "7003",
      "8003",
    ]);
  });

  test.each(["number", "kana"] as const)(
    "walking by %s meets each row once while rows come in",
    async (sort) => {
      await putExample(theStore());
      const twins = Array.from({ length: 20 }, (_, index) =>
        added(String(8000 + index), "x", { kana: index % 3 === 0 ? null : `カ${index % 4}` }),
      );
      await theStore().write((writer) => writer.commit(commitOf(twins)));
      const there = await numbersOf(theStore(), { sort });
      const walked: string[] = [];
      let after: string | null = null;
      do {
        const query: ExtensionQuery = { ...ALL, sort, after, limit: 3 };
        const page = await theStore().read((reader) => reader.listExtensions(wholeOf(ACME), query));
        expect(page.total).toBeGreaterThanOrEqual(there.length);
        walked.push(...page.extensions.map(({ number }) => number));
        after = page.next;
        const names = [`1${walked.length}5`, `9${walked.length}5`];
        await theStore().write((writer) => writer.commit(commitOf(names.map((name) => added(name, "新")))));
      } while (after !== null && walked.length < 200);
      expect(new Set(walked).size).toBe(walked.length);
      expect(walked.filter((number) => there.includes(number))).toEqual(there);
    },
  );

  test("extensions without a number keep their places by id", async () => {
    await putExample(theStore());
    const nameless = ["x", "y", "z"].map((id) => added("", "無番", { id: idOf(id) }));
    await theStore().write((writer) => writer.commit(commitOf(nameless)));
    const first = await theStore().read((reader) =>
      reader.listExtensions(wholeOf(ACME), { ...ALL, limit: 2 }),
    );
    const next = await theStore().read((reader) =>
      reader.listExtensions(wholeOf(ACME), { ...ALL, limit: 2, after: first.next }),
    );
    expect([...first.extensions, ...next.extensions].map(({ id }) => id)).toEqual(
      ["x", "y", "z", "2001"].map((id) => idOf(id)),
    );
  });

  test.each(["", "!!", "bm9wZQ", "W10", "WyJudW1iZXIiLDEsMl0", "WyJrYW5hIiwiYSIsImIiLCJjIl0"])(
    "a cursor that cannot be read, %j, starts from the first",
    async (after) => {
      await putExample(theStore());
      expect(await numbersOf(theStore(), { after, limit: 2 })).toEqual(["2001", "7001"]);
    },
  );
}

async function numbersOf(store: Store, query: Partial<ExtensionQuery>): Promise<readonly string[]> {
  const page = await store.read((reader) => reader.listExtensions(wholeOf(ACME), { ...ALL, ...query }));
  return page.extensions.map(({ number }) => number);
}
