import type { Change } from "@naisen/domain/changes/change";
import type { CompanyDocument } from "@naisen/domain/document/company-document";
import { makePlan } from "@naisen/domain/plan/make-plan";
import { type StandingState, standing } from "@naisen/domain/standing";
import { type Day, dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { wholeOf } from "../store/over.ts";
import { dataFolders, storeIn } from "../store/sqlite/data-folders.ts";
import type { Store } from "../store/store.ts";
import { ACME, added, commitOf, putExample, stateOf } from "../store/suite/example-company.ts";
import { randomChanges, randomCompany } from "../store/suite/random-company.ts";
import { LiveFeed } from "./live-feed.ts";
import type { Standings } from "./standings.ts";

const newFolder = dataFolders();
const NOW = Date.parse("2026-12-01T00:00:00Z") as Instant;
/** Before every day that the random companies know, on those days, between and behind them. */
const DAYS = ["2026-03-31", "2026-04-01", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"] as Day[];

async function newStore(): Promise<Store> {
  const store = await storeIn(newFolder());
  onTestFinished(() => store.close());
  return store;
}

/** Every extension's standing asked of the rules anew, as the table's standings tell it. */
async function askedAnew(store: Store, day: Day): Promise<Omit<Standings, "rarer" | "phones">> {
  return store.read(async (reader) => {
    const head = await reader.head(ACME);
    const state = await reader.whole(ACME);
    const counts: Record<StandingState, number> = { LIVE: 0, UNBOUND: 0, HELD: 0 };
    for (const extension of state?.settings.extensions ?? []) {
      if (state !== null) counts[standing(extension, { ...state, day }).state] += 1;
    }
    return { day, revision: head?.revision ?? 0, counts };
  });
}

async function idsThatStand(store: Store, wanted: StandingState, day: Day): Promise<ExtensionId[]> {
  const state = await store.read((reader) => reader.whole(ACME));
  const extensions = [...(state?.settings.extensions ?? [])];
  return extensions
    .filter((extension) => state !== null && standing(extension, { ...state, day }).state === wanted)
    .map(({ id }) => id);
}

async function expectLaw(store: Store, feed: LiveFeed): Promise<void> {
  for (const day of DAYS) {
    const { rarer, phones, ...counted } = feed.standings(wholeOf(ACME), day);
    expect(counted).toEqual(await askedAnew(store, day));
    expect([...rarer.ids].toSorted()).toEqual((await idsThatStand(store, rarer.state, day)).toSorted());
    expect(rarer.ids.size).toBe(Math.min(counted.counts.LIVE, counted.counts.HELD));
    expect([...phones.values()].every((count) => count > 0)).toBe(true);
  }
}

/** The whole set where it is allowed, else the first of its changes that is allowed alone. */
async function commitAsFarAsAllowed(store: Store, changes: readonly Change[], run: number): Promise<void> {
  await store.write(async (writer) => {
    const state = await writer.whole(ACME);
    if (state === null) throw new Error("the company is not there");
    const newId = (index: number) => `new-${run}-${index}` as ExtensionId;
    const plans = [changes, ...changes.map((change) => [change])].map((set) =>
      makePlan(state, set, NOW, { newId }),
    );
    const allowed = plans.find(({ applicable }) => applicable);
    if (allowed !== undefined) await writer.commit(commitOf(allowed.actions));
  });
}

test("the standings are those of every extension asked anew, after any sequence of documents and change sets", async () => {
  const store = await newStore();
  const feed = new LiveFeed(store);
  let run = 0;
  const step = fc.oneof(
    { weight: 1, arbitrary: randomCompany.map((document) => ({ document })) },
    { weight: 3, arbitrary: randomChanges.map((changes) => ({ changes })) },
  );
  const steps = fc.tuple(randomCompany, fc.array(step, { maxLength: 6 }));
  const put = (document: CompanyDocument) =>
    store.write((writer) =>
      writer.putCompany(stateOf(document), commitOf([], ACME, { door: "IMPORT", factsHash: "f" })),
    );
  await fc.assert(
    fc.asyncProperty(steps, async ([first, then]) => {
      await put(first);
      await feed.catchUp(ACME);
      await expectLaw(store, feed);
      for (const one of then) {
        run += 1;
        if ("document" in one) await put(one.document);
        else await commitAsFarAsAllowed(store, one.changes, run);
        await feed.catchUp(ACME);
        await expectLaw(store, feed);
      }
    }),
    { numRuns: 25 },
  );
});

test("they are worked out once for a revision and a day", async () => {
  const store = await newStore();
  await putExample(store);
  const feed = new LiveFeed(store);
  await feed.start();
  const today = dayOf(NOW);
  const first = feed.standings(wholeOf(ACME), today);
  expect(first).toMatchObject({ revision: 1, counts: { LIVE: 4, UNBOUND: 0, HELD: 0 } });
  expect(first.phones).toEqual(new Map([["tokyo", 1]]));
  expect(feed.standings(wholeOf(ACME), today)).toBe(first);
  await store.write((writer) => writer.commit(commitOf([added("7004", "未定")])));
  expect(feed.standings(wholeOf(ACME), today)).toBe(first);
  await feed.catchUp(ACME);
  expect(feed.standings(wholeOf(ACME), today)).toMatchObject({
    revision: 2,
    counts: { LIVE: 4, UNBOUND: 1, HELD: 0 },
  });
});

test("a company that is not in the table has none", async () => {
  const feed = new LiveFeed(await newStore());
  expect(feed.standings(wholeOf(ACME), dayOf(NOW))).toMatchObject({
    revision: 0,
    counts: { LIVE: 0, UNBOUND: 0, HELD: 0 },
  });
});
