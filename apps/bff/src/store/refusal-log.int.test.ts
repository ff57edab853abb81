import { afterEach, beforeEach, expect, test } from "vitest";
import { arriving } from "./arrival.ts";
import { RefusalLog } from "./refusal-log.ts";
import type { SecurityEvent } from "./security-log.ts";
import { dataFolders, storeIn } from "./sqlite/data-folders.ts";
import { type Store, StoreAway } from "./store.ts";

const newFolder = dataFolders();
const BEGAN = Date.parse("2026-12-01T00:00:00Z");
const SECOND = 1000;
const MINUTE = 60 * SECOND;

let store: Store;
let refusals: RefusalLog;
beforeEach(async () => {
  store = await storeIn(newFolder());
  refusals = new RefusalLog(store);
});
afterEach(() => store.close());

function wrongPassword(subject: string, at: number): SecurityEvent {
  const params = { reason: "WRONG_PASSWORD" } as const;
  return { company: "acme", at, code: "sign-in.refused", params, actor: null, subject };
}

async function eventsOf(company: string) {
  const all = { before: null, codes: null, person: null, from: null, to: null, limit: 1000 };
  return (await store.read((reader) => reader.findEvents(company, all))).toReversed();
}

async function written() {
  await refusals.settled();
  return (await eventsOf("acme")).map(({ code, subject, count, since, at }) => ({
    code,
    subject,
    count,
    since,
    at,
  }));
}

test("the first is written at once, and the same ones within a minute as one with their count", async () => {
  for (let second = 0; second < 40; second += 1)
    refusals.note(wrongPassword("taro", BEGAN + second * SECOND));
  expect(await written()).toMatchObject([{ subject: "taro", count: 1, since: null }]);
  await refusals.flush(BEGAN + MINUTE);
  expect(await written()).toMatchObject([
    { count: 1 },
    { count: 39, since: "2026-12-01T00:00:01.000Z", at: "2026-12-01T00:00:39.000Z" },
  ]);
});

test("one alone is one event, however often the counts are looked at", async () => {
  refusals.note(wrongPassword("taro", BEGAN));
  await refusals.flush(BEGAN + MINUTE);
  await refusals.flush(BEGAN + 2 * MINUTE);
  expect(await written()).toHaveLength(1);
});

test("another person, another network and another minute are another refusal", async () => {
  const from = (source: string, event: SecurityEvent) =>
    arriving({ door: "PANEL", requestId: "r", source }, () => refusals.note(event));
  from("203.0.113.0/24", wrongPassword("taro", BEGAN));
  from("203.0.113.0/24", wrongPassword("hanako", BEGAN));
  from("198.51.100.0/24", wrongPassword("taro", BEGAN));
  from("203.0.113.0/24", wrongPassword("taro", BEGAN + MINUTE));
  expect(await written()).toHaveLength(4);
});

test("ten thousand different ones in a minute are some twenty events that tell how many there were", async () => {
  for (let index = 0; index < 10_000; index += 1) refusals.note(wrongPassword(`u${index}`, BEGAN));
  await refusals.flush();
  const events = await written();
  expect(events.length).toBeLessThanOrEqual(22);
  expect(events.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  expect(events.at(-1)).toMatchObject({ code: "refusals.more", count: 9_980 });
});

test("another company's refusals are written while one is flooded", async () => {
  for (let index = 0; index < 100; index += 1) refusals.note(wrongPassword(`u${index}`, BEGAN));
  refusals.note({ ...wrongPassword("taro", BEGAN), company: "other" });
  await refusals.settled();
  expect(await eventsOf("other")).toHaveLength(1);
});

test("who makes many of them is named with what is counted together, and hides nobody else's", async () => {
  const of = (userId: string, operation: string): SecurityEvent => ({
    company: "acme",
    at: BEGAN,
    code: "access.refused",
    params: { operation, problem: "policy.forbidden" },
    actor: { companyId: "acme", userId, role: "USER" },
  });
  for (let index = 0; index < 100; index += 1) refusals.note(of("mallory", `operation ${index}`));
  for (let index = 0; index < 100; index += 1) refusals.note(wrongPassword(`u${index}`, BEGAN));
  refusals.note(of("hanako", "exportCompany"));
  await refusals.flush();
  const events = await eventsOf("acme");
  const more = events.filter(({ code }) => code === "refusals.more");
  expect(more.map(({ actor, count }) => [actor?.userId ?? null, count])).toEqual([
    ["mallory", 80],
    [null, 80],
  ]);
  expect(events.filter(({ actor }) => actor?.userId === "hanako")).toHaveLength(1);
});

test("what the store does not take now is written when it does", async () => {
  let isAway = true;
  const away: Pick<Store, "write"> = {
    write: (work) => (isAway ? Promise.reject(new StoreAway("SQLITE_FULL")) : store.write(work)),
  };
  refusals = new RefusalLog(away);
  refusals.note(wrongPassword("taro", BEGAN));
  refusals.note(wrongPassword("taro", BEGAN + SECOND));
  await refusals.flush(BEGAN + MINUTE);
  expect(await written()).toEqual([]);
  isAway = false;
  await refusals.flush(BEGAN + 2 * MINUTE);
  expect(await written()).toMatchObject([{ count: 2, since: "2026-12-01T00:00:00.000Z" }]);
});

test("a clock that is put back keeps no count open", async () => {
  refusals.note(wrongPassword("taro", BEGAN));
  refusals.note(wrongPassword("taro", BEGAN + SECOND));
  refusals.note(wrongPassword("taro", BEGAN - 60 * MINUTE));
  expect(await written()).toMatchObject([{ count: 1 }, { count: 1 }, { count: 1 }]);
});

test("a defect comes out where the counts are written", async () => {
  refusals = new RefusalLog({ write: () => Promise.reject(new Error("no such table")) });
  refusals.note(wrongPassword("taro", BEGAN));
  await expect(refusals.flush(BEGAN)).rejects.toThrow("no such table");
});
